import { claimsChallenge } from "./claims-challenge.ts";
import { defined } from "./defined.ts";
import { ONE_ATTEMPT } from "./failed-call.ts";
import type { Effort, ForbiddenFailure, GraphFailure, PlainRefusal, ServiceAnswer } from "./graph-failure.ts";
import { GraphRequestError } from "./graph-request-error.ts";
import { parseRetryAfter } from "./retry-after.ts";

/** What an answer does not say of itself. */
export interface AnswerContext extends Effort {
  /** Milliseconds since the epoch, for a `Retry-After` that is a date. */
  readonly now: number;
  /** Whether the request went to the user's own mailbox, where sharing cannot be what is missing. */
  readonly ownCalendar?: boolean;
}

const contexts = new WeakMap<Response, AnswerContext>();

/** Lets whoever reads the answer as a failure tell what the answer itself does not. */
export function withContext(response: Response, context: AnswerContext): Response {
  contexts.set(response, context);
  return response;
}

type JsonObject = Readonly<Record<string, unknown>>;

const KIND_BY_STATUS: Readonly<Record<number, PlainRefusal["kind"]>> = {
  404: "notFound",
  409: "conflict",
  410: "gone",
  412: "preconditionFailed",
  429: "throttled",
  501: "invalidRequest",
  507: "quotaExceeded",
};

/** What was told of the answer. */
export const contextOf = (response: Response): AnswerContext | undefined => contexts.get(response);

/** What an answer without success says, as an error to throw. Edges and proxies answer without JSON or a body. */
export async function readFailure(response: Response, original = response): Promise<GraphRequestError> {
  const { status, headers } = response;
  const now = Date.parse(headers.get("date") ?? "");
  const context = { now, ...ONE_ATTEMPT, ...contextOf(original) };
  const { attempts, elapsed } = context;
  // The status alone says that the call failed; a body that cannot be read adds nothing.
  const body: unknown = await response.json().catch(() => undefined);
  const error = member(body, "error");
  const inner = member(error, "innerError") ?? member(error, "innererror");
  const named = (name: string) => headers.get(name) ?? textOf(inner, name);
  const answer = {
    status,
    code: textOf(error, "code") ?? "",
    message: textOf(error, "message") ?? "",
    attempts,
    elapsed,
    ...defined("requestId", named("request-id")),
    ...defined("clientRequestId", named("client-request-id")),
    ...defined("retryAfter", parseRetryAfter(headers.get("retry-after"), context.now)),
  };
  const said = [status, answer.code, answer.message].filter(Boolean).join(": ");
  return new GraphRequestError(
    `Microsoft Graph answered ${said} (request-id ${answer.requestId ?? "unknown"}, attempt ${attempts})`,
    classify(answer, headers.get("www-authenticate"), context.ownCalendar),
  );
}

function classify(
  answer: ServiceAnswer,
  challenge: string | null,
  ownCalendar: boolean | undefined,
): GraphFailure {
  // Codes of the calendar start in upper case, those of other workloads do not.
  const code = answer.code.toLowerCase();
  switch (answer.status) {
    case 401:
      return { kind: "unauthorized", ...answer, ...defined("claims", claimsChallenge(challenge)) };
    case 403:
      return { kind: "forbidden", ...answer, reason: forbiddenReason(code, ownCalendar) };
    default:
      return { kind: refusalKind(answer.status, code), ...answer };
  }
}

function forbiddenReason(code: string, ownCalendar: boolean | undefined): ForbiddenFailure["reason"] {
  if (code === "nopermissionsinaccesstoken" || code === "authorization_requestdenied") return "consent";
  if (code !== "erroraccessdenied") return "unknown";
  return ownCalendar ? "consent" : "consentOrSharing";
}

function refusalKind(status: number, code: string): PlainRefusal["kind"] {
  if (code === "mailboxnotenabledforrestapi") return "mailboxMissing";
  if (code === "errorduplicatetransactionid") return "conflict";
  return KIND_BY_STATUS[status] ?? (status >= 500 ? "unavailable" : "invalidRequest");
}

function member(value: unknown, name: string): unknown {
  return (value as JsonObject | null | undefined)?.[name];
}

function textOf(value: unknown, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === "string" ? text : undefined;
}
