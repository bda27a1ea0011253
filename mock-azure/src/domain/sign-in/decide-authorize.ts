import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { EntraFailure } from "../entra-failure.ts";
import { failureKind } from "../failure/catalogue.ts";
import { becausePlanned, type PlannedRefusal, refusalOf } from "../planned-refusal.ts";
import type { TenantState } from "../tenant-state.ts";
import { askForAccount } from "./ask-for-account.ts";
import { type AuthorizeInput, checkAuthorizationRequest } from "./check-authorization-request.ts";
import { chooseSession } from "./choose-session.ts";
import { continueSignIn } from "./continue-sign-in.ts";
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
  return askForAccount(
    state,
    {
      purpose: { kind: "authorize", request },
      application,
      userAgentId: input.userAgentId,
      loginHint: request.loginHint,
      source: PROTOCOL_PAGE,
    },
    moment,
  );
}

/**
 * Ends an authorization request with a refusal that was planned. What would be refused anyway is refused for its own
 * reason, and only a request that passes has a redirect URI that can be trusted.
 */
export function refuseAuthorize(
  state: TenantState,
  input: AuthorizeInput,
  moment: Moment,
  planned: PlannedRefusal,
): Decision<SignInOutcome> {
  const checked = checkAuthorizationRequest(state, input);
  if (checked.kind !== "checked") return decideAuthorize(state, input, moment);
  const failure = refusalOf(planned, input);
  const because = [becausePlanned(planned)];
  const { target } = checked.request;
  return failureKind(failure.aadsts).surfaces.includes("redirect")
    ? conclude({ kind: "refuse-to-client", target, failure, adminConsent: false }, because)
    : conclude({ kind: "refuse-on-page", failure }, because);
}

/** Why a request was refused before anybody signed in. */
export function refusal({ aadsts, text, source }: EntraFailure): readonly Reason[] {
  return [{ rule: `aadsts.${String(aadsts)}`, text, source }];
}
