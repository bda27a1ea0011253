import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

/**
 * What is read of an error that a client of Microsoft Graph threw: `GraphRequestError` of `@consentra/calendar` (its
 * `failure`), `GraphError` of `@microsoft/microsoft-graph-client`, or any error of this shape.
 *
 * @group Failures
 */
export interface GraphFailureFacts {
  /** HTTP status. */
  readonly status?: number;
  readonly statusCode?: number;
  /** Graph's own code, for example `MailboxNotEnabledForRESTAPI`. */
  readonly code?: string | null;
  /** `unauthorized`: refused although the token was refreshed. `forbidden`: see `reason`. */
  readonly kind?: string;
  /** For `forbidden`: `consent` when only a missing permission explains it. */
  readonly reason?: string;
  /** A claims challenge, as JSON text. */
  readonly claims?: string;
  readonly requestId?: string | null;
  readonly clientRequestId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** Of the answer; only `WWW-Authenticate` is read. */
  readonly headers?: {
    /** A field by its name. */
    get(name: string): string | null;
  };
}

/** @returns the facts inside an error that carries them as `failure`, or the error itself; undefined for no object */
export function graphFailureFacts(error: unknown): GraphFailureFacts | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  return "failure" in error ? graphFailureFacts(error.failure) : error;
}

/** @returns the facts as the failure table judges them; undefined when Microsoft Graph gave no answer */
export function graphFailureSignal(facts: GraphFailureFacts): AuthFailureSignal | undefined {
  const status = facts.status ?? facts.statusCode ?? 0;
  if (!(status >= 400)) return undefined;
  const claims = facts.claims ?? challenge(facts.headers?.get("www-authenticate"));
  return {
    source: "graph",
    code: facts.code ?? "",
    aadsts: [],
    status,
    ...(claims !== undefined && { claims }),
    ...(facts.retryAfter !== undefined && { retryAfterSeconds: facts.retryAfter }),
    ...(facts.clientRequestId && { correlationId: facts.clientRequestId }),
    ...(facts.requestId && { traceId: facts.requestId }),
  };
}

/** The claims of a challenge. @see https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function challenge(header: string | null | undefined): string | undefined {
  const encoded = /\bclaims="([\w+/=-]+)"/.exec(header ?? "")?.[1];
  return encoded === undefined ? undefined : atob(encoded.replace(/-/g, "+").replace(/_/g, "/"));
}
