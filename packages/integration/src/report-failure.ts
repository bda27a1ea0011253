import { ConnectionError } from "./connection-error.ts";
import { graphFailureFacts, graphFailureSignal } from "./graph-failure-signal.ts";
import type { Integration } from "./integration.ts";
import type { IntegrationState } from "./integration-state.ts";

/**
 * Tells a connection of an error that came from Microsoft Graph, so that its status follows: a mailbox that is gone, a
 * token that is refused, consent that was withdrawn. Give it whatever a calendar call threw. Errors that say nothing
 * about the connection change nothing: throttling, trouble of the service, an event that is not there.
 *
 * Where Graph's word alone does not prove that the connection is lost, Microsoft Entra is asked for a new token, and its
 * answer counts.
 *
 * @param integration - the connection whose token was used
 * @param error - what was thrown; see {@link GraphFailureFacts}
 * @returns the state that the connection is in then
 * @example
 * ```ts run
 * import { createIntegration, reportFailure } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const integration = createIntegration({
 *   app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
 *   auth: scriptedAuth([{ signIn: "ok" }]),
 * });
 * await integration.connect();
 * const state = await reportFailure(integration, { status: 404, code: "MailboxNotEnabledForRESTAPI" });
 * state.status; // => "blocked"
 * integration.dispose();
 * ```
 * @group Failures
 */
export async function reportFailure(integration: Integration, error: unknown): Promise<IntegrationState> {
  await integration.ready;
  const { settings, connection, standing } = integration.actor.getSnapshot().context;
  const facts = graphFailureFacts(error);
  const signal = facts && graphFailureSignal(facts);
  if (!signal || !standing) return integration.state;
  const failure = settings.classify(signal);
  // Refused with a fresh token: asking for another one would end in the same place.
  if (failure.kind === "blocked" || facts.kind === "unauthorized") {
    integration.actor.send({ type: "tokensLost", failure, connection });
  } else if (failure.kind === "reauthenticationRequired" || isAboutConsent(failure.kind, facts.reason)) {
    await askAnew(integration, failure.claims);
  }
  return integration.state;
}

/** A calendar that its owner does not share enough is refused with the same status. */
function isAboutConsent(kind: string, reason: string | undefined): boolean {
  return kind === "approvalRequired" && (reason === undefined || reason === "consent");
}

async function askAnew({ tokens }: Integration, claims: string | undefined): Promise<void> {
  try {
    await tokens.getAccessToken({ forceRefresh: true, ...(claims !== undefined && { claims }) });
  } catch (error) {
    // The token source has told the connection already.
    if (!(error instanceof ConnectionError)) throw error;
  }
}
