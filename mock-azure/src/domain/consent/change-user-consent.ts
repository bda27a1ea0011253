import { conclude, type Decision } from "../decision.ts";
import { holdsRole, USER_CONSENT_ROLES } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { UserConsentPolicy } from "./policies.ts";
import type { SettingsOutcome } from "./settings-outcome.ts";

const SETTINGS_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent";

const POLICIES: Readonly<Record<string, UserConsentPolicy>> = {
  none: null,
  "microsoft-user-default-low": "microsoft-user-default-low",
  "microsoft-user-default-recommended": "microsoft-user-default-recommended",
  "microsoft-user-default-legacy": "microsoft-user-default-legacy",
};

/**
 * An administrator changes what users may consent to by themselves: a policy by its name, or `none`. What was granted
 * before stays.
 */
export function changeUserConsent(
  state: TenantState,
  { user, choice }: { readonly user: User; readonly choice: string },
): Decision<SettingsOutcome> {
  if (!holdsRole(user, USER_CONSENT_ROLES)) {
    const text = "the person holds no role that may change user consent";
    return conclude({ kind: "role-missing", roles: USER_CONSENT_ROLES }, [
      { rule: "settings.role", text, source: SETTINGS_PAGE },
    ]);
  }
  if (!Object.hasOwn(POLICIES, choice)) {
    const problem = `"${choice}" is no user consent setting; choose one of those listed.`;
    return conclude({ kind: "invalid", problems: [problem] });
  }
  const userConsent = POLICIES[choice] ?? null;
  const because = [
    { rule: "settings.user-consent", text: `user consent is now ${choice}`, source: SETTINGS_PAGE },
  ];
  return conclude({ kind: "saved" }, because, [
    { kind: "policies-updated", policies: { ...state.policies, userConsent } },
  ]);
}
