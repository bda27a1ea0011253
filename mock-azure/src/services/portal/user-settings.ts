import {
  changeUserSettingsInPortal,
  showUserSettings,
  type UserSettingsOutcome,
} from "../../domain/portal/user-settings-page.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { userSettingsPage } from "../../views/portal/user-settings-page.ts";
import { readSubmission, readToggle, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";

function respondToUserSettings(outcome: UserSettingsOutcome, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    if (page.kind === "saved") return respondRedirect(`${PORTAL_PATHS.userSettings}?saved`);
    if (page.kind !== "settings") return respondRefusal(page, reader, "userSettings");
    return respondPortalPage(userSettingsPage(page, reader), page.problems.length > 0 ? 400 : 200);
  });
}

/** "Enterprise applications | User settings": the older place of the workflow's switch. */
export const userSettingsRoute = defineRoute({
  name: "portal.user-settings",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.userSettings,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), saved: from.url.searchParams.has("saved") }),
  decide: showUserSettings,
  view: respondToUserSettings,
});

/** Its post. */
export const userSettingsChangeRoute = defineRoute({
  name: "portal.user-settings-change",
  host: "portal",
  method: "POST",
  path: PORTAL_PATHS.userSettings,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, isEnabled: readToggle(fields, "isEnabled") };
  },
  decide: changeUserSettingsInPortal,
  view: respondToUserSettings,
});
