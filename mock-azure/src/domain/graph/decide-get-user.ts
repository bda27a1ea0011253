import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { findSettings } from "../mailbox/decide-settings.ts";
import type { MailboxSettings } from "../mailbox/mailbox-settings.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Caller } from "./bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";

export interface UserFound {
  readonly kind: "user-found";
  readonly user: User;
  readonly select: readonly string[] | undefined;
  /** Those of the mailbox, where they are selected. */
  readonly settings: MailboxSettings | undefined;
}

/**
 * Decides `GET /me` and `GET /users/{id}`.
 *
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function decideGetUser(
  state: TenantState,
  input: {
    readonly owner: User;
    readonly caller: Caller;
    readonly select: readonly string[] | undefined;
  },
  moment: Moment,
): Decision<UserFound | GraphFailure> {
  const { owner: user, select } = input;
  const settings = select?.includes("mailboxSettings") ? findSettings(state, input, moment) : undefined;
  return isGraphFailure(settings)
    ? refuse(settings)
    : conclude({ kind: "user-found", user, select, settings });
}
