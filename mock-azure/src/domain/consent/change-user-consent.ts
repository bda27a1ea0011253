import { conclude, type Decision } from "../decision.ts";
import { holdsRole, USER_CONSENT_ROLES } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { UserConsentPolicy } from "./policies.ts";
import type { SettingsOutcome } from "./settings-outcome.ts";

const SETTINGS_PAGE = "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent";

/** The choices of the portal, and the policies each of them assigns. */
const CHOICES: Readonly<Record<string, readonly UserConsentPolicy[]>> = {
  none: [],
  "microsoft-user-default-low": ["microsoft-user-default-low"],
  "microsoft-user-default-recommended": ["microsoft-user-default-recommended"],
  "microsoft-user-default-allow-consent-apps": [
    "microsoft-user-default-recommended",
    "microsoft-user-default-allow-consent-apps",
  ],
  "microsoft-user-default-legacy": ["microsoft-user-default-legacy"],
};

/** The policies a choice assigns: one of the portal's own, or a policy of the organisation by its id. */
function policiesOf(state: TenantState, choice: string): readonly UserConsentPolicy[] | undefined {
  if (Object.hasOwn(CHOICES, choice)) return CHOICES[choice];
  return state.permissionGrantPolicies.get(choice) ? [choice] : undefined;
}

/** The choice that the assigned policies stand for; `undefined` for a mixture that the portal cannot make. */
export function userConsentChoice({ policies }: TenantState): string | undefined {
  const assigned = [...policies.userConsent].sort().join(" ");
  const same = Object.keys(CHOICES).find(
    (choice) => [...(CHOICES[choice] ?? [])].sort().join(" ") === assigned,
  );
  return same ?? (policies.userConsent.length === 1 ? policies.userConsent[0] : undefined);
}

/**
 * An administrator changes what users may consent to by themselves: one of the portal's choices, or
 * a policy of the organisation by its id. What was granted
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
  const userConsent = policiesOf(state, choice);
  if (!userConsent) return conclude({ kind: "invalid", problems: [{ kind: "noSuchChoice", choice }] });
  const because = [
    { rule: "settings.user-consent", text: `user consent is now ${choice}`, source: SETTINGS_PAGE },
  ];
  return conclude({ kind: "saved" }, because, [
    { kind: "policies-updated", policies: { ...state.policies, userConsent } },
  ]);
}
