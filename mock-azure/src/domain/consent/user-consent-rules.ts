import { findPermission, splitPermissionName } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";
import { builtInGrantPolicies } from "./built-in-grant-policies.ts";
import type { ConsentReason } from "./consent-rules.ts";
import {
  coversPermission,
  fitsApplication,
  type GrantQuestion,
  matchesConditionSet,
  type PermissionGrantPolicy,
} from "./permission-grant-policy.ts";

const POLICIES_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies";
const RISK_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-risk-based-step-up-consent";

/** Whether ordinary users may consent by themselves, and the rule that says so. */
export interface UserConsentVerdict {
  readonly allowed: boolean;
  /** Whether risk detection is what stands in the way. */
  readonly risky: boolean;
  readonly because: ConsentReason;
}

/** Whether Microsoft takes an application for risky and the organisation lets that count. */
export function isBlockedAsRisky({ policies }: TenantState, { appId }: Application): boolean {
  return policies.blockUserConsentForRiskyApps && policies.emulation.riskyApps.includes(appId);
}

/** A policy by its id, in any case: one that Microsoft ships, or one of the organisation's own. */
export function findGrantPolicy(state: TenantState, id: string): PermissionGrantPolicy | undefined {
  const { organization, policies } = state;
  return (
    builtInGrantPolicies(organization.id, policies.emulation.recommendedExclusions).find(
      (policy) => policy.id === id.toLowerCase(),
    ) ?? state.permissionGrantPolicies.get(id)
  );
}

/**
 * Asks the tenant's policies whether an ordinary user may grant a set of permissions. The set passes whole or not at
 * all, and one policy must cover all of it.
 *
 * @param state - the tenant
 * @param application - who asks
 * @param missing - names of delegated permissions that are not granted yet
 */
export function judgeUserConsent(
  state: TenantState,
  application: Application,
  missing: readonly string[],
): UserConsentVerdict {
  const verdict = (allowed: boolean, text: string): UserConsentVerdict => ({
    allowed,
    risky: false,
    because: { rule: "consent.user-policy", text, source: POLICIES_PAGE },
  });
  const adminOnly = missing.find((name) => findPermission(state, name)?.adminOnly);
  if (adminOnly) return verdict(false, `${adminOnly} needs an administrator in every organisation`);

  const { userConsent } = state.policies;
  if (userConsent.length === 0) return verdict(false, "user consent is switched off");
  const questions = missing.map((name): GrantQuestion => {
    const permission = findPermission(state, name);
    const [classified] = state.permissionClassifications.by("permissionId", permission?.id ?? "");
    const { resourceAppId } = splitPermissionName(name);
    return { application, name, permission, resourceAppId, impact: classified?.classification };
  });
  const lacks: string[] = [];
  for (const id of userConsent) {
    const policy = findGrantPolicy(state, id);
    const lack = policy ? whatPolicyLacks(policy, application, questions) : "does not exist any more";
    if (lack === undefined) {
      if (!isBlockedAsRisky(state, application))
        return verdict(true, `policy ${id} lets users consent to ${missing.join(", ")}`);
      const text = `policy ${id} would let users consent, but ${application.displayName} is taken for risky`;
      return { allowed: false, risky: true, because: { rule: "consent.risk", text, source: RISK_PAGE } };
    }
    lacks.push(`policy ${id} ${lack}`);
  }
  return verdict(false, `user consent is restricted: ${lacks.join("; ")}`);
}

/** Why a policy does not cover everything, in the words a developer needs; `undefined` when it does. */
function whatPolicyLacks(
  policy: PermissionGrantPolicy,
  application: Application,
  questions: readonly GrantQuestion[],
): string | undefined {
  const uncovered = questions.filter((question) => !coversPermission(policy, question));
  if (uncovered.length === 0) return undefined;
  const excluded = uncovered.filter((question) =>
    policy.excludes.some((set) => matchesConditionSet(set, question)),
  );
  const list = (some: readonly GrantQuestion[]) => some.map(({ name }) => name).join(", ");
  if (excluded.length > 0) return `excludes ${list(excluded)}`;
  const fitting = policy.includes.filter((set) => fitsApplication(set, application));
  if (fitting.length === 0) {
    return policy.includes.some((set) => set.clientApplicationsFromVerifiedPublisherOnly)
      ? "wants a verified publisher"
      : `is not for ${application.displayName}`;
  }
  const classes = new Set(
    fitting.map((set) => set.permissionClassification).filter((impact) => impact !== "all"),
  );
  return classes.size > 0
    ? `covers ${[...classes].join("- and ")}-impact permissions, not ${list(uncovered)}`
    : `does not cover ${list(uncovered)}`;
}
