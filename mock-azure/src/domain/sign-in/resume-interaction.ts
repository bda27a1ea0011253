import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import type { User } from "../directory/user.ts";
import { entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RedirectTarget } from "./authorization-request.ts";
import { continueAdminConsent } from "./continue-admin-consent.ts";
import { continueSignIn } from "./continue-sign-in.ts";
import type { SignInInteraction } from "./interaction.ts";
import { isSessionStanding } from "./revocation.ts";
import type { SignInSession } from "./session.ts";
import type { SignInOutcome } from "./sign-in-outcome.ts";

const CODES_PAGE = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

/** What a page sends back about itself: its interaction, and the cookie of the user agent that opened it. */
export interface PageInput {
  readonly interactionId: string;
  readonly userAgentId: string | undefined;
}

/** An interaction taken up again. */
export interface Resumed {
  readonly interaction: SignInInteraction;
  readonly application: Application;
  readonly target: RedirectTarget;
  readonly adminConsent: boolean;
  /** Who has signed in for it, if anybody has. */
  readonly who: { readonly user: User; readonly session: SignInSession } | undefined;
}

/** Finds the interaction a page belongs to; one that is over, or that another user agent opened, is not found. */
export function resumeInteraction(state: TenantState, input: PageInput): Resumed | undefined {
  const interaction = state.interactions.get(input.interactionId);
  if (!interaction || interaction.userAgentId !== input.userAgentId) return undefined;
  const { purpose } = interaction;
  const { appId, target } = purpose.kind === "authorize" ? purpose.request : purpose.call;
  const application = state.applications.get(appId);
  if (!application) return undefined;
  const user = interaction.session && state.users.get(interaction.session.userId);
  const session = interaction.session && state.sessions.get(interaction.session.id);
  return {
    interaction,
    application,
    target,
    adminConsent: purpose.kind === "admin-consent",
    // Whoever was disabled or thrown out meanwhile has to sign in again.
    who: user && session && isSessionStanding(user, session) ? { user, session } : undefined,
  };
}

/** The answer to a page whose interaction cannot go on. */
export function interactionGone(state: TenantState, input: PageInput): Decision<SignInOutcome> {
  const interaction = state.interactions.get(input.interactionId);
  const { text, aadsts } = whyGone(state, interaction, input);
  return conclude({ kind: "refuse-on-page", failure: entraFailure(aadsts) }, [
    { rule: "interaction.gone", text, source: CODES_PAGE },
  ]);
}

function whyGone(
  state: TenantState,
  interaction: SignInInteraction | undefined,
  { userAgentId }: PageInput,
): { readonly aadsts: 50089 | 90097; readonly text: string } {
  if (!interaction) return { aadsts: 50089, text: "the page has been answered already, or never was" };
  if (interaction.userAgentId !== userAgentId) {
    return { aadsts: 50089, text: "the page was opened by another user agent" };
  }
  const { purpose } = interaction;
  const { appId } = purpose.kind === "authorize" ? purpose.request : purpose.call;
  if (state.applications.get(appId)) {
    return { aadsts: 50089, text: "nobody is signed in for the page, or the session has ended meanwhile" };
  }
  return {
    aadsts: purpose.kind === "admin-consent" ? 90097 : 50089,
    text: "the application was removed while the page was open",
  };
}

/** Goes on with an interaction once it is known who the person is. */
export function continueInteraction(
  state: TenantState,
  resumed: Resumed,
  who: { readonly user: User; readonly session: SignInSession },
  moment: Moment,
): Decision<SignInOutcome> {
  const { interaction, application } = resumed;
  return interaction.purpose.kind === "authorize"
    ? continueSignIn(
        state,
        { request: interaction.purpose.request, application, interaction, ...who },
        moment,
      )
    : continueAdminConsent(
        state,
        { call: interaction.purpose.call, application, interaction, ...who },
        moment,
      );
}
