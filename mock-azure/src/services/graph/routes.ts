import type { AnyRoute } from "../../http/route.ts";
import { absentOperations } from "./absent-operations.ts";
import { appRoleAssignmentRoutes } from "./app-role-assignments.ts";
import { applicationRoutes } from "./applications.ts";
import { attachmentRoutes } from "./attachments.ts";
import { getDirectoryAudit, getSignIn, listDirectoryAudits, listSignIns } from "./audit-logs.ts";
import { getAuthorizationPolicy, updateAuthorizationPolicy } from "./authorization-policy.ts";
import { batch } from "./batch.ts";
import { calendarGroupRoutes } from "./calendar-groups.ts";
import { calendarPermissionRoutes } from "./calendar-permissions.ts";
import { calendarView } from "./calendar-view.ts";
import { getConsentPolicy, putConsentPolicy } from "./consent-policy.ts";
import {
  getAppConsentRequest,
  getApproval,
  getUserConsentRequest,
  listAppConsentRequests,
  listApprovalStages,
  listUserConsentRequests,
} from "./consent-requests.ts";
import {
  createGroupSettings,
  getGroupSettings,
  getGroupSettingTemplates,
  updateGroupSettings,
} from "./consent-settings.ts";
import { countEvents } from "./count-events.ts";
import { createCalendar } from "./create-calendar.ts";
import { createEvent } from "./create-event.ts";
import { deleteCalendar, permanentlyDeleteCalendar } from "./delete-calendar.ts";
import { deleteEvent } from "./delete-event.ts";
import { calendarViewDelta, eventsDelta } from "./event-deltas.ts";
import { extensionRoutes } from "./extensions.ts";
import { findMeetingTimes } from "./find-meeting-times.ts";
import { getCalendar } from "./get-calendar.ts";
import { getEvent } from "./get-event.ts";
import { getEventCalendar } from "./get-event-calendar.ts";
import { getSchedule } from "./get-schedule.ts";
import { getUser } from "./get-user.ts";
import { grantPolicyRoutes } from "./grant-policies.ts";
import { grantPolicyConditionRoutes } from "./grant-policy-conditions.ts";
import { groupRoutes } from "./groups.ts";
import { listCalendars } from "./list-calendars.ts";
import { listEvents } from "./list-events.ts";
import { listInstances } from "./list-instances.ts";
import { mailboxSettingsRoutes } from "./mailbox-settings.ts";
import { masterCategoryRoutes } from "./master-categories.ts";
import { meetingRoutes } from "./meetings.ts";
import { membershipRoutes } from "./memberships.ts";
import { organizationRoutes } from "./organization.ts";
import { outlookChoiceRoutes } from "./outlook-choices.ts";
import { permissionClassificationRoutes } from "./permission-classifications.ts";
import {
  createPermissionGrant,
  deletePermissionGrant,
  getPermissionGrant,
  listClientPermissionGrants,
  listPermissionGrants,
  listUserPermissionGrants,
  updatePermissionGrant,
} from "./permission-grants.ts";
import { photoRoutes } from "./photos.ts";
import { reminderRoutes } from "./reminders.ts";
import {
  createServicePrincipal,
  deleteServicePrincipal,
  getServicePrincipal,
  listServicePrincipals,
  updateServicePrincipal,
} from "./service-principals.ts";
import { subscriptionRoutes } from "./subscriptions.ts";
import { translateExchangeIds } from "./translate-exchange-ids.ts";
import { updateCalendar } from "./update-calendar.ts";
import { updateEvent } from "./update-event.ts";
import { updateGroupCalendar } from "./update-group-calendar.ts";
import { userInfoRoutes } from "./user-info.ts";
import { createUser, deleteUser, listUsers, revokeSignInSessions, updateUser } from "./users.ts";

/** The routes of this part. */
export const graphRoutes: readonly AnyRoute[] = [
  getUser,
  listUsers,
  createUser,
  updateUser,
  deleteUser,
  revokeSignInSessions,
  listCalendars,
  getCalendar,
  createCalendar,
  updateCalendar,
  deleteCalendar,
  permanentlyDeleteCalendar,
  updateGroupCalendar,
  getEventCalendar,
  ...calendarGroupRoutes,
  ...calendarPermissionRoutes,
  ...mailboxSettingsRoutes,
  ...masterCategoryRoutes,
  ...outlookChoiceRoutes,
  ...photoRoutes,
  translateExchangeIds,
  listEvents,
  countEvents,
  getEvent,
  createEvent,
  updateEvent,
  deleteEvent,
  calendarView,
  calendarViewDelta,
  eventsDelta,
  listInstances,
  ...meetingRoutes,
  ...reminderRoutes,
  getSchedule,
  findMeetingTimes,
  getConsentPolicy,
  putConsentPolicy,
  listAppConsentRequests,
  getAppConsentRequest,
  listUserConsentRequests,
  getUserConsentRequest,
  getApproval,
  listApprovalStages,
  listPermissionGrants,
  listClientPermissionGrants,
  listUserPermissionGrants,
  getPermissionGrant,
  createPermissionGrant,
  updatePermissionGrant,
  deletePermissionGrant,
  listServicePrincipals,
  getServicePrincipal,
  createServicePrincipal,
  updateServicePrincipal,
  deleteServicePrincipal,
  ...appRoleAssignmentRoutes,
  ...applicationRoutes,
  ...groupRoutes,
  ...membershipRoutes,
  getAuthorizationPolicy,
  updateAuthorizationPolicy,
  getGroupSettings,
  getGroupSettingTemplates,
  updateGroupSettings,
  createGroupSettings,
  listDirectoryAudits,
  getDirectoryAudit,
  listSignIns,
  getSignIn,
  ...grantPolicyRoutes,
  ...grantPolicyConditionRoutes,
  ...permissionClassificationRoutes,
  ...organizationRoutes,
  ...userInfoRoutes,
  ...attachmentRoutes,
  ...extensionRoutes,
  ...subscriptionRoutes,
  batch,
  ...absentOperations,
];
