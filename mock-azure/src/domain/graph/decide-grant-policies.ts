import { builtInGrantPolicies } from "../consent/built-in-grant-policies.ts";
import {
  conditionSet,
  type PermissionGrantConditionSet,
  type PermissionGrantPolicy,
} from "../consent/permission-grant-policy.ts";
import { findGrantPolicy } from "../consent/user-consent-rules.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import type { ConditionDraft, GrantPolicyChange, GrantPolicyDraft } from "./grant-policy-draft.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

const POLICY_PAGE = "https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy";

/** @see https://learn.microsoft.com/graph/api/resources/permissiongrantpolicy */
export const GRANT_POLICIES: Listable<PermissionGrantPolicy> = {
  type: "microsoft.graph.permissionGrantPolicy",
  properties: ["id", "displayName", "description", "includes", "excludes"],
  notEmulated: ["deletedDateTime", "includeAllPreApprovedApplications", "resourceScopeType"],
  unselectable: [],
  orderings: [],
  fields: { id: { type: "text", of: ({ id }) => id } },
};

/** Which of a policy's two lists. */
export type ConditionList = "includes" | "excludes";

interface OnePolicy {
  readonly policyId: string;
}

const notFound = (id: string) => graphFailure("resourceNotFound", { id });

function allPolicies({ organization, policies, permissionGrantPolicies }: TenantState) {
  const { recommendedExclusions } = policies.emulation;
  return [
    ...builtInGrantPolicies(organization.id, recommendedExclusions),
    ...permissionGrantPolicies.values(),
  ];
}

/** A policy that may be written: the built-in ones may not. */
function writable(state: TenantState, id: string): PermissionGrantPolicy | GraphFailure {
  const own = state.permissionGrantPolicies.get(id);
  if (own) return own;
  const what = `The policy '${id}' is built in and cannot be changed.`;
  return findGrantPolicy(state, id) ? graphFailure("requestInvalid", { what }) : notFound(id);
}

function write<Outcome>(policy: PermissionGrantPolicy, outcome: Outcome, text: string): Decision<Outcome> {
  return conclude(
    outcome,
    [{ rule: "settings.grant-policy", text, source: POLICY_PAGE }],
    [{ kind: "permission-grant-policy-written", policy }],
  );
}

/** Decides `GET /policies/permissionGrantPolicies`. */
export function decideListGrantPolicies(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<PermissionGrantPolicy>> {
  return conclude({ ...listRows(allPolicies(state), query, GRANT_POLICIES.fields), query });
}

/** Decides `GET /policies/permissionGrantPolicies/{id}`. */
export function decideGetGrantPolicy(
  state: TenantState,
  { policyId }: OnePolicy,
): Decision<PermissionGrantPolicy | GraphFailure> {
  const policy = findGrantPolicy(state, policyId);
  return policy ? conclude(policy) : refuse(notFound(policyId));
}

/** Decides `POST /policies/permissionGrantPolicies`. */
export function decidePostGrantPolicy(
  state: TenantState,
  { draft }: { readonly draft: GrantPolicyDraft },
): Decision<PermissionGrantPolicy | GraphFailure> {
  if (findGrantPolicy(state, draft.id)) {
    const what = `A permission grant policy with the id '${draft.id}' exists already.`;
    return refuse(graphFailure("requestInvalid", { what }));
  }
  const policy: PermissionGrantPolicy = { ...draft, includes: [], excludes: [] };
  return write(policy, policy, `policy ${policy.id} exists, and covers nothing yet`);
}

/** Decides `PATCH /policies/permissionGrantPolicies/{id}`. */
export function decidePatchGrantPolicy(
  state: TenantState,
  { policyId, draft }: OnePolicy & { readonly draft: GrantPolicyChange },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const policy = writable(state, policyId);
  if (isGraphFailure(policy)) return refuse(policy);
  return write({ ...policy, ...draft }, { kind: "written" }, `policy ${policyId} has other words`);
}

/** Decides `DELETE /policies/permissionGrantPolicies/{id}`. One that is assigned must be taken back first. */
export function decideDeleteGrantPolicy(
  state: TenantState,
  { policyId }: OnePolicy,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const policy = writable(state, policyId);
  if (isGraphFailure(policy)) return refuse(policy);
  if (state.policies.userConsent.includes(policyId)) {
    const what = `The policy '${policyId}' is assigned in the authorization policy and cannot be deleted.`;
    return refuse(graphFailure("requestInvalid", { what }));
  }
  return conclude(
    { kind: "deleted" },
    [{ rule: "settings.grant-policy", text: `policy ${policyId} is gone`, source: POLICY_PAGE }],
    [{ kind: "permission-grant-policy-removed", policyId }],
  );
}

/** Decides `GET /policies/permissionGrantPolicies/{id}/includes` and the like. */
export function decideListConditions(
  state: TenantState,
  { policyId, list }: OnePolicy & { readonly list: ConditionList },
): Decision<readonly PermissionGrantConditionSet[] | GraphFailure> {
  const policy = findGrantPolicy(state, policyId);
  return policy ? conclude(policy[list]) : refuse(notFound(policyId));
}

/** Decides `POST /policies/permissionGrantPolicies/{id}/includes` and the like. */
export function decidePostConditions(
  state: TenantState,
  { policyId, list, draft }: OnePolicy & { readonly list: ConditionList; readonly draft: ConditionDraft },
  { ids }: Moment,
): Decision<PermissionGrantConditionSet | GraphFailure> {
  const policy = writable(state, policyId);
  if (isGraphFailure(policy)) return refuse(policy);
  const set = conditionSet({ ...draft, id: ids.guid() });
  const text = `policy ${policyId} ${list} one more set of conditions`;
  return write({ ...policy, [list]: [...policy[list], set] }, set, text);
}

/** Decides `DELETE /policies/permissionGrantPolicies/{id}/includes/{id}` and the like. */
export function decideDeleteConditions(
  state: TenantState,
  { policyId, list, setId }: OnePolicy & { readonly list: ConditionList; readonly setId: string },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const policy = writable(state, policyId);
  if (isGraphFailure(policy)) return refuse(policy);
  const left = policy[list].filter(({ id }) => id !== setId);
  if (left.length === policy[list].length) return refuse(notFound(setId));
  return write({ ...policy, [list]: left }, { kind: "deleted" }, `policy ${policyId} ${list} one set less`);
}
