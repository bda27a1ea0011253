import { formatInstant, type OAuthErrorBody } from "@consentra/protocol";
import type { EntraFailure } from "../../domain/entra-failure.ts";
import type { ViewTools } from "../../http/route.ts";

/** `YYYY-MM-DD HH:MM:SSZ`, as the service writes the time of a failure. */
export function failureTimestamp(now: ViewTools["now"]): string {
  return `${formatInstant(now).slice(0, 19).replace("T", " ")}Z`;
}

/** The text of a failure with its number in front and its trailer behind. */
export function failureDescription({ aadsts, text }: EntraFailure, tools: ViewTools): string {
  return [
    `AADSTS${String(aadsts)}: ${text}`,
    `Trace ID: ${tools.requestId}`,
    `Correlation ID: ${tools.correlationId}`,
    `Timestamp: ${failureTimestamp(tools.now)}`,
  ].join("\r\n");
}

/** The same without anybody's address: where a redirect leads, histories and logs remember it. */
export function redirectDescription(failure: EntraFailure, tools: ViewTools): string {
  return failureDescription(failure, tools).replace(/[^\s'"<>@]+@[^\s'"<>@]+/g, "{EmailHidden}");
}

/**
 * The JSON of a failure.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#error-response-1
 */
export function entraErrorBody(failure: EntraFailure, tools: ViewTools, claims?: string): OAuthErrorBody {
  return {
    error: failure.error,
    error_description: failureDescription(failure, tools),
    error_codes: [failure.aadsts],
    timestamp: failureTimestamp(tools.now),
    trace_id: tools.requestId,
    correlation_id: tools.correlationId,
    error_uri: errorUri(failure, tools),
    ...(failure.suberror !== undefined && { suberror: failure.suberror }),
    ...(claims !== undefined && { claims }),
  };
}

/** Where a failure's number can be looked up. */
export function errorUri({ aadsts }: EntraFailure, tools: ViewTools): string {
  return `${tools.origins.login}/error?code=${String(aadsts)}`;
}
