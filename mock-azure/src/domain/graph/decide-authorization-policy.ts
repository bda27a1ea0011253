import { findGrantPolicy } from "../consent/user-consent-rules.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readList, readText } from "./json-fields.ts";

const POLICY_PAGE = "https://learn.microsoft.com/graph/api/authorizationpolicy-update";

/** How the policy names one for what users grant by themselves. */
const SELF = "ManagePermissionGrantsForSelf.";
/** Policies of the same list that are about resources people own; they say nothing on consent of this kind. */
const OWNED = "ManagePermissionGrantsForOwnedResource.";

/** Names of the policies assigned to everybody. */
export interface AuthorizationPolicyFound {
  readonly assigned: readonly string[];
}

/** Decides `GET /policies/authorizationPolicy`. */
export function decideGetAuthorizationPolicy({ policies }: TenantState): Decision<AuthorizationPolicyFound> {
  return conclude({ assigned: policies.userConsent.map((id) => `${SELF}${id}`) });
}

interface RoleDraft {
  readonly permissionGrantPoliciesAssigned: readonly string[];
}

const TYPE = "microsoft.graph.authorizationPolicy";
const readPolicy = readFields<{ readonly defaultUserRolePermissions: Partial<RoleDraft> }>(
  TYPE,
  {
    defaultUserRolePermissions: readFields<RoleDraft>("microsoft.graph.defaultUserRolePermissions", {
      permissionGrantPoliciesAssigned: readList(readText),
    }),
  },
  ["id"],
);

/** Other settings of the real policy. */
const NOT_EMULATED: readonly string[] = [
  "displayName",
  "description",
  "allowInvitesFrom",
  "allowedToSignUpEmailBasedSubscriptions",
  "allowedToUseSSPR",
  "allowEmailVerifiedUsersToJoinOrganization",
  "allowUserConsentForRiskyApps",
  "blockMsolPowerShell",
  "guestUserRoleId",
];

/** The policies a request assigns; `undefined` where it says nothing of them. */
export interface AuthorizationPolicyDraft {
  readonly assigned: readonly string[] | undefined;
}

/** Reads the body of a request that changes the policy. */
export function readAuthorizationPolicy(body: unknown): AuthorizationPolicyDraft | GraphFailure {
  if (typeof body === "object" && body !== null) {
    const other = NOT_EMULATED.find((name) => Object.hasOwn(body, name));
    if (other !== undefined) return graphFailure("notEmulated", { what: `writing ${other} of ${TYPE}` });
  }
  const fields = readPolicy(body, "");
  if (isGraphFailure(fields)) return fields;
  return { assigned: fields.defaultUserRolePermissions?.permissionGrantPoliciesAssigned };
}

/** Decides `PATCH /policies/authorizationPolicy`. The prefix counts in any case, as clients write it in several. */
export function decidePatchAuthorizationPolicy(
  state: TenantState,
  { draft: { assigned } }: { readonly draft: AuthorizationPolicyDraft },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  if (assigned === undefined) return conclude({ kind: "written" });
  const startsWith = (name: string, prefix: string) => name.toLowerCase().startsWith(prefix.toLowerCase());
  const own = assigned.filter((name) => !startsWith(name, OWNED));
  const userConsent = own.map((name) =>
    startsWith(name, SELF) ? findGrantPolicy(state, name.slice(SELF.length))?.id : undefined,
  );
  const unknown = own.find((_, index) => userConsent[index] === undefined);
  if (unknown !== undefined) {
    const what = `The permission grant policy '${unknown}' does not exist or cannot be assigned.`;
    return refuse(graphFailure("requestInvalid", { what }));
  }
  const ids = [...new Set(userConsent.filter((id) => id !== undefined))];
  const text = `user consent is now ${ids.join(", ") || "none"}`;
  return conclude(
    { kind: "written" },
    [{ rule: "settings.user-consent", text, source: POLICY_PAGE }],
    [{ kind: "policies-updated", policies: { ...state.policies, userConsent: ids } }],
  );
}
