import { assertNever, type EpochMilliseconds } from "@consentra/protocol";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "./user.ts";

/** See {@link AccountEvent}. */
export const ACCOUNT_EVENTS = [
  "passwordChanged",
  "passwordResetByUser",
  "passwordResetInAzurePortal",
  "passwordResetInEntraAdminCenter",
  "sessionsRevoked",
  "accountDisabled",
  "accountEnabled",
  "mfaRequired",
] as const;

/**
 * What happens to an account while people and apps are signed in with it.
 *
 * - `passwordChanged`, `passwordResetByUser`, `passwordResetInAzurePortal`: voids what the old password opened
 * - `passwordResetInEntraAdminCenter`: voids the tokens of passkeys and of confidential clients, too
 * - `sessionsRevoked`: voids everything
 * - `accountDisabled`, `accountEnabled`: switches sign-in
 * - `mfaRequired`: asks for a second factor from now on
 *
 * @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-revocation
 * @group Tenant
 */
export type AccountEvent = (typeof ACCOUNT_EVENTS)[number];

const REVOCATION_PAGE = "https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-revocation";

/** What an event makes of an account. */
function after(user: User, event: AccountEvent, now: EpochMilliseconds): User {
  switch (event) {
    case "passwordChanged":
    case "passwordResetByUser":
    case "passwordResetInAzurePortal":
      return { ...user, passwordValidFrom: now };
    case "passwordResetInEntraAdminCenter":
      return { ...user, passwordValidFrom: now, tokensValidFrom: now };
    case "sessionsRevoked":
      return { ...user, sessionsValidFrom: now };
    case "accountDisabled":
      return { ...user, accountEnabled: false };
    case "accountEnabled":
      return { ...user, accountEnabled: true };
    case "mfaRequired":
      return { ...user, mfaRequired: true };
    default:
      return assertNever(event);
  }
}

/** Something happens to an account. */
export function decideAccountEvent(
  user: User,
  event: AccountEvent,
  now: EpochMilliseconds,
): Decision<undefined> {
  const text = `${event} of ${user.userPrincipalName}`;
  return conclude(
    undefined,
    [{ rule: "account.event", text, source: REVOCATION_PAGE }],
    [{ kind: "user-updated", user: after(user, event, now) }],
  );
}
