import type { DirectoryAudit } from "./audit/directory-audit.ts";
import type { SignIn } from "./audit/sign-in.ts";
import type { Attachment } from "./calendar/attachment/attachment.ts";
import type { UploadSession } from "./calendar/attachment/upload-session.ts";
import type { Calendar } from "./calendar/calendar.ts";
import type { CalendarGroup } from "./calendar/calendar-group.ts";
import {
  createEventTraceTable,
  type EventTraceTable,
  type ReadonlyEventTraceTable,
} from "./calendar/delta/event-trace-table.ts";
import { createEventTable, type EventTable, type ReadonlyEventTable } from "./calendar/event-table.ts";
import type { CalendarEntry } from "./calendar/sharing/calendar-entry.ts";
import { type CalendarPermission, permissionKey } from "./calendar/sharing/calendar-permission.ts";
import type { AdminConsentRequest } from "./consent/admin-consent-request.ts";
import type { AppRoleAssignment } from "./consent/app-role-assignment.ts";
import type { OAuth2PermissionGrant } from "./consent/oauth2-permission-grant.ts";
import type { PermissionGrantPolicy } from "./consent/permission-grant-policy.ts";
import type { TenantPolicies } from "./consent/policies.ts";
import type { Application } from "./directory/application.ts";
import type { Group } from "./directory/group.ts";
import type { Organization } from "./directory/organization.ts";
import type { PermissionClassification } from "./directory/permission-classification.ts";
import type { ServicePrincipal } from "./directory/service-principal.ts";
import type { User } from "./directory/user.ts";
import { createDueTable, type DueTable, type ReadonlyDueTable } from "./due-table.ts";
import type { PlannedFault } from "./fault.ts";
import type { MailRecord } from "./mail/mail-record.ts";
import type { Category } from "./mailbox/category.ts";
import type { MailboxSettings } from "./mailbox/mailbox-settings.ts";
import type { Photo } from "./mailbox/photo.ts";
import type { Notification, NotificationEndpoint } from "./notification/notification.ts";
import { type Subscription, subscriptionDue } from "./notification/subscription.ts";
import type { SignInInteraction } from "./sign-in/interaction.ts";
import type { SignInSession } from "./sign-in/session.ts";
import { createTable, type ReadonlyTable, type Table } from "./table.ts";
import type { AuthorizationCode } from "./token/authorization-code.ts";
import type { DeviceCode } from "./token/device-code.ts";
import type { RefreshToken } from "./token/refresh-token.ts";

/** Everything the tenant knows, as `apply-change.ts` writes it. */
export interface TenantStore {
  organization: Organization;
  policies: TenantPolicies;
  readonly users: Table<User, "principalName" | "mail">;
  readonly groups: Table<Group>;
  readonly applications: Table<Application, "objectId">;
  readonly servicePrincipals: Table<ServicePrincipal, "appId">;
  readonly grants: Table<OAuth2PermissionGrant, "clientId">;
  readonly appRoleAssignments: Table<AppRoleAssignment, "principalId" | "resourceId">;
  /** The organisation's own policies; those that Microsoft ships are no state. */
  readonly permissionGrantPolicies: Table<PermissionGrantPolicy>;
  readonly permissionClassifications: Table<PermissionClassification, "permissionId" | "servicePrincipalId">;
  readonly consentRequests: Table<AdminConsentRequest, "appId" | "pending">;
  readonly sessions: Table<SignInSession, "userAgentId">;
  readonly interactions: Table<SignInInteraction>;
  readonly codes: Table<AuthorizationCode>;
  readonly deviceCodes: Table<DeviceCode, "userCode">;
  readonly refreshTokens: Table<RefreshToken, "userId">;
  readonly mails: Table<MailRecord, "to">;
  readonly calendars: Table<Calendar, "userId" | "renumber">;
  readonly calendarGroups: Table<CalendarGroup, "userId">;
  readonly calendarPermissions: Table<CalendarPermission, "calendarId" | "userId">;
  /** Shared calendars in the mailboxes of those they are shared with. */
  readonly calendarEntries: Table<CalendarEntry, "userId" | "calendarId">;
  readonly mailboxSettings: Table<MailboxSettings>;
  readonly categories: Table<Category, "userId">;
  readonly photos: Table<Photo>;
  readonly events: EventTable;
  readonly eventTraces: EventTraceTable;
  readonly attachments: Table<Attachment, "eventId">;
  readonly uploadSessions: Table<UploadSession, "eventId">;
  readonly subscriptions: DueTable<Subscription, "ownerId" | "appId">;
  /** Notifications that nobody has answered yet. */
  readonly notifications: DueTable<Notification, "subscriptionId">;
  readonly notificationEndpoints: Table<NotificationEndpoint>;
  readonly faults: Table<PlannedFault, "route">;
  readonly audits: Table<DirectoryAudit, "activity">;
  readonly signIns: Table<SignIn>;
}

