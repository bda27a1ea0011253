import { blockRequest } from "../domain/consent/block-request.ts";
import { personOf } from "./find-in-world.ts";
import { play } from "./play.ts";
import type { ScenarioStep } from "./scenario.ts";
import { type ConsentRequestOptions, withPendingRequest } from "./with-consent-request.ts";

/**
 * A reviewer has just blocked the application under test: nobody can sign in to it.
 *
 * @param options - the request that was answered so; `reason`: the reviewer's words
 * @returns the step
 * @throws Error when the scenario's reviewer reviews no requests
 * @group Scenarios
 */
export function withBlockedApp(
  options: ConsentRequestOptions & { readonly reason?: string } = {},
): ScenarioStep {
  return (world, moment) => {
    const asked = withPendingRequest(options)(world, moment);
    const review = {
      requestId: asked.consentRequests.at(-1)?.id ?? "",
      reviewer: personOf(asked, "reviewer"),
      justification: options.reason ?? "This application must not be used here.",
    };
    return play(asked, (state) => {
      const blocked = blockRequest(state, review, moment);
      if (blocked.outcome.kind !== "decided")
        throw new Error(`The application was not blocked: ${blocked.outcome.kind}.`);
      return blocked;
    });
  };
}
