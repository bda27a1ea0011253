import { showOverview } from "../../domain/portal/overview-page.ts";
import { defineRoute } from "../../http/route.ts";
import { overviewPage } from "../../views/portal/overview-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** The portal's first page; a link may pin it to a tenant. */
export const overviewRoute = defineRoute({
  name: "portal.overview",
  host: "portal",
  method: "GET",
  path: [PORTAL_PATHS.overview, "/:tenant"],
  source: "https://learn.microsoft.com/entra/fundamentals/entra-admin-center",
  parse: (from) => ({ ...readVisit(from), tenant: from.params.tenant }),
  decide: showOverview,
  view: (outcome) =>
    respondPortal(outcome, (page, account) =>
      page.kind === "still" ? respondPortalPage(overviewPage(account)) : respondRefusal(page, account, "overview"),
    ),
});