type Readable<Part> = Part extends EventTable
  ? ReadonlyEventTable
  : Part extends EventTraceTable
    ? ReadonlyEventTraceTable
    : Part extends DueTable<infer Row, infer IndexName>
      ? ReadonlyDueTable<Row, IndexName>
      : Part extends Table<infer Row, infer IndexName>
        ? ReadonlyTable<Row, IndexName>
        : Part;

/** The same, as decisions see it: to be read, never written. */
export type TenantState = { readonly [Name in keyof TenantStore]: Readable<TenantStore[Name]> };

/** A store with nothing in it but the tenant itself. */
export function createTenantStore(organization: Organization, policies: TenantPolicies): TenantStore {
  return {
    organization,
    policies,
    users: createTable((user) => user.id, {
      principalName: (user) => user.userPrincipalName.toLowerCase(),
      mail: (user) => user.mail?.toLowerCase(),
    }),
    groups: createTable((group) => group.id),
    applications: createTable((application) => application.appId, { objectId: ({ id }) => id }),
    servicePrincipals: createTable((principal) => principal.id, { appId: (principal) => principal.appId }),
    grants: createTable((grant) => grant.id, { clientId: (grant) => grant.clientId }),
    appRoleAssignments: createTable((one) => one.id, {
      principalId: (one) => one.principalId,
      resourceId: (one) => one.resourceId,
    }),
    permissionGrantPolicies: createTable((policy) => policy.id),
    permissionClassifications: createTable((one) => one.id, {
      permissionId: (one) => one.permissionId,
      servicePrincipalId: (one) => one.servicePrincipalId,
    }),
    consentRequests: createTable((request) => request.id, {
      appId: (request) => request.appId,
      pending: (request) => (request.status === "pending" ? "pending" : undefined),
    }),
    sessions: createTable((session) => session.id, { userAgentId: (session) => session.userAgentId }),
    interactions: createTable((interaction) => interaction.id),
    codes: createTable((code) => code.code),
    deviceCodes: createTable((code) => code.deviceCode, { userCode: (code) => code.userCode }),
    refreshTokens: createTable((token) => token.token, { userId: (token) => token.userId }),
    mails: createTable((mail) => mail.id, { to: (mail) => mail.to.toLowerCase() }),
    calendars: createTable((calendar) => calendar.id, {
      userId: (calendar) => calendar.userId,
      renumber: (calendar) => (calendar.renumberAt === undefined ? undefined : "waiting"),
    }),
    calendarGroups: createTable((group) => group.id, { userId: (group) => group.userId }),
    calendarPermissions: createTable<CalendarPermission, "calendarId" | "userId">(permissionKey, {
      calendarId: (permission) => permission.calendarId,
      userId: (permission) => permission.userId ?? undefined,
    }),
    calendarEntries: createTable((entry) => entry.id, {
      userId: (entry) => entry.userId,
      calendarId: (entry) => entry.calendarId,
    }),
    mailboxSettings: createTable((settings) => settings.userId),
    categories: createTable((category) => category.id, { userId: (category) => category.userId }),
    photos: createTable((photo) => photo.userId),
    events: createEventTable(),
    eventTraces: createEventTraceTable(),
    attachments: createTable((attachment) => attachment.id, { eventId: ({ eventId }) => eventId }),
    uploadSessions: createTable((session) => session.id, { eventId: ({ eventId }) => eventId }),
    subscriptions: createDueTable<Subscription, "ownerId" | "appId">({
      idOf: (subscription) => subscription.id,
      dueOf: subscriptionDue,
      indexes: { ownerId: ({ ownerId }) => ownerId, appId: ({ appId }) => appId },
    }),
    notifications: createDueTable<Notification, "subscriptionId">({
      idOf: (notification) => notification.id,
      dueOf: ({ dueAt }) => dueAt,
      indexes: { subscriptionId: ({ subscription }) => subscription.id },
    }),
    notificationEndpoints: createTable((endpoint) => endpoint.url),
    faults: createTable((planned) => planned.id, { route: (planned) => planned.fault.route }),
    audits: createTable((audit) => audit.id, { activity: (audit) => audit.activityDisplayName }),
    signIns: createTable((signIn) => signIn.id),
  };
}
