import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { ServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { type GraphFailure, graphFailure, refuse } from "./graph-failure.ts";
import { readFields, readFlag } from "./json-fields.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/serviceprincipal-update";

/** A service principal, with its registration where this tenant knows it. */
export interface PrincipalRow {
  readonly principal: ServicePrincipal;
  readonly application: Application | undefined;
}

/** @see https://learn.microsoft.com/graph/api/resources/serviceprincipal */
export const SERVICE_PRINCIPALS: Listable<PrincipalRow> = {
  type: "microsoft.graph.servicePrincipal",
  properties: [
    "id",
    "accountEnabled",
    "appDisplayName",
    "appId",
    "appOwnerOrganizationId",
    "appRoleAssignmentRequired",
    "createdDateTime",
    "deletedDateTime",
    "displayName",
    "replyUrls",
    "servicePrincipalNames",
    "servicePrincipalType",
    "signInAudience",
    "tags",
    "verifiedPublisher",
  ],
  notEmulated: [
    "appRoles",
    "oauth2PermissionScopes",
    "homepage",
    "logoutUrl",
    "loginUrl",
    "info",
    "keyCredentials",
    "passwordCredentials",
    "notificationEmailAddresses",
    "disabledByMicrosoftStatus",
    "notes",
    "description",
    "alternativeNames",
  ],
  unselectable: [],
  orderings: ["displayName"],
  fields: {
    id: { type: "text", of: ({ principal }) => principal.id },
    appId: { type: "text", of: ({ principal }) => principal.appId },
    displayName: { type: "text", of: ({ principal }) => principal.displayName },
    accountEnabled: { type: "flag", of: ({ principal }) => principal.accountEnabled },
  },
};

/** A service principal by its object id, or by the application's. */
export type PrincipalKey =
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "app-id"; readonly id: string };

function findPrincipal(state: TenantState, { kind, id }: PrincipalKey): ServicePrincipal | undefined {
  return kind === "id"
    ? state.servicePrincipals.get(id.toLowerCase())
    : findServicePrincipal(state, id.toLowerCase());
}

const toRow = (state: TenantState, principal: ServicePrincipal): PrincipalRow => ({
  principal,
  application: state.applications.get(principal.appId),
});

/** Decides `GET /servicePrincipals`. */
export function decideListPrincipals(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<PrincipalRow>> {
  const rows = [...state.servicePrincipals.values()].map((principal) => toRow(state, principal));
  return conclude({ ...listRows(rows, query, SERVICE_PRINCIPALS.fields), query });
}

/** Decides `GET /servicePrincipals/{id}`. */
export function decideGetPrincipal(
  state: TenantState,
  { key, select }: { readonly key: PrincipalKey; readonly select: readonly string[] | undefined },
): Decision<{ readonly row: PrincipalRow; readonly select: readonly string[] | undefined } | GraphFailure> {
  const principal = findPrincipal(state, key);
  return principal
    ? conclude({ row: toRow(state, principal), select })
    : refuse(graphFailure("resourceNotFound", { id: key.id }));
}

/** What can be written of a service principal here. */
export type PrincipalDraft = Partial<Pick<ServicePrincipal, "accountEnabled" | "appRoleAssignmentRequired">>;

const readPrincipal = readFields<Required<PrincipalDraft>>(SERVICE_PRINCIPALS.type, {
  accountEnabled: readFlag,
  appRoleAssignmentRequired: readFlag,
});

/** Reads the body of a request that changes a service principal. */
export function readPrincipalDraft(body: unknown): PrincipalDraft | GraphFailure {
  if (typeof body === "object" && body !== null) {
    const known = [...SERVICE_PRINCIPALS.properties, ...SERVICE_PRINCIPALS.notEmulated];
    const other = Object.keys(body).find(
      (name) => known.includes(name) && name !== "accountEnabled" && name !== "appRoleAssignmentRequired",
    );
    if (other !== undefined) return graphFailure("notEmulated", { what: `writing ${other}` });
  }
  return readPrincipal(body, "");
}

/** Decides `PATCH /servicePrincipals/{id}`. */
export function decidePatchPrincipal(
  state: TenantState,
  { key, draft }: { readonly key: PrincipalKey; readonly draft: PrincipalDraft },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const principal = findPrincipal(state, key);
  if (!principal) return refuse(graphFailure("resourceNotFound", { id: key.id }));
  const servicePrincipal = { ...principal, ...draft };
  const text = `${principal.displayName}: accountEnabled is ${String(servicePrincipal.accountEnabled)}, appRoleAssignmentRequired is ${String(servicePrincipal.appRoleAssignmentRequired)}`;
  return conclude(
    { kind: "written" },
    [{ rule: "app.changed", text, source: UPDATE_PAGE }],
    [{ kind: "service-principal-updated", servicePrincipal }],
  );
}
