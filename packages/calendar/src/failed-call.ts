import type { BadResponseFailure, Effort } from "./graph-failure.ts";
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

/** The effort behind an answer that was read by itself. */
export const ONE_ATTEMPT: Effort = { attempts: 1, elapsed: 0 };

/** A call that got no answer, or only part of one, as an error to throw. */
export function noConnection(cause: unknown, { attempts, elapsed }: Effort = ONE_ATTEMPT): GraphRequestError {
  return new GraphRequestError(
    `Microsoft Graph could not be reached (attempt ${attempts})`,
    { kind: "network", attempts, elapsed },
    { cause },
  );
}
