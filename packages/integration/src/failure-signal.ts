import { aadstsNumbers } from "./aadsts-numbers.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

/**
 * Copies the facts of an error that Microsoft's authentication library threw. Reads properties, not classes: bundlers
 * rename classes, and the two libraries bring their own copies of them. Descriptions are searched for AADSTS numbers
 * and the ids that support asks for, and dropped.
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
    // A failure that the library remembers without a word is a service that answered without a body.
    code: error.errorCode || "server_error",
    aadsts: aadstsNumbers(error.errorNo, error.errorCode, error.errorMessage),
    ...text("subError", error.subError),
    ...text("claims", error.claims),
    ...supportIds(error.errorMessage, error),
    ...(typeof error.status === "number" && { status: error.status }),
  };
}

/**
 * Copies the facts of an error answer that came to a redirect URI.
 *
 * @param fields - the query or form fields by name
 * @returns the facts; `error_description` is searched for AADSTS numbers and the ids of support, and dropped
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
    ...supportIds(fields.error_description, {
      correlationId: fields.correlation_id,
      traceId: fields.trace_id,
      timestamp: fields.timestamp,
    }),
  };
}

interface LibraryError {
  readonly errorCode: string;
  readonly [property: string]: unknown;
}

function isLibraryError(error: unknown): error is LibraryError & { errorMessage?: string; errorNo?: string } {
  return error instanceof Error && "errorCode" in error && typeof error.errorCode === "string";
}

/** The ids as they were given, else as Microsoft writes them into its descriptions; GUIDs and a time, nothing else. */
function supportIds(description: string | undefined, given: Readonly<Record<string, unknown>>) {
  const found = (pattern: RegExp) => pattern.exec(description ?? "")?.[1];
  return {
    ...text("correlationId", given.correlationId || found(/Correlation ID: *([\da-f-]{36})/i)),
    ...text("traceId", given.traceId || found(/Trace ID: *([\da-f-]{36})/i)),
    ...text("timestamp", given.timestamp || found(/Timestamp: *(\d[\d-]+ [\d:]+Z)/i)),
  };
}

function text<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === "string" && value !== "" ? ({ [name]: value } as Record<Name, string>) : {};
}
