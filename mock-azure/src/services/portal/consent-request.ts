import { showConsentRequest } from "../../domain/portal/consent-request-page.ts";
import { defineRoute } from "../../http/route.ts";
import { consentRequestPage } from "../../views/portal/consent-request-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { buildConsentUrl } from "./build-consent-url.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** A request's details. */
export const consentRequestRoute = defineRoute({
  name: "portal.consent-request",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.requests}/:request`,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests",
  parse: (from) => ({ ...readVisit(from), requestId: from.params.request ?? "" }),
  decide: showConsentRequest,
  view: (outcome, { origins, words }) =>
    respondPortal(outcome, words, (page, reader) => {
      if (page.kind !== "details") return respondRefusal(page, reader, "requests");
      const reviewUrl = page.reviewTarget && words.keep(buildConsentUrl(page.reviewTarget, origins));
      return respondPortalPage(consentRequestPage(page, { ...reader, reviewUrl }));
    }),
});
