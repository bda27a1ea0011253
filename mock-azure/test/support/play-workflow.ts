import { decideAdminConsent } from "../../src/domain/sign-in/decide-admin-consent.ts";
import { decideApprovalChoice } from "../../src/domain/sign-in/decide-approval-choice.ts";
import type { SignInOutcome } from "../../src/domain/sign-in/sign-in-outcome.ts";
import { authorize, choose, consent } from "./sign-in.ts";
import type { PlayedWorld } from "./world.ts";

/** A permission with the API that it belongs to. */
const inFull = (name: string): string => (name.includes("/") ? name : `https://graph.microsoft.com/${name}`);

const RETURN = "https://entra.microsoft.com/TokenAuthorize";

/** A person presses Connect on a new user agent, and gets as far as the pages let them without an answer. */
export function connectAs(world: PlayedWorld, role: string, scope?: string): SignInOutcome {
  return choose(world, authorize(world, scope === undefined ? {} : { scope }), role);
}

/** The same, and the form "Approval required" is sent where it is shown. */
export function askAs(
  world: PlayedWorld,
  role: string,
  { scope, justification = "We book customer calls." }: { scope?: string; justification?: string } = {},
): SignInOutcome {
  const page = connectAs(world, role, scope);
  if (page.kind !== "approval-required") return page;
  const { interactionId, userAgentId } = page;
  const choice = { kind: "request", justification } as const;
  return world.apply(
    decideApprovalChoice(world.state, { interactionId, userAgentId, choice }, world.moment()),
  );
}

/**
 * A person opens the admin-consent endpoint and accepts where that is offered.
 *
 * @param scopes - names of the permissions; absent for what the registration lists
 */
export function consentAs(world: PlayedWorld, role: string, scopes?: readonly string[]): SignInOutcome {
  const input = {
    tenant: world.state.organization.id,
    version: scopes ? (2 as const) : (1 as const),
    fields: {
      client_id: world.app.appId,
      redirect_uri: RETURN,
      ...(scopes && { scope: scopes.map(inFull).join(" ") }),
    },
    userAgentId: undefined,
    correlationId: "c-1",
    portalReturns: [RETURN],
    repeated: [],
  };
  const first = world.apply(decideAdminConsent(world.state, input, world.moment()));
  if (first.kind !== "choose-account") return first;
  const page = choose(world, first, role);
  return page.kind === "ask-consent" ? consent(world, page, { accepted: true }) : page;
}
