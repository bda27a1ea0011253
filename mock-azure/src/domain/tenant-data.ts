import type { DirectoryAudit } from "./audit/directory-audit.ts";
import type { SignIn } from "./audit/sign-in.ts";
import type { Attachment } from "./calendar/attachment/attachment.ts";
import type { UploadSession } from "./calendar/attachment/upload-session.ts";
import type { Calendar } from "./calendar/calendar.ts";
import type { CalendarGroup } from "./calendar/calendar-group.ts";
import type { EventTrace } from "./calendar/delta/event-trace.ts";
import type { Event } from "./calendar/event.ts";
import type { CalendarEntry } from "./calendar/sharing/calendar-entry.ts";
import type { CalendarPermission } from "./calendar/sharing/calendar-permission.ts";
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
import type { PlannedFault } from "./fault.ts";
import type { MailRecord } from "./mail/mail-record.ts";
import type { Category } from "./mailbox/category.ts";
import type { MailboxSettings } from "./mailbox/mailbox-settings.ts";
import type { Photo } from "./mailbox/photo.ts";
import type { Notification, NotificationEndpoint } from "./notification/notification.ts";
import type { Subscription } from "./notification/subscription.ts";
import type { SignInInteraction } from "./sign-in/interaction.ts";
import type { SignInSession } from "./sign-in/session.ts";
import { createTenantStore, type TenantState, type TenantStore } from "./tenant-state.ts";
import type { AuthorizationCode } from "./token/authorization-code.ts";
import type { DeviceCode } from "./token/device-code.ts";
import type { RefreshToken } from "./token/refresh-token.ts";

/** The tenant's state as plain lists: what scenarios build and snapshots keep. Survives JSON. */
export interface TenantData {
  readonly organization: Organization;
  readonly policies: TenantPolicies;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly applications: readonly Application[];
  readonly servicePrincipals: readonly ServicePrincipal[];
  readonly grants: readonly OAuth2PermissionGrant[];
  readonly appRoleAssignments: readonly AppRoleAssignment[];
  readonly permissionGrantPolicies: readonly PermissionGrantPolicy[];
  readonly permissionClassifications: readonly PermissionClassification[];
  readonly consentRequests: readonly AdminConsentRequest[];
  readonly sessions: readonly SignInSession[];
  readonly interactions: readonly SignInInteraction[];
  readonly codes: readonly AuthorizationCode[];
  readonly deviceCodes: readonly DeviceCode[];
  readonly refreshTokens: readonly RefreshToken[];
  readonly mails: readonly MailRecord[];
  readonly calendars: readonly Calendar[];
  readonly calendarGroups: readonly CalendarGroup[];
  readonly calendarPermissions: readonly CalendarPermission[];
  readonly calendarEntries: readonly CalendarEntry[];
  readonly mailboxSettings: readonly MailboxSettings[];
  readonly categories: readonly Category[];
  readonly photos: readonly Photo[];
  readonly events: readonly Event[];
  readonly eventTraces: readonly EventTrace[];
  readonly attachments: readonly Attachment[];
  readonly uploadSessions: readonly UploadSession[];
  readonly subscriptions: readonly Subscription[];
  readonly notifications: readonly Notification[];
  readonly notificationEndpoints: readonly NotificationEndpoint[];
  readonly faults: readonly PlannedFault[];
  readonly audits: readonly DirectoryAudit[];
  readonly signIns: readonly SignIn[];
}

/** The tables, by the names under which data hold their rows. */
export const TABLE_NAMES = [
  "users",
  "groups",
  "applications",
  "servicePrincipals",
  "grants",
  "appRoleAssignments",
  "permissionGrantPolicies",
  "permissionClassifications",
  "consentRequests",
  "sessions",
  "interactions",
  "codes",
  "deviceCodes",
  "refreshTokens",
  "mails",
  "calendars",
  "calendarGroups",
  "calendarPermissions",
  "calendarEntries",
  "mailboxSettings",
  "categories",
  "photos",
  "events",
  "eventTraces",
  "attachments",
  "uploadSessions",
  "subscriptions",
  "notifications",
  "notificationEndpoints",
  "faults",
  "audits",
  "signIns",
] as const satisfies readonly (keyof TenantData)[];

/** Fills a new store. */
export function loadTenantData(data: TenantData): TenantStore {
  const store = createTenantStore(data.organization, data.policies);
  for (const name of TABLE_NAMES) {
    const table = store[name] as { put(row: unknown): void };
    for (const row of data[name]) table.put(row);
  }
  return store;
}

/** Reads a store out. */
export function toTenantData(state: TenantState): TenantData {
  const lists = Object.fromEntries(TABLE_NAMES.map((name) => [name, [...state[name].values()]]));
  return { organization: state.organization, policies: state.policies, ...lists } as TenantData;
}
