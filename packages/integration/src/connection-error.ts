import type { ConnectionFailure, NotConnected } from "./connection-failure.ts";

const WHAT_TO_DO: Record<(ConnectionFailure | NotConnected)["kind"], string> = {
  notConnected: "call connect() from the user's click first",
  cancelled: "the user may connect again",
  declined: "the user declined the permissions and may connect again",
  popupBlocked: "the browser blocked the sign-in window; call connect() directly in the click handler",
  noAnswer: "no answer came back; the user may connect again",
  approvalRequired: "an administrator must approve the application; see handoff() and guidance()",
  blocked: "an administrator must let this user or application in; see guidance()",
  reauthenticationRequired: "the user must sign in again; call connect() from the user's click",
  transient: "try again later",
  misconfigured: "the application's registration or settings are wrong; see guidance()",
  unexpected: "see the failure's support ids and cause",
};

/**
 * What the token source and `disconnect` throw: one class, with the judgement in `failure`.
 *
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
    super(`${what}: ${describe(failure)}; ${WHAT_TO_DO[failure.kind]}.`, {
      cause: "cause" in failure ? failure.cause : undefined,
    });
    this.name = "ConnectionError";
    this.failure = failure;
  }
}

function describe(failure: ConnectionFailure | NotConnected): string {
  if (failure.kind === "notConnected") return `the integration is ${failure.status}, not connected`;
  const numbers = failure.support.aadsts.map((number) => `AADSTS${String(number)}`);
  const ids = [...numbers, failure.support.code].filter((id) => id !== undefined);
  return ids.length > 0 ? `${failure.kind} (${ids.join(", ")})` : failure.kind;
}
