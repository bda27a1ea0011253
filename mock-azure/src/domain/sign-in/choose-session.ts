import type { Moment, Reason } from "../decision.ts";
import { type AadstsNumber, type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { findUserByName } from "./choose-account.ts";
import { refuseAccount } from "./refuse-account.ts";
import { standingSessions } from "./revocation.ts";
import type { SignInSession } from "./session.ts";

export type SessionChoice =
  | { readonly kind: "session"; readonly session: SignInSession }
  | { readonly kind: "ask" }
  | { readonly kind: "refused"; readonly failure: EntraFailure; readonly because: Reason };

const SILENT_PAGE =
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code";

/** Which of the user agent's sessions a request goes on with. */
export function chooseSession(
  state: TenantState,
  request: AuthorizationRequest,
  { userAgentId, now }: { readonly userAgentId: string | undefined; readonly now: Moment["now"] },
): SessionChoice {
  const usable = standingSessions(state, userAgentId).filter(({ userId }) => {
    const user = state.users.get(userId);
    return user && !refuseAccount(state, request, user);
  });
  const fitting = narrowByDomain(state, request, narrowByHint(state, request, usable));
  const [session] = fitting;
  const isOne = session !== undefined && fitting.length === 1;
  const mayReuse = request.prompt !== "login" && request.prompt !== "select_account";
  if (isOne && mayReuse && isFresh(session, request, now)) return { kind: "session", session };
  if (request.prompt !== "none") return { kind: "ask" };
  if (request.sid !== undefined && !usable.some(({ id }) => id === request.sid)) {
    return refuse(state, 160021, "the session asked for is not there");
  }
  if (fitting.length > 1) return refuse(state, 16000, "several sessions fit a silent request");
  return refuse(
    state,
    50058,
    isOne ? "the session is older than max_age allows" : "no session fits a silent request",
  );
}

/** Whether a session is young enough for a request. See OpenID Connect Core, section 3.1.2.1. */
export function isFresh(
  session: SignInSession,
  { maxAge }: AuthorizationRequest,
  now: Moment["now"],
): boolean {
  return maxAge === undefined || now - session.startedDateTime <= maxAge * 1000;
}

function narrowByHint(
  state: TenantState,
  { loginHint, sid }: AuthorizationRequest,
  sessions: readonly SignInSession[],
): readonly SignInSession[] {
  const hinted = loginHint === undefined ? undefined : findUserByName(state, loginHint);
  return sessions.filter(
    ({ id, userId }) =>
      (loginHint === undefined || userId === hinted?.id) && (sid === undefined || id === sid),
  );
}

/** A domain hint picks among several accounts; it excludes nobody where none of them is of that domain. */
function narrowByDomain(
  state: TenantState,
  { domainHint }: AuthorizationRequest,
  sessions: readonly SignInSession[],
): readonly SignInSession[] {
  if (domainHint === undefined) return sessions;
  const ofDomain = sessions.filter(({ userId }) =>
    state.users.get(userId)?.userPrincipalName.toLowerCase().endsWith(`@${domainHint}`),
  );
  return ofDomain.length > 0 ? ofDomain : sessions;
}

function refuse(state: TenantState, aadsts: AadstsNumber, text: string): SessionChoice {
  return {
    kind: "refused",
    failure: entraFailure(aadsts, { tenant: state.organization.id }),
    because: { rule: "sign-in.silent", text, source: SILENT_PAGE },
  };
}
