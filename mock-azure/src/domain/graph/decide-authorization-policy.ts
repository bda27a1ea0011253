import type { UserConsentPolicy } from "../consent/policies.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readList, readText } from "./json-fields.ts";

const POLICY_PAGE = "https://learn.microsoft.com/graph/api/authorizationpolicy-update";

/** How the policy names one for what users grant by themselves. */
const SELF = "ManagePermissionGrantsForSelf.";
/** Policies of the same list that are about resources people own; they say nothing on consent of this kind. */
const OWNED = "ManagePermissionGrantsForOwnedResource.";

const POLICIES: readonly UserConsentPolicy[] = [
  "microsoft-user-default-legacy",
  "microsoft-user-default-low",
  "microsoft-user-default-recommended",
];

/** Names of the policies assigned to everybody. */
export interface AuthorizationPolicyFound {
  readonly assigned: readonly string[];
}

/** Decides `GET /policies/authorizationPolicy`. */
export function decideGetAuthorizationPolicy({ policies }: TenantState): Decision<AuthorizationPolicyFound> {
  const { userConsent } = policies;
  return conclude({ assigned: userConsent === null ? [] : [`${SELF}${userConsent}`] });
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

/** Decides `PATCH /policies/authorizationPolicy`. */
export function decidePatchAuthorizationPolicy(
  { policies }: TenantState,
  { draft: { assigned } }: { readonly draft: AuthorizationPolicyDraft },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  if (assigned === undefined) return conclude({ kind: "written" });
  const own = assigned.filter((name) => !name.startsWith(OWNED));
  const [name] = own;
  const userConsent =
    name === undefined ? null : POLICIES.find((policy) => `${SELF}${policy ?? ""}` === name);
  if (own.length > 1) {
    const what = `The policies '${own.join("', '")}' cannot be assigned together; assign one.`;
    return refuse(graphFailure("requestInvalid", { what }));
  }
  if (userConsent === undefined) {
    const what = `The permission grant policy '${name ?? ""}' does not exist or cannot be assigned.`;
    return refuse(graphFailure("requestInvalid", { what }));
  }
  const text = `user consent is now ${userConsent ?? "none"}`;
  return conclude(
    { kind: "written" },
    [{ rule: "settings.user-consent", text, source: POLICY_PAGE }],
    [{ kind: "policies-updated", policies: { ...policies, userConsent } }],
  );
}
