import type { Decision } from "../../src/domain/decision.ts";
import type { AdminConsentInput } from "../../src/domain/sign-in/check-admin-consent-call.ts";
import {
  type AccountChoiceInput,
  decideAccountChoice,
} from "../../src/domain/sign-in/decide-account-choice.ts";
import { decideAdminConsent } from "../../src/domain/sign-in/decide-admin-consent.ts";
import type { SignInOutcome } from "../../src/domain/sign-in/sign-in-outcome.ts";
import { WEB_URI, waiting } from "./sign-in.ts";
import type { PlayedWorld } from "./world.ts";

/** Where the portal takes administrators. */
export const PORTAL_RETURN = "https://entra.microsoft.com/TokenAuthorize";

export type ConsentCall = Partial<Omit<AdminConsentInput, "fields">> & {
  /** Fields to change; `undefined` leaves one out. */
  readonly fields?: AdminConsentInput["fields"];
};

/** A good call of the admin-consent endpoint, changed. */
export function adminConsentInput(
  world: PlayedWorld,
  { fields, ...changes }: ConsentCall = {},
): AdminConsentInput {
  return {
    tenant: world.state.organization.id,
    version: 2,
    repeated: [],
    userAgentId: undefined,
    correlationId: "c-1",
    portalReturns: [PORTAL_RETURN],
    ...changes,
    fields: {
      client_id: world.app.appId,
      redirect_uri: WEB_URI,
      scope: "https://graph.microsoft.com/Calendars.ReadWrite",
      state: "s-1",
      ...fields,
    },
  };
}

/** Calls the endpoint on a user agent and applies what it decides. */
export function callAdminConsent(world: PlayedWorld, call: ConsentCall = {}): SignInOutcome {
  return world.apply(decideAdminConsent(world.state, adminConsentInput(world, call), world.moment()));
}

/** What choosing an account on the picker decides, with its reasons; nothing is applied. */
export function judgeChoice(
  world: PlayedWorld,
  picker: SignInOutcome,
  choice: AccountChoiceInput["choice"],
): Decision<SignInOutcome> {
  const { interactionId, userAgentId } = waiting(picker);
  return decideAccountChoice(world.state, { interactionId, userAgentId, choice }, world.moment());
}

/** What calling the endpoint and choosing that account decides. */
export function arriveAs(world: PlayedWorld, role: string, call: ConsentCall = {}): Decision<SignInOutcome> {
  return judgeChoice(world, callAdminConsent(world, call), {
    kind: "account",
    userId: world.person(role).id,
  });
}

/** Names of the rules behind a decision. */
export const rulesOf = ({ because }: Decision<SignInOutcome>): readonly string[] =>
  because.map(({ rule }) => rule);
