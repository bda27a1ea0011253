import type { Organization } from "../../domain/directory/organization.ts";
import { ORGANIZATION_READ } from "../../domain/graph/admin-access.ts";
import {
  decideGetOrganization,
  decideListOrganization,
  ORGANIZATION,
} from "../../domain/graph/decide-organization.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { adminRoute } from "./admin-route.ts";
import { odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { parseItemQuery } from "./parse-query.ts";
import { respondGraph } from "./respond-graph.ts";

const SET = "/v1.0/organization";
const PAGES = "https://learn.microsoft.com/graph/api/organization";

function toResource(
  { id, displayName, verifiedDomains }: Organization,
  select: readonly string[] | undefined,
) {
  const resource = {
    id,
    displayName,
    tenantType: "AAD",
    verifiedDomains: verifiedDomains.map((name, index) => ({
      capabilities: "Email, OfficeCommunicationsOnline",
      isDefault: index === 0,
      isInitial: name.endsWith(".onmicrosoft.com"),
      name,
      type: "Managed",
    })),
  };
  return selectProperties(resource, select, ["id"]);
}

const list = adminRoute({
  name: "graph.list-organization",
  host: "graph",
  method: "GET",
  path: SET,
  source: `${PAGES}-list`,
  access: ORGANIZATION_READ,
  parse: (request) => parseItemQuery(request, ORGANIZATION),
  decide: decideListOrganization,
  view: ({ organization, query: { select } }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `organization${selectedContext(select)}`),
        value: [toResource(organization, select)],
      },
      reply,
    ),
});

const get = adminRoute({
  name: "graph.get-organization",
  host: "graph",
  method: "GET",
  path: `${SET}/:organization`,
  source: `${PAGES}-get`,
  access: ORGANIZATION_READ,
  parse(request) {
    const asked = parseItemQuery(request, ORGANIZATION);
    return isGraphFailure(asked) ? asked : { ...asked, id: request.params.organization ?? "" };
  },
  decide: decideGetOrganization,
  view: ({ organization, query: { select } }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `organization${selectedContext(select)}/$entity`),
        ...toResource(organization, select),
      },
      reply,
    ),
});

/** The tenant itself. */
export const organizationRoutes: readonly AnyRoute[] = [list, get];
