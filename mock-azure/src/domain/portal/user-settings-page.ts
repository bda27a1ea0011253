import { changeConsentRequests } from "../consent/change-consent-requests.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { CONSENT_WORKFLOW_ROLES, WORKFLOW_ENABLING_ROLES } from "../directory/role-gates.ts";
import type { TenantState } from "../tenant-state.ts";
import { type PortalSubmission, submitInPortal, visitPortal } from "./portal-visit.ts";
import {
  opened,
  type SettingsFrame,
  type SettingsPageOutcome,
  type SettingsVisit,
  sentBack,
  settled,
} from "./settings-pages.ts";

/** "Enterprise applications | User settings". */
export interface UserSettingsPage extends SettingsFrame {
  /** "Users can request admin consent to apps they are unable to consent to". */
  readonly isEnabled: boolean;
}

export type UserSettingsOutcome = SettingsPageOutcome<UserSettingsPage>;

const currentSettings = ({ policies }: TenantState) => {
  const { promptForAdminConsentRequest, enabledDateTime: _, ...policy } = policies.adminConsentRequests;
  return { ...policy, isEnabled: policy.isEnabled && promptForAdminConsentRequest };
};

/** The workflow's switch at its older place. */
export function showUserSettings(
  state: TenantState,
  { saved, ...visit }: SettingsVisit,
): Decision<UserSettingsOutcome> {
  return visitPortal(state, visit, (user) => {
    const { isEnabled } = currentSettings(state);
    const roles = isEnabled ? CONSENT_WORKFLOW_ROLES : WORKFLOW_ENABLING_ROLES;
    return conclude({ kind: "settings", isEnabled, ...opened(user, roles, saved) });
  });
}

/**
 * An administrator turns requests on or off at the older place; everything else about them stays as it was, and the
 * same rules hold as at the newer one.
 */
export function changeUserSettingsInPortal(
  state: TenantState,
  { isEnabled, ...submission }: PortalSubmission & { readonly isEnabled: boolean | undefined },
  moment: Moment,
): Decision<UserSettingsOutcome> {
  return submitInPortal(state, submission, (user) => {
    if (isEnabled === undefined) return conclude({ kind: "unreadable", field: "isEnabled" });
    const settings = { ...currentSettings(state), isEnabled };
    const { outcome, ...rest } = changeConsentRequests(state, { user, settings }, moment);
    const frame = sentBack(WORKFLOW_ENABLING_ROLES, outcome);
    return { ...rest, outcome: settled(outcome) ?? { kind: "settings", isEnabled, ...frame } };
  });
}
