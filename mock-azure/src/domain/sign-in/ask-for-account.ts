import { conclude, type Decision, type Moment, type Reason } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { TenantState } from "../tenant-state.ts";
import { chooseAccount } from "./choose-account.ts";
import type { SignInInteraction } from "./interaction.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

/** What the person will have signed in for. */
export interface AccountQuestion {
  readonly purpose: SignInInteraction["purpose"];
  readonly application: Application;
  /** What the user agent's cookie holds, where there is one. */
  readonly userAgentId: string | undefined;
  readonly loginHint?: string | undefined;
  /** The page that describes the endpoint. */
  readonly source: Reason["source"];
}

/** Opens an interaction for a request that does not say who the person is, and shows the account picker. */
export function askForAccount(
  state: TenantState,
  { purpose, application, userAgentId, loginHint, source }: AccountQuestion,
  moment: Moment,
): Decision<SignInOutcome> {
  const interaction: SignInInteraction = {
    id: moment.ids.opaque(32),
    userAgentId: userAgentId ?? moment.ids.guid(),
    startedDateTime: moment.now,
    purpose,
    session: undefined,
  };
  return conclude(
    chooseAccount(state, interaction, application.displayName, { hint: loginHint }),
    [{ rule: "sign-in.account", text: "no session says who this is", source }],
    [{ kind: "interaction-opened", interaction }],
  );
}
