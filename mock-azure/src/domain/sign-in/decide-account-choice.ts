import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { chooseAccount, findUserByName } from "./choose-account.ts";
import { isFresh } from "./choose-session.ts";
import { refusal } from "./decide-authorize.ts";
import type { SignInInteraction } from "./interaction.ts";
import { refuseAccount } from "./refuse-account.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  resumeInteraction,
} from "./resume-interaction.ts";
import { isSessionStanding } from "./revocation.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface AccountChoiceInput extends PageInput {
  readonly choice:
    | { readonly kind: "account"; readonly userId: string }
    | { readonly kind: "name"; readonly name: string }
    | { readonly kind: "back" };
}

/** The person says which account to use, or turns back. */
export function decideAccountChoice(
  state: TenantState,
  input: AccountChoiceInput,
  moment: Moment,
): Decision<SignInOutcome> {
  const resumed = resumeInteraction(state, input);
  if (!resumed) return interactionGone();
  const { interaction, application, target, adminConsent } = resumed;
  const { choice } = input;
  if (choice.kind === "back") {
    return conclude(
      { kind: "backed-out", target, adminConsent },
      [],
      [{ kind: "interaction-closed", interactionId: interaction.id }],
    );
  }
  const named =
    choice.kind === "account" ? state.users.get(choice.userId) : findUserByName(state, choice.name);
  const user = admitAccount(state, interaction, named);
  if ("aadsts" in user) {
    return conclude(
      chooseAccount(state, interaction, application.displayName, { failure: user }),
      refusal(user),
    );
  }
  const known = state.sessions
    .by("userAgentId", interaction.userAgentId)
    .find((session) => session.userId === user.id && isSessionStanding(user, session));
  const suffices = known !== undefined && !mustProveAgain(interaction, known, moment);
  const session: SignInSession = suffices
    ? known
    : {
        id: known?.id ?? moment.ids.guid(),
        userAgentId: interaction.userAgentId,
        userId: user.id,
        startedDateTime: moment.now,
        appIds: known?.appIds ?? [],
        // A passkey proves possession and a gesture: it is a second factor by itself.
        amr: user.credential === "passkey" ? ["fido", "mfa"] : ["pwd"],
      };
  const next = continueInteraction(state, resumed, { user, session }, moment);
  return suffices ? next : { ...next, changes: [{ kind: "session-started", session }, ...next.changes] };
}

/** The account, where it may sign in here, or why not. */
function admitAccount(
  state: TenantState,
  { purpose }: SignInInteraction,
  user: User | undefined,
): User | EntraFailure {
  if (!user?.accountEnabled) {
    return entraFailure(user ? 50057 : 50034, { tenant: state.organization.displayName });
  }
  const failure = purpose.kind === "authorize" ? refuseAccount(state, purpose.request, user) : undefined;
  return failure ?? user;
}

/** Whether the app wants the person to prove who they are, though they are signed in. */
function mustProveAgain({ purpose }: SignInInteraction, known: SignInSession, { now }: Moment): boolean {
  if (purpose.kind !== "authorize") return false;
  const { request } = purpose;
  return request.prompt === "login" || !isFresh(known, request, now);
}
