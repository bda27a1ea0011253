/**
 * A mock Microsoft Entra tenant: consent pages, approval workflow, mail, admin portal and Microsoft Graph calendars.
 *
 * @module
 */

export type { VirtualClock } from "@consentra/protocol";
export { createTenant } from "./create-tenant.ts";
export type { TenantAmongOptions, Tenants, TenantsOptions } from "./create-tenants.ts";
export { createTenants } from "./create-tenants.ts";
export type { AnswerFault, LostConnection, PlannedChallenge } from "./domain/answer-fault.ts";
export type { CalendarSwitches } from "./domain/calendar/calendar-switches.ts";
export type { DeltaSwitches } from "./domain/calendar/delta/delta-switches.ts";
export type { CalendarRole } from "./domain/calendar/sharing/calendar-role.ts";
export type { Change } from "./domain/change.ts";
export type {
  AdminConsentRequest,
  AdminConsentRequestStatus,
  ConsentReview,
  Requester,
  UserConsentRequest,
} from "./domain/consent/admin-consent-request.ts";
export type { AppRoleAssignment } from "./domain/consent/app-role-assignment.ts";
export { consentRules } from "./domain/consent/consent-rules.ts";
export type { ManagedPolicyVersion } from "./domain/consent/managed-exclusions.ts";
export type {
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from "./domain/consent/permission-grant-policy.ts";
export type {
  AdminConsentRequestPolicy,
  ApprovalPage,
  EmulationSwitches,
  ExitShape,
  ReviewerScope,
  UserConsentPolicy,
} from "./domain/consent/policies.ts";
export type { Reason } from "./domain/decision.ts";
export type { AccountEvent } from "./domain/directory/account-event.ts";
export type { Application } from "./domain/directory/application.ts";
export type { ExposedApi, PermissionScope } from "./domain/directory/exposed-api.ts";
export type { Group } from "./domain/directory/group.ts";
export type {
  FederatedIdentityCredential,
  KeyCredential,
  RsaPublicKey,
} from "./domain/directory/key-credential.ts";
export type {
  PermissionClassification,
  PermissionImpact,
} from "./domain/directory/permission-classification.ts";
export type { DirectoryRole, User, UserProfile } from "./domain/directory/user.ts";
export type { FailureExplanation } from "./domain/failure/explain-failure.ts";
export { explainEveryFailure, explainFailure } from "./domain/failure/explain-failure.ts";
export type { FailureRemedy, FailureSurface } from "./domain/failure/failure-kind.ts";
export type { Fault, FaultAnswer, FaultInstead, GraphTrouble, ServiceTrouble } from "./domain/fault.ts";
export type { GraphFailureExplanation } from "./domain/graph/explain-graph-failure.ts";
export { explainEveryGraphFailure, explainGraphFailure } from "./domain/graph/explain-graph-failure.ts";
export type { JournalEntry } from "./domain/journal.ts";
export type { LimitSwitches, RetryAfterForm } from "./domain/limits/limit-switches.ts";
export type { ListFault, SyncLoss } from "./domain/list-fault.ts";
export type { Mail } from "./domain/mail/mail.ts";
export type { ApplicationAccessPolicy } from "./domain/mailbox/application-access.ts";
export type { MailboxKind } from "./domain/mailbox/mailbox-kind.ts";
export type { NotificationSwitches } from "./domain/notification/notification-switches.ts";
export type { PlannedRefusal } from "./domain/planned-refusal.ts";
export type { ReturnFault } from "./domain/return-fault.ts";
export type { MalformedBody, ServiceFault } from "./domain/service-fault.ts";
export type { ConditionalAccessPolicy } from "./domain/sign-in/conditional-access.ts";
export type { HostRole, Hosts } from "./http/hosts.ts";
export type { TenantDoor } from "./http/tenant-door.ts";
export { TENANT_HEADER } from "./http/tenant-names.ts";
export { scenario, scenarios } from "./scenarios/index.ts";
export type {
  PersonRole,
  Scenario,
  ScenarioMoment,
  ScenarioStep,
  ScenarioWorld,
} from "./scenarios/scenario.ts";
export type { ScenarioApi } from "./scenarios/with-api.ts";
export { withApi } from "./scenarios/with-api.ts";
export { withApplication } from "./scenarios/with-application.ts";
export { withApplicationAccessPolicy } from "./scenarios/with-application-access-policy.ts";
export { withApprovedApp, withAssignmentRequired } from "./scenarios/with-approved-app.ts";
export { withBlockedApp } from "./scenarios/with-blocked-app.ts";
export { withCalendar } from "./scenarios/with-calendar.ts";
export type { ScenarioAccessPolicy } from "./scenarios/with-conditional-access.ts";
export { withConditionalAccess } from "./scenarios/with-conditional-access.ts";
export type { ConsentRequestOptions } from "./scenarios/with-consent-request.ts";
export {
  withDeniedRequest,
  withExpiredRequest,
  withPendingRequest,
} from "./scenarios/with-consent-request.ts";
export { withConsentRequests } from "./scenarios/with-consent-requests.ts";
export {
  type CalendarEmulationChanges,
  type EmulationChanges,
  withEmulation,
} from "./scenarios/with-emulation.ts";
export type {
  DayOfWeek,
  ScenarioAttachment,
  ScenarioEvent,
  ScenarioRecurrence,
} from "./scenarios/with-events.ts";
export { withEvents } from "./scenarios/with-events.ts";
export { withGroup } from "./scenarios/with-group.ts";
export { withGroupCalendar } from "./scenarios/with-group-calendar.ts";
export type { ScenarioMailboxSettings } from "./scenarios/with-mailbox.ts";
export {
  withMailbox,
  withMailboxSettings,
  withOutlookCalendars,
  withoutMailbox,
} from "./scenarios/with-mailbox.ts";
export { withManyEvents } from "./scenarios/with-many-events.ts";
export { withManyPeople } from "./scenarios/with-many-people.ts";
export { withPermissionClassifications } from "./scenarios/with-permission-classifications.ts";
export type { ScenarioConditions, ScenarioGrantPolicy } from "./scenarios/with-permission-grant-policy.ts";
export { withPermissionGrantPolicy } from "./scenarios/with-permission-grant-policy.ts";
export { withPerson, withPersonAs } from "./scenarios/with-person.ts";
export { withPhoto } from "./scenarios/with-photo.ts";
export type { ScenarioReviewers } from "./scenarios/with-reviewers.ts";
export { withReviewers } from "./scenarios/with-reviewers.ts";
export { withRiskyApp } from "./scenarios/with-risky-app.ts";
export type { ScenarioShare } from "./scenarios/with-shared-calendar.ts";
export { withSharedCalendar } from "./scenarios/with-shared-calendar.ts";
export { withUserConsent } from "./scenarios/with-user-consent.ts";
export { withoutOnlineMeetings } from "./scenarios/without-online-meetings.ts";
export type { AppRegistration, Deliver, Person, Tenant, TenantOptions } from "./tenant/tenant.ts";
export type { TenantSnapshot } from "./tenant/world.ts";
export { createVisitor } from "./visitor/create-visitor.ts";
export { VisitError } from "./visitor/visit-error.ts";
export type { Visitor, VisitorOptions } from "./visitor/visitor.ts";
export type { Language } from "./words/language.ts";
