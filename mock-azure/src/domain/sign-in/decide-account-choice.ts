import { conclude, type Decision, type Moment } from "../decision.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { chooseAccount, findUserByName } from "./choose-account.ts";
import { refusal } from "./decide-authorize.ts";
import {
  continueInteraction,
  interactionGone,
  type PageInput,
  resumeInteraction,
} from "./resume-interaction.ts";
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
  const user =
    choice.kind === "account" ? state.users.get(choice.userId) : findUserByName(state, choice.name);
  if (!user?.accountEnabled) {
    const failure = entraFailure(user ? 50057 : 50034, { tenant: state.organization.displayName });
    return conclude(
      chooseAccount(state, interaction, application.displayName, { failure }),
      refusal(failure),
    );
  }
  const known = state.sessions
    .by("userAgentId", interaction.userAgentId)
    .find((session) => session.userId === user.id);
  const session: SignInSession = known ?? {
    id: moment.ids.guid(),
    userAgentId: interaction.userAgentId,
    userId: user.id,
    startedDateTime: moment.now,
    amr: ["pwd"],
  };
  const next = continueInteraction(state, resumed, { user, session }, moment);
  return known ? next : { ...next, changes: [{ kind: "session-started", session }, ...next.changes] };
}
