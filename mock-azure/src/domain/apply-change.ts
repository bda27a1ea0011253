import type { Change } from "./change.ts";
import {
  applyMailboxChange,
  emptyMailbox,
  removeCalendar,
  removeEvent,
} from "./mailbox/apply-mailbox-change.ts";
import { applyNotificationChange } from "./notification/apply-notification-change.ts";
import type { TenantStore } from "./tenant-state.ts";

/** The one writer of the tenant's state. */
export function applyChange(store: TenantStore, change: Change): void {
  switch (change.kind) {
    case "user-updated":
      store.users.put(change.user);
      return;
    case "user-removed":
      store.users.remove(change.userId);
      emptyMailbox(store, change.userId);
      return;
    case "group-updated":
      store.groups.put(change.group);
      return;
    case "group-removed":
      store.groups.remove(change.groupId);
      return;
    case "application-updated":
      store.applications.put(change.application);
      return;
    case "application-removed":
      store.applications.remove(change.appId);
      return;
    case "policies-updated":
      store.policies = change.policies;
      return;
    case "service-principal-added":
    case "service-principal-updated":
      store.servicePrincipals.put(change.servicePrincipal);
      return;
    case "service-principal-removed":
      store.servicePrincipals.remove(change.servicePrincipalId);
      return;
    case "grant-added":
    case "grant-updated":
      store.grants.put(change.grant);
      return;
    case "grant-removed":
      store.grants.remove(change.grantId);
      return;
    case "app-role-assignment-added":
      store.appRoleAssignments.put(change.appRoleAssignment);
      return;
    case "app-role-assignment-removed":
      store.appRoleAssignments.remove(change.assignmentId);
      return;
    case "permission-grant-policy-written":
      store.permissionGrantPolicies.put(change.policy);
      return;
    case "permission-grant-policy-removed":
      store.permissionGrantPolicies.remove(change.policyId);
      return;
    case "permission-classified":
      store.permissionClassifications.put(change.classification);
      return;
    case "permission-classification-removed":
      store.permissionClassifications.remove(change.classificationId);
      return;
    case "risky-consent-blocked":
      return;
    case "consent-requested":
    case "consent-request-joined":
    case "consent-request-decided":
    case "consent-request-half-time":
    case "consent-request-expired":
      store.consentRequests.put(change.request);
      return;
    case "session-started":
    case "session-updated":
      store.sessions.put(change.session);
      return;
    case "session-ended":
      store.sessions.remove(change.sessionId);
      return;
    case "interaction-opened":
    case "interaction-updated":
      store.interactions.put(change.interaction);
      return;
    case "interaction-closed":
      store.interactions.remove(change.interactionId);
      return;
    case "code-issued":
    case "code-redeemed":
      store.codes.put(change.code);
      return;
    case "device-code-issued":
    case "device-code-answered":
    case "device-code-redeemed":
      store.deviceCodes.put(change.deviceCode);
      return;
    case "refresh-token-issued":
      store.refreshTokens.put(change.refreshToken);
      return;
    case "mail-sent":
      store.mails.put(change.mail);
      return;
    case "calendar-added":
    case "calendar-updated":
      store.calendars.put(change.calendar);
      return;
    case "calendar-removed":
      removeCalendar(store, change.calendarId);
      return;
    case "event-created":
    case "event-updated":
      store.events.put(change.event);
      return;
    case "event-deleted":
      removeEvent(store, change.eventId);
      return;
    case "attachment-added":
      store.attachments.put(change.attachment);
      return;
    case "attachment-removed":
      store.attachments.remove(change.attachmentId);
      return;
    case "upload-opened":
    case "upload-continued":
      store.uploadSessions.put(change.session);
      return;
    case "upload-ended":
      store.uploadSessions.remove(change.sessionId);
      return;
    case "sign-in-recorded":
      store.signIns.put(change.signIn);
      return;
    case "fault-planned":
    case "fault-met":
      store.faults.put(change.planned);
      return;
    case "fault-spent":
      store.faults.remove(change.faultId);
      return;
    case "subscription-created":
    case "subscription-updated":
    case "subscription-deleted":
    case "subscription-expired":
    case "subscription-removed":
    case "notification-queued":
    case "notification-retried":
    case "notification-delivered":
    case "notification-dropped":
    case "notification-endpoint-measured":
      applyNotificationChange(store, change);
      return;
    default:
      applyMailboxChange(store, change);
  }
}
