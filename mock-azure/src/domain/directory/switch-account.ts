import { conclude, type Decision } from "../decision.ts";
import type { User } from "./user.ts";

const SWITCH_PAGE = "https://learn.microsoft.com/graph/api/user-update";

/**
 * Enables or disables a person's account. A disabled one cannot sign in and gets no tokens; what the person asked for
 * goes on waiting, and their mailbox goes on receiving.
 *
 * Whether somebody may do so is asked before.
 *
 * @see https://learn.microsoft.com/graph/api/user-update
 */
export function switchAccount(user: User, enabled: boolean): Decision<undefined> {
  const text = `the account is now ${enabled ? "enabled" : "disabled"}`;
  return conclude(
    undefined,
    [{ rule: "user.switched", text, source: SWITCH_PAGE }],
    [{ kind: "user-updated", user: { ...user, accountEnabled: enabled } }],
  );
}
