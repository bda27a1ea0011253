import { showConsentRequests } from "../../domain/portal/consent-requests-page.ts";
import { defineRoute } from "../../http/route.ts";
import { consentRequestsPage } from "../../views/portal/consent-requests-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readPage } from "./read-list-query.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** "Enterprise applications | Admin consent requests". */
export const consentRequestsRoute = defineRoute({
  name: "portal.consent-requests",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.requests,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests",
  parse: (from) => ({
    ...readVisit(from),
    tab: from.url.searchParams.get("tab") === "all" ? ("all" as const) : ("mine" as const),
    page: readPage(from.url),
  }),
  decide: showConsentRequests,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "requests"
        ? respondPortalPage(consentRequestsPage(page, reader))
        : respondRefusal(page, reader, "requests"),
    ),
});
