import type { GraphFailure } from "./graph-failure.ts";

/**
 * The one error this package throws. Its message is for logs and never holds a token or an event's content; decide by
 * `failure`.
 *
 * Two things pass through as they are: the reason of an aborted `AbortSignal`, and what the token source throws.
 *
 * @example
 * ```ts run
 * import { GraphRequestError, readGetEvent } from "@consentra/calendar";
 *
 * const answer = Response.json(
 *   { error: { code: "ErrorItemNotFound", message: "The specified object was not found in the store." } },
 *   { status: 404 },
 * );
 * const error = await readGetEvent(answer).catch((thrown: unknown) => thrown);
 * error instanceof GraphRequestError && error.failure.kind; // => "notFound"
 * ```
 * @group Failures
 */
export class GraphRequestError extends Error {
  override readonly name = "GraphRequestError";
  readonly failure: GraphFailure;

  /**
   * @param message - what happened, with which value, and what to do
   * @param failure - the facts
   * @param options - `cause`: the error underneath, if any
   */
  constructor(message: string, failure: GraphFailure, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
