import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { askForAccount } from "./ask-for-account.ts";
import { type AdminConsentInput, checkAdminConsentCall } from "./check-admin-consent-call.ts";
import { continueAdminConsent } from "./continue-admin-consent.ts";
import { refusal } from "./decide-authorize.ts";
import { judgeConsentAccount } from "./judge-consent-account.ts";
import { standingSessions } from "./revocation.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const ENDPOINT_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent";

/** Decides a call of the admin-consent endpoint: refuse it, ask who it is, or show what would be granted. */
export function decideAdminConsent(
  state: TenantState,
  input: AdminConsentInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const checked = checkAdminConsentCall(state, input);
  if (checked.kind === "refuse-on-page") return conclude(checked, refusal(checked.failure));
  if (checked.kind === "refuse-to-client") {
    return conclude({ ...checked, adminConsent: true }, refusal(checked.failure));
  }
  const { call, application } = checked;
  const usable = standingSessions(state, input.userAgentId).flatMap((session) => {
    const user = state.users.get(session.userId);
    return user && judgeConsentAccount(state, call, { user }).kind === "admitted" ? [{ user, session }] : [];
  });
  const [only] = usable;
  if (only && usable.length === 1) {
    return continueAdminConsent(state, { call, application, ...only, interaction: undefined }, moment);
  }
  return askForAccount(
    state,
    {
      purpose: { kind: "admin-consent", call },
      application,
      userAgentId: input.userAgentId,
      source: ENDPOINT_PAGE,
    },
    moment,
  );
}
