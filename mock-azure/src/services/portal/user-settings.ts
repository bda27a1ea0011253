import { showStillPage } from "../../domain/portal/overview-page.ts";
import { defineRoute } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { userSettingsPage } from "../../views/portal/settings-pages.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage } from "./respond-portal.ts";

/** "Enterprise applications | User settings", which says where its settings have gone. */
export const userSettingsRoute = defineRoute({
  name: "portal.user-settings",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.userSettings,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow",
  parse: readVisit,
  decide: showStillPage,
  view: (outcome) => respondPortal(outcome, (_page, account) => respondPortalPage(userSettingsPage(account))),
});
