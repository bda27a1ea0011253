import { GRAPH_APP_ID } from "@consentra/protocol";
import type { AppRoleAssignment } from "../consent/app-role-assignment.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { removeServicePrincipal } from "../directory/remove-service-principal.ts";
import { type ServicePrincipal, toServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AssignmentRow, toAssignmentRow } from "./app-role-assignments.ts";
import type { ItemQuery } from "./collection-query.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { requestInvalid } from "./directory-draft.ts";
import { type GraphFailure, graphFailure, refuse } from "./graph-failure.ts";
import { type ListQuery, listRows } from "./listing.ts";
import type { NewPrincipal, PrincipalDraft } from "./principal-draft.ts";
import {
  expandPrincipal,
  findPrincipal,
  type PrincipalKey,
  type PrincipalRow,
  SERVICE_PRINCIPALS,
  toPrincipalRow,
} from "./service-principals.ts";

const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/serviceprincipal-update";
const CREATE_PAGE = "https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals";

/** A service principal, and the assignments asked for along with it. */
export interface PrincipalFound extends PrincipalRow {
  readonly related: readonly AssignmentRow[] | undefined;
}

const found = (state: TenantState, principal: ServicePrincipal, relation?: string): PrincipalFound => ({
  ...toPrincipalRow(state, principal),
  related: expandPrincipal(state, principal, relation)?.map((one: AppRoleAssignment) =>
    toAssignmentRow(state, one),
  ),
});

const notFound = ({ id }: PrincipalKey) => refuse(graphFailure("resourceNotFound", { id }));

/** Decides `GET /servicePrincipals`. */
export function decideListPrincipals(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<PrincipalFound>> {
  const rows = [...state.servicePrincipals.values()].map((principal) => toPrincipalRow(state, principal));
  const { items, total } = listRows(rows, query, SERVICE_PRINCIPALS.fields);
  return conclude({
    items: items.map(({ principal }) => found(state, principal, query.expand)),
    total,
    query,
  });
}

/** Decides `GET /servicePrincipals/{id}`. */
export function decideGetPrincipal(
  state: TenantState,
  { key, query }: { readonly key: PrincipalKey; readonly query: ItemQuery },
): Decision<{ readonly row: PrincipalFound; readonly query: ItemQuery } | GraphFailure> {
  const principal = findPrincipal(state, key);
  return principal ? conclude({ row: found(state, principal, query.expand), query }) : notFound(key);
}

/** Decides `POST /servicePrincipals`: an application enters the tenant without a consent. */
export function decidePostPrincipal(
  state: TenantState,
  { draft: { appId, fields, notes } }: { readonly draft: NewPrincipal },
  { now, ids }: Moment,
): Decision<PrincipalFound | GraphFailure> {
  const application = state.applications.get(appId);
  const isAtHome = application?.homeTenantId === state.organization.id;
  if (!application || (application.signInAudience === "AzureADMyOrg" && !isAtHome)) {
    const what = `The appId '${appId}' of the service principal does not reference a valid application object.`;
    return refuse(requestInvalid(what));
  }
  if (findServicePrincipal(state, appId)) return refuse(graphFailure("principalExists", { appId }));
  if (fields.displayName !== undefined && fields.displayName !== application.displayName) {
    return refuse(mismatch("displayName"));
  }
  const servicePrincipal = toServicePrincipal(application, {
    ...fields,
    id: ids.guid(),
    createdDateTime: now,
    notes: { tags: [], ...notes },
  });
  const text = `${application.displayName} entered the tenant, with no permission`;
  return conclude(
    found(state, servicePrincipal),
    [{ rule: "app.added", text, source: CREATE_PAGE }],
    [{ kind: "service-principal-added", servicePrincipal }],
  );
}

const mismatch = (property: string): GraphFailure =>
  requestInvalid(`Property '${property}' on the service principal does not match the application object.`);

/** Decides `PATCH /servicePrincipals/{id}`. Only where a registration lives elsewhere can its presence be renamed. */
export function decidePatchPrincipal(
  state: TenantState,
  { key, draft }: { readonly key: PrincipalKey; readonly draft: PrincipalDraft },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const principal = findPrincipal(state, key);
  if (!principal) return notFound(key);
  const { displayName = principal.displayName } = draft.fields;
  const isAtHome = principal.appOwnerOrganizationId === state.organization.id;
  if (isAtHome && displayName !== principal.displayName) return refuse(mismatch("displayName"));
  const servicePrincipal = { ...principal, ...draft.fields, notes: { ...principal.notes, ...draft.notes } };
  const text = `${principal.displayName}: accountEnabled is ${String(servicePrincipal.accountEnabled)}, appRoleAssignmentRequired is ${String(servicePrincipal.appRoleAssignmentRequired)}`;
  return conclude(
    { kind: "written" },
    [{ rule: "app.changed", text, source: UPDATE_PAGE }],
    [{ kind: "service-principal-updated", servicePrincipal }],
  );
}

/** Decides `DELETE /servicePrincipals/{id}`. Microsoft's own services stay. */
export function decideDeletePrincipal(
  state: TenantState,
  { key }: { readonly key: PrincipalKey },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const principal = findPrincipal(state, key);
  if (!principal) return notFound(key);
  if (principal.appId === GRAPH_APP_ID) {
    return refuse(graphFailure("directoryDenied", { detail: "Microsoft Graph cannot be deleted" }));
  }
  return { ...removeServicePrincipal(state, principal), outcome: { kind: "deleted" } };
}
