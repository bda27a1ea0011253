import type { AnyRoute } from "../../http/route.ts";
import { adminConsentSettingsChangeRoute, adminConsentSettingsRoute } from "./admin-consent-settings.ts";
import {
  applicationPropertiesChangeRoute,
  applicationPropertiesRoute,
  applicationRoute,
} from "./application.ts";
import {
  adminConsentRevokeRoute,
  applicationPermissionsRoute,
  permissionRevokeRoute,
} from "./application-permissions.ts";
import {
  applicationUsersRoute,
  assignmentFormRoute,
  assignmentRoute,
  unassignmentRoute,
} from "./application-users.ts";
import { applicationsRoute } from "./applications.ts";
import { applicationAuditsRoute, auditDetailsRoute, auditLogsRoute } from "./audit-logs.ts";
import {
  classificationAddRoute,
  classificationRemoveRoute,
  classificationsRoute,
} from "./classifications.ts";
import { consentRequestRoute } from "./consent-request.ts";
import { consentRequestsRoute } from "./consent-requests.ts";
import { consentReturnRoute } from "./consent-return.ts";
import { deepLinkScriptRoute } from "./deep-link-script.ts";
import { deleteApplicationFormRoute, deleteApplicationRoute } from "./delete-application.ts";
import { mockPageRoutes } from "./mock-pages.ts";
import { overviewRoute } from "./overview.ts";
import { reviewRoutes } from "./review.ts";
import { signInRoute, signOutRoute } from "./session.ts";
import { applicationSignInsRoute, signInDetailsRoute, signInLogsRoute } from "./sign-in-logs.ts";
import { userConsentChangeRoute, userConsentRoute } from "./user-consent.ts";
import { userSettingsChangeRoute, userSettingsRoute } from "./user-settings.ts";
import { userAccountRoute, userRoute, usersRoute } from "./users.ts";

/** The routes of the administrator's portal. */
export const portalRoutes: readonly AnyRoute[] = [
  overviewRoute,
  deepLinkScriptRoute,
  ...mockPageRoutes,
  signInRoute,
  signOutRoute,
  usersRoute,
  userRoute,
  userAccountRoute,
  signInLogsRoute,
  signInDetailsRoute,
  auditLogsRoute,
  auditDetailsRoute,
  applicationsRoute,
  applicationRoute,
  applicationPropertiesRoute,
  applicationPropertiesChangeRoute,
  applicationUsersRoute,
  assignmentFormRoute,
  assignmentRoute,
  unassignmentRoute,
  applicationPermissionsRoute,
  permissionRevokeRoute,
  adminConsentRevokeRoute,
  applicationSignInsRoute,
  applicationAuditsRoute,
  deleteApplicationFormRoute,
  deleteApplicationRoute,
  consentRequestsRoute,
  consentRequestRoute,
  ...reviewRoutes,
  consentReturnRoute,
  userConsentRoute,
  userConsentChangeRoute,
  adminConsentSettingsRoute,
  adminConsentSettingsChangeRoute,
  classificationsRoute,
  classificationAddRoute,
  classificationRemoveRoute,
  userSettingsRoute,
  userSettingsChangeRoute,
];
