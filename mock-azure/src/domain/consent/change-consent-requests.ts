import { assertNever } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { CONSENT_WORKFLOW_ROLES, holdsRole, WORKFLOW_ENABLING_ROLES } from "../directory/role-gates.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequestPolicy, ReviewerScope } from "./policies.ts";
import { countReviewers, resolveReviewers, reviewerKey } from "./resolve-reviewers.ts";
import type { SettingsOutcome, SettingsProblem } from "./settings-outcome.ts";
import { changeConsentRequestPolicy } from "./workflow-activation.ts";

const SETTINGS_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";

/** Days that a request may wait: what the portal's slider offers. */
const REQUEST_DURATION = { least: 1, most: 60 } as const;

/** The settings of requests as an administrator wants them; `isEnabled` means both switches of the workflow. */
export type ConsentRequestSettings = Omit<
  AdminConsentRequestPolicy,
  "promptForAdminConsentRequest" | "enabledDateTime"
>;

/** What is wrong with a reviewer, if anything. */
function reviewerProblem(state: TenantState, scope: ReviewerScope): SettingsProblem | undefined {
  switch (scope.kind) {
    case "user":
      return state.users.get(scope.userId) ? undefined : { kind: "noUser", id: scope.userId };
    case "group":
      return state.groups.get(scope.groupId) ? undefined : { kind: "noGroup", id: scope.groupId };
    case "role":
      return undefined;
    default:
      return assertNever(scope);
  }
}

function problemsOf(state: TenantState, settings: ConsentRequestSettings): readonly SettingsProblem[] {
  const { requestDurationInDays: given, reviewers, isEnabled } = settings;
  const { least, most } = REQUEST_DURATION;
  const isRight = Number.isInteger(given) && given >= least && given <= most;
  return [
    ...(isRight ? [] : [{ kind: "days", given, least, most } as const]),
    ...reviewers.flatMap((scope) => reviewerProblem(state, scope) ?? []),
    ...(isEnabled && reviewers.length === 0 ? [{ kind: "noReviewer" } as const] : []),
  ];
}

/**
 * An administrator changes whether and how users may ask for approval. Requests that wait keep their reviewers and
 * their expiry.
 */
export function changeConsentRequests(
  state: TenantState,
  { user, settings }: { readonly user: User; readonly settings: ConsentRequestSettings },
  moment: Moment,
): Decision<SettingsOutcome> {
  const old = state.policies.adminConsentRequests;
  const enables = settings.isEnabled && !(old.isEnabled && old.promptForAdminConsentRequest);
  const roles = enables ? WORKFLOW_ENABLING_ROLES : CONSENT_WORKFLOW_ROLES;
  if (!holdsRole(user, roles)) {
    const text = `the person holds no role that may ${enables ? "switch requests on" : "change how requests are handled"}`;
    return conclude({ kind: "role-missing", roles }, [
      { rule: "settings.role", text, source: SETTINGS_PAGE },
    ]);
  }
  const problems = problemsOf(state, settings);
  if (problems.length > 0) return conclude({ kind: "invalid", problems });

  const reviewers = [...new Map(settings.reviewers.map((scope) => [reviewerKey(scope), scope])).values()];
  const changes = { ...settings, reviewers, promptForAdminConsentRequest: settings.isEnabled };
  const adminConsentRequests = changeConsentRequestPolicy(old, changes, moment.now);
  const text = settings.isEnabled
    ? `users may request admin consent; requests go to ${countReviewers(resolveReviewers(state, reviewers).length)} and expire after ${String(settings.requestDurationInDays)} days`
    : "users may not request admin consent";
  return conclude(
    { kind: "saved" },
    [{ rule: "settings.consent-requests", text, source: SETTINGS_PAGE }],
    [{ kind: "policies-updated", policies: { ...state.policies, adminConsentRequests } }],
  );
}
