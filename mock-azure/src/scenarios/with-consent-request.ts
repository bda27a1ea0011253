import type { AdminConsentRequest } from "../domain/consent/admin-consent-request.ts";
import { denyRequest } from "../domain/consent/deny-request.ts";
import { requestApproval } from "../domain/consent/request-approval.ts";
import type { Moment } from "../domain/decision.ts";
import { staticPermissions } from "../domain/sign-in/requested-scopes.ts";
import { applicationOf, personOf } from "./find-in-world.ts";
import { daysBefore, passTime, play } from "./play.ts";
import type { PersonRole, ScenarioStep, ScenarioWorld } from "./scenario.ts";

/**
 * A request for approval as a scenario starts with it.
 *
 * @group Scenarios
 */
export interface ConsentRequestOptions {
  /** Who asked. Default `requester`. */
  readonly by?: PersonRole;
  /** Why, in their words. */
  readonly justification?: string;
  /** Names of the permissions asked for. Default: those that the registration lists. */
  readonly scopes?: readonly string[];
  /** Whether the registration's list (`Static`) or the scopes of a sign-in (`Dynamic`, the default) are asked for. */
  readonly consentType?: AdminConsentRequest["consentType"];
}

const JUSTIFICATION = "I want to see my Office 365 meetings in the app.";

function ask(world: ScenarioWorld, options: ConsentRequestOptions, moment: Moment): ScenarioWorld {
  const application = applicationOf(world);
  const question = {
    application,
    user: personOf(world, options.by ?? "requester"),
    consentType: options.consentType ?? "Dynamic",
    scopes: options.scopes ?? staticPermissions(application),
    justification: options.justification ?? JUSTIFICATION,
  };
  return play(world, (state) => requestApproval(state, question, moment));
}

/** The request that {@link ask} has made: the newest. */
function newestRequest(world: ScenarioWorld): AdminConsentRequest {
  const request = world.consentRequests.at(-1);
  if (!request) throw new Error("The request was not made: its justification is empty.");
  return request;
}

/**
 * A request for approval waits, sent as the scenario starts.
 *
 * @param options - who asked for what, and why
 * @returns the step
 * @throws Error when nobody plays the part in `by`
 * @group Scenarios
 */
export function withPendingRequest(options: ConsentRequestOptions = {}): ScenarioStep {
  return (world, moment) => ask(world, options, moment);
}

/**
 * A request for approval was sent two days ago and denied the day after.
 *
 * @param options - also `reason`: the reviewer's words
 * @returns the step
 * @throws Error when nobody plays the part in `by`, or the scenario's reviewer reviews no requests
 * @group Scenarios
 */
export function withDeniedRequest(
  options: ConsentRequestOptions & { readonly reason?: string } = {},
): ScenarioStep {
  return (world, moment) => {
    const asked = ask(world, options, daysBefore(moment, 2));
    const review = {
      requestId: newestRequest(asked).id,
      reviewer: personOf(asked, "reviewer"),
      justification: options.reason ?? "We use another calendar tool.",
    };
    return play(asked, (state) => {
      const denied = denyRequest(state, review, daysBefore(moment, 1));
      if (denied.outcome.kind !== "decided")
        throw new Error(`The request was not denied: ${denied.outcome.kind}.`);
      return denied;
    });
  };
}

/**
 * A request for approval expired yesterday, because nobody reviewed it.
 *
 * @param options - who asked for what, and why
 * @returns the step
 * @throws Error when nobody plays the part in `by`
 * @group Scenarios
 */
export function withExpiredRequest(options: ConsentRequestOptions = {}): ScenarioStep {
  return (world, moment) => {
    const { requestDurationInDays } = world.policies.adminConsentRequests;
    return passTime(ask(world, options, daysBefore(moment, requestDurationInDays + 1)), moment);
  };
}
