import { conclude } from "../../domain/decision.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";

/** Where the portal's menu leads to the mock's own pages, which are on a host of their own. */
export const mockPageRoutes = (["activity", "world"] as const).map((page) =>
  defineRoute({
    name: `portal.to-${page}`,
    host: "portal",
    method: "GET",
    path: PORTAL_PATHS[page],
    source: "https://learn.microsoft.com/entra/fundamentals/entra-admin-center",
    parse: () => undefined,
    decide: () => conclude(undefined),
    view: (_outcome, { origins }) => respondRedirect(`${origins.control}/${page}`),
  }),
);
