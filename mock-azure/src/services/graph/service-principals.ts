import { APPLICATIONS_READ, APPLICATIONS_WRITE } from "../../domain/graph/admin-access.ts";
import { readItemQuery } from "../../domain/graph/collection-query.ts";
import {
  decideGetPrincipal,
  decideListPrincipals,
  decidePatchPrincipal,
  type PrincipalKey,
  type PrincipalRow,
  readPrincipalDraft,
  SERVICE_PRINCIPALS,
} from "../../domain/graph/decide-service-principals.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { readListQuery } from "../../domain/graph/listing.ts";
import { adminRoute } from "./admin-route.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { formatDirectoryTime } from "./format-directory-time.ts";
import { readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SET = "/v1.0/servicePrincipals";
const ONE = [`${SET}/:id`, `${SET}(appId=':appId')`] as const;
const PAGES = "https://learn.microsoft.com/graph/api";

function toPrincipalResource({ principal, application }: PrincipalRow) {
  const { id, appId, displayName, createdDateTime, ...rest } = principal;
  return {
    id,
    deletedDateTime: null,
    accountEnabled: rest.accountEnabled,
    appDisplayName: application?.displayName ?? displayName,
    appId,
    appOwnerOrganizationId: rest.appOwnerOrganizationId,
    appRoleAssignmentRequired: rest.appRoleAssignmentRequired,
    createdDateTime: formatDirectoryTime(createdDateTime),
    displayName,
    replyUrls: application ? Object.values(application.redirectUris).flat() : [],
    servicePrincipalNames: [appId],
    servicePrincipalType: "Application",
    signInAudience: application?.signInAudience ?? "AzureADMultipleOrgs",
    tags: application ? ["WindowsAzureActiveDirectoryIntegratedApp"] : [],
    verifiedPublisher: {
      displayName: application?.verifiedPublisher ?? null,
      verifiedPublisherId: null,
      addedDateTime: null,
    },
  };
}

const keyOf = ({ id, appId }: Readonly<Record<string, string>>): PrincipalKey =>
  appId === undefined ? { kind: "id", id: id ?? "" } : { kind: "app-id", id: appId };

/** `GET /servicePrincipals`. */
export const listServicePrincipals = adminRoute({
  name: "graph.list-service-principals",
  host: "graph",
  method: "GET",
  path: SET,
  source: `${PAGES}/serviceprincipal-list`,
  access: APPLICATIONS_READ,
  parse({ url }) {
    const query = readListQuery(url.searchParams, SERVICE_PRINCIPALS);
    return isGraphFailure(query) ? query : { query };
  },
  decide: decideListPrincipals,
  view({ items, total, query }, reply) {
    const rows = items.map((row) => selectProperties(toPrincipalResource(row), query.select, []));
    const context = `servicePrincipals${selectedContext(query.select)}`;
    return respondGraph(collectionBody(reply, { context, items: rows, total, query }), reply);
  },
});

/** `GET /servicePrincipals/{id}`, `GET /servicePrincipals(appId='{appId}')`. */
export const getServicePrincipal = adminRoute({
  name: "graph.get-service-principal",
  host: "graph",
  method: "GET",
  path: ONE,
  source: `${PAGES}/serviceprincipal-get`,
  access: APPLICATIONS_READ,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, SERVICE_PRINCIPALS);
    return isGraphFailure(query) ? query : { ...query, key: keyOf(params) };
  },
  decide: decideGetPrincipal,
  view: ({ row, select }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `servicePrincipals${selectedContext(select)}/$entity`),
        ...selectProperties(toPrincipalResource(row), select, []),
      },
      reply,
    ),
});

/** `PATCH /servicePrincipals/{id}`, `PATCH /servicePrincipals(appId='{appId}')`. */
export const updateServicePrincipal = adminRoute({
  name: "graph.update-service-principal",
  host: "graph",
  method: "PATCH",
  path: ONE,
  source: `${PAGES}/serviceprincipal-update`,
  access: APPLICATIONS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readPrincipalDraft);
    return isGraphFailure(written) ? written : { ...written, key: keyOf(request.params) };
  },
  decide: decidePatchPrincipal,
  view: (_, reply) => respondNoContent(reply),
});
