import { showOverview } from "../../domain/portal/overview-page.ts";
import { defineRoute } from "../../http/route.ts";
import { overviewPage } from "../../views/portal/overview-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage } from "./respond-portal.ts";
import { portalVoice } from "./voice.ts";

/** The portal's first page; a link may pin it to a tenant. */
export const overviewRoute = defineRoute({
  name: "portal.overview",
  host: "portal",
  method: "GET",
  path: [PORTAL_PATHS.overview, "/:tenant"],
  source: "https://learn.microsoft.com/entra/fundamentals/entra-admin-center",
  parse: (from) => ({ ...readVisit(from), tenant: from.params.tenant }),
  decide: showOverview,
  view: (outcome, tools) =>
    outcome.kind === "unknown-page"
      ? portalVoice.unknown(new URL(outcome.path, tools.origins.portal), tools)
      : respondPortal(outcome, tools.words, (_page, reader) => respondPortalPage(overviewPage(reader))),
});
