import { aadstsNumbers } from "./aadsts-numbers.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

/**
 * Copies the facts of an error that Microsoft's authentication library threw. Reads properties, not classes: bundlers
 * rename classes, and the two libraries bring their own copies of them. Descriptions are searched for AADSTS numbers
 * and dropped.
 *
 * @param source - which library threw
 * @param error - what it threw
 * @returns the facts
 * @throws the error itself when it is not the library's: such an error is a bug and must stay visible
 */
export function toFailureSignal(source: "msal-browser" | "msal-node", error: unknown): AuthFailureSignal {
  if (!isLibraryError(error)) throw error;
  return {
    source,
    code: error.errorCode,
    aadsts: aadstsNumbers(error.errorNo, error.errorCode, error.errorMessage),
    ...text("subError", error.subError),
    ...text("claims", error.claims),
    ...text("correlationId", error.correlationId),
    ...text("traceId", error.traceId),
    ...text("timestamp", error.timestamp),
    ...(typeof error.status === "number" && { status: error.status }),
  };
}

/**
 * Copies the facts of an error answer that came to a redirect URI.
 *
 * @param fields - the query or form fields by name
 * @returns the facts; `error_description` is searched for AADSTS numbers and dropped
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1
 */
export function callbackFailureSignal(fields: Readonly<Record<string, string>>): AuthFailureSignal {
  return {
    source: "callback",
    code: fields.error ?? "",
    aadsts: aadstsNumbers(
      fields.error_uri,
      ...(fields.error_codes ?? "").split(/\D+/),
      fields.error_description,
    ),
    ...text("subError", fields.suberror),
    ...text("errorSubcode", fields.error_subcode),
    ...text("claims", fields.claims),
    ...text("correlationId", fields.correlation_id),
    ...text("traceId", fields.trace_id),
    ...text("timestamp", fields.timestamp),
  };
}

interface LibraryError {
  readonly errorCode: string;
  readonly [property: string]: unknown;
}

function isLibraryError(error: unknown): error is LibraryError & { errorMessage?: string; errorNo?: string } {
  return error instanceof Error && "errorCode" in error && typeof error.errorCode === "string";
}

function text<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === "string" && value !== "" ? ({ [name]: value } as Record<Name, string>) : {};
}
