import {
  changeUserConsentInPortal,
  showUserConsent,
  type UserConsentOutcome,
} from "../../domain/portal/settings-pages.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { userConsentPage } from "../../views/portal/user-consent-page.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent";

function respondToUserConsent(outcome: UserConsentOutcome, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    if (page.kind === "saved") return respondRedirect(`${PORTAL_PATHS.userConsent}?saved`);
    if (page.kind !== "settings") return respondRefusal(page, reader, "consentAndPermissions");
    return respondPortalPage(userConsentPage(page, reader), page.problems.length > 0 ? 400 : 200);
  });
}

/** "Consent and permissions | User consent settings". */
export const userConsentRoute = defineRoute({
  name: "portal.user-consent",
  host: "portal",
  method: "GET",
  path: [PORTAL_PATHS.consentAndPermissions, PORTAL_PATHS.userConsent],
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), saved: from.url.searchParams.has("saved") }),
  decide: showUserConsent,
  view: respondToUserConsent,
});

/** Its post. */
export const userConsentChangeRoute = defineRoute({
  name: "portal.user-consent-change",
  host: "portal",
  method: "POST",
  path: [PORTAL_PATHS.consentAndPermissions, PORTAL_PATHS.userConsent],
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, choice: fields.get("userConsent") ?? "" };
  },
  decide: changeUserConsentInPortal,
  view: respondToUserConsent,
});
