import type { ConnectionFailure, NotConnected } from "./connection-failure.ts";

const WHAT_TO_DO: Readonly<Record<(ConnectionFailure | NotConnected)["fixableBy"], string>> = {
  user: "call connect() from the user's click",
  administrator: "an administrator must act, see handoff() and guidance()",
  developer: "a developer must act, see guidance() and failure",
  nobody: "try again later",
};

/**
 * What the token source and `disconnect` throw: one class, with the judgement in `failure`.
 *
 * @example
 * ```ts run
 * import { ConnectionError, createIntegration } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 *
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const integration = createIntegration({ app, auth: scriptedAuth([]), watch: false });
 * const error = await integration.tokens.getAccessToken({ scopes: [] }).catch((reason: unknown) => reason);
 * error instanceof ConnectionError && error.failure.fixableBy; // => "user"
 * integration.dispose();
 * ```
 * @group Failures
 */
export class ConnectionError extends Error {
  /** Why, who can change it, and the ids support asks for. */
  readonly failure: ConnectionFailure | NotConnected;

  /**
   * @param what - what could not be done, as a sentence's beginning
   * @param failure - why
   */
  constructor(what: string, failure: ConnectionFailure | NotConnected) {
    super(`${what}: ${describe(failure)}; ${WHAT_TO_DO[failure.fixableBy]}.`, {
      cause: (failure as Partial<ConnectionFailure>).cause,
    });
    this.name = "ConnectionError";
    this.failure = failure;
  }
}

function describe(failure: ConnectionFailure | NotConnected): string {
  if (failure.kind === "notConnected") return `the integration is ${failure.status}, not connected`;
  const numbers = failure.support.aadsts.map((number) => `AADSTS${number}`);
  const ids = [...numbers, failure.support.code].filter(Boolean);
  return ids[0] ? `${failure.kind} (${ids.join(", ")})` : failure.kind;
}
