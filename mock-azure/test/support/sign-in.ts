import { decideAccountChoice } from "../../src/domain/sign-in/decide-account-choice.ts";
import { decideAuthorize } from "../../src/domain/sign-in/decide-authorize.ts";
import { decideConsentChoice } from "../../src/domain/sign-in/decide-consent-choice.ts";
import type { SignInOutcome } from "../../src/domain/sign-in/sign-in-outcome.ts";
import type { PlayedWorld } from "./world.ts";

/** The verifier behind {@link CHALLENGE}. See RFC 7636, appendix B. */
export const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
export const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

export const SPA_URI = "http://localhost:5173/redirect.html";
export const WEB_URI = "https://app.meetings.example/auth/callback";

type Fields = Readonly<Record<string, string | undefined>>;

/** The fields of a good request. */
function authorizeFields(world: PlayedWorld, changes: Fields = {}): Fields {
  return {
    client_id: world.app.appId,
    response_type: "code",
    redirect_uri: SPA_URI,
    scope: "openid profile offline_access Calendars.ReadWrite",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    client_info: "1",
    ...changes,
  };
}

/** Starts a sign-in on a user agent. */
export function authorize(world: PlayedWorld, changes: Fields = {}, userAgentId?: string): SignInOutcome {
  const input = {
    tenant: "organizations",
    fields: authorizeFields(world, changes),
    repeated: [],
    userAgentId,
    correlationId: "c-1",
  };
  return world.apply(decideAuthorize(world.state, input, world.moment()));
}

type Waiting = Extract<SignInOutcome, { interactionId: string }>;

/** Narrows an outcome to one that waits for a person. */
export function waiting(outcome: SignInOutcome): Waiting {
  if (!("interactionId" in outcome)) throw new Error(`Nobody is waited for: the outcome is ${outcome.kind}.`);
  return outcome;
}

/** Chooses an account on the picker. */
export function choose(world: PlayedWorld, outcome: SignInOutcome, role: string): SignInOutcome {
  const { interactionId, userAgentId } = waiting(outcome);
  const choice = { kind: "account" as const, userId: world.person(role).id };
  return world.apply(
    decideAccountChoice(world.state, { interactionId, userAgentId, choice }, world.moment()),
  );
}

/** Answers a consent page. */
export function consent(
  world: PlayedWorld,
  outcome: SignInOutcome,
  answer: { readonly accepted: boolean; readonly forOrganization?: boolean },
): SignInOutcome {
  const { interactionId, userAgentId } = waiting(outcome);
  const input = { interactionId, userAgentId, forOrganization: false, ...answer };
  return world.apply(decideConsentChoice(world.state, input, world.moment()));
}

/** Signs a person in who may consent, and gives the code. */
export function signInForCode(world: PlayedWorld, role: string, changes: Fields = {}): string {
  const first = choose(world, authorize(world, changes), role);
  const last = first.kind === "ask-consent" ? consent(world, first, { accepted: true }) : first;
  if (last.kind !== "issue-code") throw new Error(`The sign-in ended in ${last.kind}.`);
  return last.code;
}
