import type { AnyRoute } from "../../http/route.ts";
import { adminConsentSettingsChangeRoute, adminConsentSettingsRoute } from "./admin-consent-settings.ts";
import {
  adminConsentRevokeRoute,
  applicationRoute,
  applicationSwitchRoute,
  applicationsRoute,
} from "./applications.ts";
import { consentRequestRoute } from "./consent-request.ts";
import { consentRequestsRoute } from "./consent-requests.ts";
import { consentReturnRoute } from "./consent-return.ts";
import { deepLinkScriptRoute } from "./deep-link-script.ts";
import { deleteApplicationFormRoute, deleteApplicationRoute } from "./delete-application.ts";
import { overviewRoute } from "./overview.ts";
import { reviewRoutes } from "./review.ts";
import { signInRoute, signOutRoute } from "./session.ts";
import { userConsentChangeRoute, userConsentRoute } from "./user-consent.ts";
import { userSettingsRoute } from "./user-settings.ts";

/** The routes of the administrator's portal. */
export const portalRoutes: readonly AnyRoute[] = [
  overviewRoute,
  deepLinkScriptRoute,
  signInRoute,
  signOutRoute,
  applicationsRoute,
  applicationRoute,
  applicationSwitchRoute,
  adminConsentRevokeRoute,
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
  userSettingsRoute,
];
