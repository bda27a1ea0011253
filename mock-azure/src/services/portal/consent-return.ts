import { showConsentReturn } from "../../domain/portal/overview-page.ts";
import { defineRoute } from "../../http/route.ts";
import { consentReturnPage } from "../../views/portal/consent-return-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage } from "./respond-portal.ts";

/** Where an administrator lands after the consent page. */
export const consentReturnRoute = defineRoute({
  name: "portal.token-authorize",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.consentReturn,
  source: "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent#successful-response",
  parse(from) {
    const { searchParams } = from.url;
    return {
      ...readVisit(from),
      granted: searchParams.get("admin_consent")?.toLowerCase() === "true",
      error: searchParams.get("error") ?? undefined,
      description: searchParams.get("error_description") ?? undefined,
    };
  },
  decide: showConsentReturn,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) => respondPortalPage(consentReturnPage(page, reader))),
});
