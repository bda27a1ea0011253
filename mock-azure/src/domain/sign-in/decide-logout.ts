import type { Change } from "../change.ts";
import { conclude, type Decision } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { findUserByName } from "./choose-account.ts";
import { matchRedirectUri } from "./redirect-uri.ts";

export interface LogoutInput {
  readonly userAgentId: string | undefined;
  readonly postLogoutRedirectUri: string | undefined;
  /** The `login_hint` claim of the account to sign out. */
  readonly logoutHint: string | undefined;
  readonly state: string | undefined;
}

export type LogoutOutcome =
  | { readonly kind: "signed-out" }
  | { readonly kind: "signed-out-to"; readonly redirectUri: string; readonly state: string | undefined };

const LOGOUT_PAGE =
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request";

/** Ends the user agent's sessions, or the hinted account's. Refresh tokens live on, as in the real service. */
export function decideLogout(state: TenantState, input: LogoutInput): Decision<LogoutOutcome> {
  const hinted = input.logoutHint === undefined ? undefined : findUserByName(state, input.logoutHint);
  const sessions = input.userAgentId === undefined ? [] : state.sessions.by("userAgentId", input.userAgentId);
  const changes = sessions
    .filter(({ userId }) => hinted === undefined || userId === hinted.id)
    .map((session): Change => ({ kind: "session-ended", sessionId: session.id }));
  const redirectUri = input.postLogoutRedirectUri;
  const registered =
    redirectUri !== undefined &&
    [...state.applications.values()].some((application) => matchRedirectUri(application, redirectUri));
  const text =
    registered || redirectUri === undefined
      ? "the sessions end"
      : "the sessions end; the return address is not registered, so it is not used";
  return conclude(
    registered ? { kind: "signed-out-to", redirectUri, state: input.state } : { kind: "signed-out" },
    [{ rule: "sign-in.logout", text, source: LOGOUT_PAGE }],
    changes,
  );
}
