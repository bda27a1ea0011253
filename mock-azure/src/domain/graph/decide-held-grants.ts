import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AssignmentHolder, resolveHolder } from "./assignment-holder.ts";
import type { Caller } from "./bearer.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { PERMISSION_GRANTS } from "./decide-permission-grants.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type ListQuery, listRows } from "./listing.ts";

/** Decides `GET …/oauth2PermissionGrants` beneath a service principal or a person: what was granted to them. */
export function decideListHeldGrants(
  state: TenantState,
  { query, ...on }: { readonly holder: AssignmentHolder; readonly caller: Caller; readonly query: ListQuery },
): Decision<RowsFound<OAuth2PermissionGrant> | GraphFailure> {
  const holder = resolveHolder(state, on);
  if (isGraphFailure(holder)) return refuse(holder);
  const grants =
    on.holder.kind === "user"
      ? [...state.grants.values()].filter(({ principalId }) => principalId === holder.id)
      : state.grants.by("clientId", holder.id);
  return conclude({ ...listRows(grants, query, PERMISSION_GRANTS.fields), query });
}
