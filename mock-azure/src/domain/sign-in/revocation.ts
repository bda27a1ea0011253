import type { EpochMilliseconds } from "@consentra/protocol";
import type { RedirectPlatform } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { SignInSession } from "./session.ts";

/** Whether a session of a browser still stands, after what happened to the account. */
export function isSessionStanding(user: User, { amr, startedDateTime }: SignInSession): boolean {
  return (
    user.accountEnabled &&
    startedDateTime >= user.sessionsValidFrom &&
    !(amr.includes("pwd") && startedDateTime < user.passwordValidFrom)
  );
}

/** The sessions of a user agent that still stand. */
export function standingSessions(
  state: TenantState,
  userAgentId: string | undefined,
): readonly SignInSession[] {
  if (userAgentId === undefined) return [];
  return state.sessions.by("userAgentId", userAgentId).filter((session) => {
    const user = state.users.get(session.userId);
    return user !== undefined && isSessionStanding(user, session);
  });
}

/** A code or refresh token, as far as its revocation goes. */
export interface IssuedGrant {
  readonly amr: SignInSession["amr"];
  readonly platform: RedirectPlatform;
  readonly issued: EpochMilliseconds;
}

/**
 * The moment from which grants of this kind are good.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-revocation
 */
export function grantsValidFrom(
  user: User,
  { amr, platform }: Omit<IssuedGrant, "issued">,
): EpochMilliseconds {
  const moments = [user.sessionsValidFrom, user.tokensValidFrom];
  // A confidential client's token outlives a change of the password.
  if (amr.includes("pwd") && platform !== "web") moments.push(user.passwordValidFrom);
  return Math.max(...moments) as EpochMilliseconds;
}
