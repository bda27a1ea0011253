/**
 * The facts of a failed sign-in or token request, copied and not yet judged. Carries no description: Microsoft's texts
 * may name people.
 *
 * @group Failures
 */
export interface AuthFailureSignal {
  /** Where the facts come from. */
  readonly source: "msal-browser" | "msal-node" | "callback" | "graph" | "adapter";
  /** The OAuth error word, the client library's error code, or Microsoft Graph's. */
  readonly code: string;
  /** Microsoft's `suberror`, for example `basic_action`. */
  readonly subError?: string;
  /** Microsoft's `error_subcode`, for example `cancel`. */
  readonly errorSubcode?: string;
  /** AADSTS numbers, most telling first. */
  readonly aadsts: readonly number[];
  /** HTTP status of the answer. */
  readonly status?: number;
  /** A claims challenge, as JSON text. */
  readonly claims?: string;
  /** Seconds until asking again makes sense. */
  readonly retryAfterSeconds?: number;
  /** Ids that Microsoft's support asks for. */
  readonly correlationId?: string;
  readonly traceId?: string;
  /** As Microsoft wrote it, `YYYY-MM-DD HH:MM:SSZ`. */
  readonly timestamp?: string;
  /** What was thrown, when it was no answer of Microsoft's. */
  readonly cause?: unknown;
}
