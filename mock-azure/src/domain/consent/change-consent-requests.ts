import { conclude, type Decision } from "../decision.ts";
import { CONSENT_WORKFLOW_ROLES, holdsRole, WORKFLOW_ENABLING_ROLES } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequestPolicy } from "./policies.ts";
import type { SettingsOutcome } from "./settings-outcome.ts";

const SETTINGS_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";

/** Days that a request may wait: what the portal's slider offers. */
const REQUEST_DURATION = { least: 1, most: 60 } as const;

/** The settings of requests as an administrator wants them. */
export interface ConsentRequestSettings extends Omit<AdminConsentRequestPolicy, "reviewers"> {
  /** Object ids of those who shall review. */
  readonly reviewerIds: readonly string[];
}

function problemsOf(state: TenantState, settings: ConsentRequestSettings): readonly string[] {
  const { requestDurationInDays: days, reviewerIds, isEnabled } = settings;
  const problems: string[] = [];
  if (!Number.isInteger(days) || days < REQUEST_DURATION.least || days > REQUEST_DURATION.most) {
    const given = Number.isNaN(days) ? "what was given is no number" : `${String(days)} was given`;
    problems.push(
      `Consent request expires after (days) takes a whole number from ${String(REQUEST_DURATION.least)} to ${String(REQUEST_DURATION.most)}; ${given}.`,
    );
  }
  const unknown = reviewerIds.find((id) => !state.users.get(id));
  if (unknown !== undefined) problems.push(`There is no user with the id "${unknown}" to review requests.`);
  if (isEnabled && reviewerIds.length === 0)
    problems.push("Choose at least one reviewer, or users' requests reach nobody.");
  return problems;
}

/**
 * An administrator changes whether and how users may ask for approval. Requests that wait keep their reviewers and
 * their expiry.
 */
export function changeConsentRequests(
  state: TenantState,
  { user, settings }: { readonly user: User; readonly settings: ConsentRequestSettings },
): Decision<SettingsOutcome> {
  const enables = settings.isEnabled && !state.policies.adminConsentRequests.isEnabled;
  const roles = enables ? WORKFLOW_ENABLING_ROLES : CONSENT_WORKFLOW_ROLES;
  if (!holdsRole(user, roles)) {
    const text = `the person holds no role that may ${enables ? "switch requests on" : "change how requests are handled"}`;
    return conclude({ kind: "role-missing", roles }, [
      { rule: "settings.role", text, source: SETTINGS_PAGE },
    ]);
  }
  const problems = problemsOf(state, settings);
  if (problems.length > 0) return conclude({ kind: "invalid", problems });

  const { reviewerIds, ...rest } = settings;
  const adminConsentRequests: AdminConsentRequestPolicy = {
    ...rest,
    reviewers: [...new Set(reviewerIds)].map((userId) => ({ kind: "user", userId })),
  };
  const text = settings.isEnabled
    ? `users may request admin consent; ${String(adminConsentRequests.reviewers.length)} reviewer(s)`
    : "users may not request admin consent";
  return conclude(
    { kind: "saved" },
    [{ rule: "settings.consent-requests", text, source: SETTINGS_PAGE }],
    [{ kind: "policies-updated", policies: { ...state.policies, adminConsentRequests } }],
  );
}
