import type { Change } from "../change.ts";
import { conclude, type Decision } from "../decision.ts";
import { refuseTenant, resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { findUserByName } from "./choose-account.ts";
import { refusal } from "./decide-authorize.ts";
import { frontChannelLogoutUrls } from "./front-channel-logout-urls.ts";
import { matchRedirectUri } from "./redirect-uri.ts";
import type { SignInSession } from "./session.ts";

export interface LogoutInput {
  /** The path's tenant segment. */
  readonly tenant: string;
  readonly userAgentId: string | undefined;
  /** Names sent more than once. */
  readonly repeated: readonly string[];
  readonly postLogoutRedirectUri: string | undefined;
  /** The `login_hint` claim of the account to sign out. */
  readonly logoutHint: string | undefined;
  /** What an id token of this tenant says about itself; one that it did not sign says nothing. */
  readonly idToken: { readonly sid: unknown; readonly oid: unknown } | undefined;
  readonly state: string | undefined;
}

export type LogoutOutcome =
  | { readonly kind: "refuse-on-page"; readonly failure: EntraFailure }
  /** Several accounts are signed in, and nothing says which one is meant. */
  | {
      readonly kind: "choose-account";
      readonly organization: string;
      readonly accounts: readonly { readonly displayName: string; readonly address: string }[];
      readonly postLogoutRedirectUri: string | undefined;
      readonly state: string | undefined;
    }
  | {
      readonly kind: "signed-out";
      /** Where the browser goes then; absent when the request names no registered address. */
      readonly returnTo: { readonly redirectUri: string; readonly state: string | undefined } | undefined;
      /** Addresses of the applications that hear of it, each to be loaded in a frame. */
      readonly frames: readonly string[];
    };

const LOGOUT_PAGE =
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request";

/** Ends a session of the user agent, and tells its applications. Refresh tokens live on, as in the real service. */
export function decideLogout(state: TenantState, input: LogoutInput): Decision<LogoutOutcome> {
  const { postLogoutRedirectUri: redirectUri } = input;
  const [repeated] = input.repeated;
  const failure = repeated
    ? entraFailure(90100, { parameter: repeated })
    : resolveTenantSegment(state.organization, input.tenant)
      ? undefined
      : refuseTenant(input.tenant);
  if (failure) return conclude({ kind: "refuse-on-page", failure }, refusal(failure));

  const sessions = sessionsInQuestion(state, input);
  // A session that was revoked may stand beside its successor: that is one account all the same.
  const accounts = [...new Set(sessions.map(({ userId }) => userId))].flatMap((userId) => {
    const user = state.users.get(userId);
    return user ? { displayName: user.displayName, address: user.userPrincipalName } : [];
  });
  if (accounts.length > 1) {
    const { displayName: organization } = state.organization;
    return conclude(
      {
        kind: "choose-account",
        organization,
        accounts,
        postLogoutRedirectUri: redirectUri,
        state: input.state,
      },
      [{ rule: "sign-in.logout", text: "several accounts are signed in", source: LOGOUT_PAGE }],
    );
  }
  const isRegistered =
    redirectUri !== undefined &&
    [...state.applications.values()].some((application) => matchRedirectUri(application, redirectUri));
  const text =
    isRegistered || redirectUri === undefined
      ? "the session ends"
      : "the session ends; the return address is not registered, so it is not used";
  return conclude(
    {
      kind: "signed-out",
      returnTo: isRegistered ? { redirectUri, state: input.state } : undefined,
      frames: sessions.flatMap((session) => frontChannelLogoutUrls(state, session)),
    },
    [{ rule: "sign-in.logout", text, source: LOGOUT_PAGE }],
    sessions.map((session): Change => ({ kind: "session-ended", sessionId: session.id })),
  );
}

/** The sessions that a request may mean: those of the account it names, else all of this user agent. */
function sessionsInQuestion(
  state: TenantState,
  { userAgentId, logoutHint, idToken }: LogoutInput,
): readonly SignInSession[] {
  const sessions = userAgentId === undefined ? [] : state.sessions.by("userAgentId", userAgentId);
  if (logoutHint !== undefined) {
    const hinted = findUserByName(state, logoutHint);
    return sessions.filter(({ userId }) => userId === hinted?.id);
  }
  if (!idToken) return sessions;
  return sessions.filter(({ id, userId }) => id === idToken.sid || userId === idToken.oid);
}
