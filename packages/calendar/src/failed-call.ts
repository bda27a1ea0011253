import type { BadResponseFailure } from "./graph-failure.ts";
import { GraphRequestError } from "./graph-request-error.ts";

/** A success that cannot be used, as an error to throw. */
export function badResponse(
  problem: BadResponseFailure["problem"],
  what: string,
  response?: Response,
): GraphRequestError {
  const requestId = response?.headers.get("request-id");
  return new GraphRequestError(`Microsoft Graph sent ${what} (request-id ${requestId ?? "unknown"})`, {
    kind: "badResponse",
    problem,
    ...(requestId && { requestId }),
  });
}

/** A call that got no answer, or only part of one, as an error to throw. */
export function noConnection(cause: unknown): GraphRequestError {
  return new GraphRequestError("Microsoft Graph could not be reached", { kind: "network" }, { cause });
}
