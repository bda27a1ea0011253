import { conclude, type Decision, type Moment } from "../decision.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { backOut } from "./back-out.ts";
import { chooseAccount, findUserByName } from "./choose-account.ts";
import { isFresh } from "./choose-session.ts";
import { refusal } from "./decide-authorize.ts";
import type { SignInInteraction } from "./interaction.ts";
import { type ConsentAccountVerdict, judgeConsentAccount } from "./judge-consent-account.ts";
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
  if (!resumed) return interactionGone(state, input);
  const { interaction, application } = resumed;
  const { choice } = input;
  if (choice.kind === "back") return backOut(state, resumed);
  const verdict = judgeAccount(state, interaction, choice);
  if (verdict.kind === "turned-away") {
    return conclude(verdict.outcome, verdict.because, [
      { kind: "interaction-closed", interactionId: interaction.id },
    ]);
  }
  if (verdict.kind === "choose-again") {
    const { failure } = verdict;
    return conclude(
      chooseAccount(state, interaction, application.displayName, { failure }),
      refusal(failure),
    );
  }
  const { user } = verdict;
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

/** The account, where it may sign in here, or what becomes of the choice. */
function judgeAccount(
  state: TenantState,
  { purpose }: SignInInteraction,
  choice: Exclude<AccountChoiceInput["choice"], { readonly kind: "back" }>,
): ConsentAccountVerdict {
  const user =
    choice.kind === "account" ? state.users.get(choice.userId) : findUserByName(state, choice.name);
  if (purpose.kind === "admin-consent") {
    const address = choice.kind === "name" ? choice.name : "";
    return judgeConsentAccount(state, purpose.call, user ? { user } : { address });
  }
  // The picker may have stood open since the account was deleted.
  if (!user && choice.kind === "account") return { kind: "choose-again", failure: entraFailure(16001) };
  if (!user?.accountEnabled) {
    const failure = entraFailure(user ? 50057 : 50034, { tenant: state.organization.displayName });
    return { kind: "choose-again", failure };
  }
  const failure = refuseAccount(state, purpose.request, user);
  return failure ? { kind: "choose-again", failure } : { kind: "admitted", user };
}

/** Whether the app wants the person to prove who they are, though they are signed in. */
function mustProveAgain({ purpose }: SignInInteraction, known: SignInSession, { now }: Moment): boolean {
  if (purpose.kind !== "authorize") return false;
  const { request } = purpose;
  return request.prompt === "login" || !isFresh(known, request, now);
}
