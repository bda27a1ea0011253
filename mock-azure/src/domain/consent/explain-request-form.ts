import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { formatDateTime } from "../format-date.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentRequest } from "./admin-consent-request.ts";
import type { ConsentReason } from "./consent-rules.ts";
import { countReviewers, resolveReviewers } from "./resolve-reviewers.ts";
import { type WorkflowActivation, workflowTakesEffect } from "./workflow-activation.ts";

const CONFIGURE_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-admin-consent-workflow";
const OVERVIEW_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/admin-consent-workflow-overview";

/** Why a person meets the form that asks for approval, or does not, and what came of the last request. */
export function explainRequestForm(
  state: TenantState,
  {
    activation,
    application,
    user,
  }: {
    readonly activation: WorkflowActivation;
    readonly application: Application;
    readonly user: User;
  },
): readonly ConsentReason[] {
  const workflow: ConsentReason = {
    rule: "consent.workflow",
    text: workflowText(state, activation),
    source: CONFIGURE_PAGE,
  };
  return [workflow, ...explainLastRequest(state, application, user)];
}

function workflowText(state: TenantState, activation: WorkflowActivation): string {
  switch (activation) {
    case "on": {
      const { length } = resolveReviewers(state, state.policies.adminConsentRequests.reviewers);
      return `users may request admin consent: isEnabled and EnableAdminConsentRequests are on, and requests go to ${countReviewers(length)}`;
    }
    case "policy-off":
      return "users may not request admin consent: isEnabled of adminConsentRequestPolicy is off";
    case "prompt-off":
      return "users may not request admin consent: the setting EnableAdminConsentRequests is off";
    case "not-yet":
      return `users may not request admin consent before ${formatDateTime(workflowTakesEffect(state.policies))}: the switch takes until then to work`;
    default:
      return assertNever(activation);
  }
}

/** The person's own last request if it was not approved, or one of others that waits. */
function explainLastRequest(
  state: TenantState,
  { appId, displayName }: Application,
  user: User,
): readonly ConsentReason[] {
  const requests = state.consentRequests.by("appId", appId);
  const own = requests.findLast(({ userConsentRequests }) =>
    userConsentRequests.some(({ userId }) => userId === user.id),
  );
  const last = own ?? requests.find(({ status }) => status === "pending");
  const fate = last && fateOf(last);
  if (!fate) return [];
  const [rule, ending] = fate;
  const asked = last.userConsentRequests.find(({ userId }) => !own || userId === user.id);
  const sent = formatDateTime(asked?.createdDateTime ?? last.createdDateTime);
  const whose = own ? "this person's request" : "somebody else's request";
  return [{ rule, text: `${whose} for ${displayName} of ${sent} ${ending}`, source: OVERVIEW_PAGE }];
}

/** What became of a request, unless that shows in grants or at the application itself. */
function fateOf({
  status,
  review,
  expiresDateTime,
}: AdminConsentRequest): readonly [rule: ConsentReason["rule"], ending: string] | undefined {
  const on = (moment: EpochMilliseconds) => formatDateTime(moment);
  switch (status) {
    case "pending":
      return ["request.waiting", `waits for review until ${on(expiresDateTime)}`];
    case "denied":
      return ["request.denied", `was denied on ${on(review?.reviewedDateTime ?? expiresDateTime)}`];
    case "expired":
      return ["request.expired", `expired unanswered on ${on(expiresDateTime)}`];
    case "approved":
    case "blocked":
      return undefined;
    default:
      return assertNever(status);
  }
}
