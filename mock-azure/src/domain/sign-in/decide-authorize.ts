import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { EntraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type AuthorizeInput, checkAuthorizationRequest } from "./check-authorization-request.ts";
import { chooseAccount } from "./choose-account.ts";
import { chooseSession } from "./choose-session.ts";
import { continueSignIn } from "./continue-sign-in.ts";
import type { SignInInteraction } from "./interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const PROTOCOL_PAGE = "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow";

/** Decides an authorization request: refuse it, ask who it is, or go on with the session that fits. */
export function decideAuthorize(
  state: TenantState,
  input: AuthorizeInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const checked = checkAuthorizationRequest(state, input);
  if (checked.kind === "refuse-on-page") return conclude(checked, refusal(checked.failure));
  if (checked.kind === "refuse-to-client") {
    return conclude({ ...checked, adminConsent: false }, refusal(checked.failure));
  }
  const { request, application } = checked;
  const choice = chooseSession(state, request, { userAgentId: input.userAgentId, now: moment.now });
  if (choice.kind === "session") {
    const { session } = choice;
    const user = state.users.get(session.userId);
    if (user)
      return continueSignIn(state, { request, application, user, session, interaction: undefined }, moment);
  }
  if (choice.kind === "refused") {
    const { failure, because } = choice;
    return conclude({ kind: "refuse-to-client", target: request.target, failure, adminConsent: false }, [
      because,
    ]);
  }
  const interaction: SignInInteraction = {
    id: moment.ids.opaque(32),
    userAgentId: input.userAgentId ?? moment.ids.guid(),
    startedDateTime: moment.now,
    purpose: { kind: "authorize", request },
    session: undefined,
  };
  const reason: Reason = {
    rule: "sign-in.account",
    text: "no session says who this is",
    source: PROTOCOL_PAGE,
  };
  return conclude(
    chooseAccount(state, interaction, application.displayName, { hint: request.loginHint }),
    [reason],
    [{ kind: "interaction-opened", interaction }],
  );
}

/** Why a request was refused before anybody signed in. */
export function refusal({ aadsts, text, source }: EntraFailure): readonly Reason[] {
  return [{ rule: `aadsts.${String(aadsts)}`, text, source }];
}
