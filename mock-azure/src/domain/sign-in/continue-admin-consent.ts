import type { Change } from "../change.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AdminConsentCall } from "./authorization-request.ts";
import type { SignInInteraction } from "./interaction.ts";
import { offerToOrganization } from "./offer-to-organization.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

export interface AdminSignedIn {
  readonly call: AdminConsentCall;
  readonly application: Application;
  readonly user: User;
  readonly session: SignInSession;
  readonly interaction: SignInInteraction | undefined;
}

/** After the account is known: those with a consenting role see what they would grant, others that they cannot. */
export function continueAdminConsent(
  state: TenantState,
  signedIn: AdminSignedIn,
  moment: Moment,
): Decision<SignInOutcome> {
  const { call, application, user, session } = signedIn;
  const who = { id: session.id, userId: user.id };
  const interaction: SignInInteraction = signedIn.interaction
    ? { ...signedIn.interaction, session: who }
    : {
        id: moment.ids.opaque(32),
        userAgentId: session.userAgentId,
        startedDateTime: moment.now,
        purpose: { kind: "admin-consent", call },
        session: who,
      };
  const changes: readonly Change[] = [
    { kind: signedIn.interaction ? "interaction-updated" : "interaction-opened", interaction },
  ];
  const waiting = { userAgentId: session.userAgentId, interactionId: interaction.id };
  const { shown, because } = offerToOrganization(state, { application, user, ...call });
  return conclude({ ...waiting, ...shown }, [because], changes);
}
