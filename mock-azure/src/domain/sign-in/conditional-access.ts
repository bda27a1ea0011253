import type { Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { SignInSession } from "./session.ts";

/**
 * A rule on who may get in, and with what proof. The real one has many more conditions and controls; lists hold ids, or
 * `All`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/conditionalaccesspolicy
 * @group Scenarios
 */
export interface ConditionalAccessPolicy {
  /** A GUID; claims challenges name it. */
  readonly id: string;
  readonly displayName: string;
  readonly state: "enabled" | "disabled" | "enabledForReportingButNotEnforced";
  /** Object ids of people. */
  readonly includeUsers: readonly string[];
  readonly excludeUsers: readonly string[];
  /** Application ids of clients. */
  readonly includeApplications: readonly string[];
  /** What lets somebody in; nobody here has a compliant device, and `block` lets nobody in. */
  readonly control: "mfa" | "compliantDevice" | "block";
}

/** Whether the policies let a sign-in pass. */
export type AccessVerdict =
  | { readonly kind: "passed" }
  | {
      readonly kind: "second-factor-missing" | "blocked";
      readonly aadsts: 50076 | 53000 | 53003;
      readonly policyId: string;
      readonly because: Reason;
    };

/** The rule that a person's own setting stands for. */
const PERSONAL_MFA_ID = "0f3f6e4e-5a0f-4c1d-9d38-6a2f6f0b1c55";

const ACCESS_PAGE = "https://learn.microsoft.com/entra/identity/conditional-access/overview";

/** What unmet controls are called, the weightiest first. */
const CONTROLS = [
  { control: "block", aadsts: 53003, text: "blocks this person" },
  {
    control: "compliantDevice",
    aadsts: 53000,
    text: "wants a compliant device, and nobody here has one",
  },
  { control: "mfa", aadsts: 50076, text: "asks this person for a second factor" },
] as const;

/** Asks every policy; one that blocks outweighs one that wants a second factor. */
export function judgeAccess(
  { policies }: TenantState,
  {
    application,
    user,
    session,
  }: {
    readonly application: Application;
    readonly user: User;
    readonly session: Pick<SignInSession, "amr">;
  },
): AccessVerdict {
  const names = (list: readonly string[], id: string) => list.includes("All") || list.includes(id);
  const applying = policies.conditionalAccess.filter(
    ({ state, includeUsers, excludeUsers, includeApplications }) =>
      state === "enabled" &&
      names(includeUsers, user.id) &&
      !excludeUsers.includes(user.id) &&
      names(includeApplications, application.appId),
  );
  const hasMfa = session.amr.includes("mfa");
  for (const { control, aadsts, text } of CONTROLS) {
    const policy = control === "mfa" && hasMfa ? undefined : applying.find((one) => one.control === control);
    if (!policy) continue;
    return {
      kind: control === "mfa" ? "second-factor-missing" : "blocked",
      aadsts,
      policyId: policy.id,
      because: {
        rule: "sign-in.conditional-access",
        text: `policy "${policy.displayName}" ${text}`,
        source: ACCESS_PAGE,
      },
    };
  }
  if (!user.mfaRequired || hasMfa) return { kind: "passed" };
  return {
    kind: "second-factor-missing",
    aadsts: 50076,
    policyId: PERSONAL_MFA_ID,
    because: {
      rule: "sign-in.mfa",
      text: `multifactor authentication is on for this person, and the session proves ${session.amr.join(", ")}`,
      source: "https://learn.microsoft.com/entra/identity/authentication/howto-mfa-userstates",
    },
  };
}

/**
 * The claims request that goes with a refusal for lack of proof, as JSON text.
 *
 * @param policyId - the policy that was not met
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function accessClaims(policyId: string): string {
  return JSON.stringify({ access_token: { capolids: { essential: true, values: [policyId] } } });
}
