import { showApplications } from "../../domain/portal/applications-page.ts";
import { defineRoute } from "../../http/route.ts";
import { applicationsPage } from "../../views/portal/applications-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readListQuery } from "./read-list-query.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** "Enterprise applications | All applications". */
export const applicationsRoute = defineRoute({
  name: "portal.applications",
  host: "portal",
  method: "GET",
  path: [PORTAL_PATHS.enterpriseApplications, PORTAL_PATHS.applications],
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/view-applications-portal",
  parse: (from) => ({ ...readVisit(from), query: readListQuery(from.url) }),
  decide: showApplications,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "applications"
        ? respondPortalPage(applicationsPage(page, reader))
        : respondRefusal(page, reader, "applications"),
    ),
});
