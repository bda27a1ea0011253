import { type ReviewTarget, showConsentRequest } from "../../domain/portal/consent-request-page.ts";
import type { Hosts } from "../../http/hosts.ts";
import { defineRoute } from "../../http/route.ts";
import { consentRequestPage } from "../../views/portal/consent-request-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/**
 * Where a request's permissions can be granted: the admin-consent endpoint, told which request it is about. The
 * application's own redirect URI plays no part: the administrator comes back to the portal.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
function buildReviewUrl(
  { tenantId, appId, requestId, scopes }: ReviewTarget,
  { login, portal }: Hosts,
): string {
  const query = new URLSearchParams({
    client_id: appId,
    redirect_uri: `${portal}${PORTAL_PATHS.consentReturn}`,
    bf_id: requestId,
  });
  if (scopes) query.set("scope", scopes.map((name) => `https://graph.microsoft.com/${name}`).join(" "));
  return `${login}/${tenantId}/${scopes ? "v2.0/" : ""}adminconsent?${query.toString()}`;
}

/** A request's details. */
export const consentRequestRoute = defineRoute({
  name: "portal.consent-request",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.requests}/:request`,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests",
  parse: (from) => ({ ...readVisit(from), requestId: from.params.request ?? "" }),
  decide: showConsentRequest,
  view: (outcome, { origins }) =>
    respondPortal(outcome, (page, account) => {
      if (page.kind !== "details") return respondRefusal(page, account, "requests");
      const reviewUrl = page.reviewTarget && buildReviewUrl(page.reviewTarget, origins);
      return respondPortalPage(consentRequestPage(page, { account, reviewUrl }));
    }),
});
