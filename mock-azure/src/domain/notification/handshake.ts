import type { Reason } from "../decision.ts";
import { type GraphFailure, graphFailure } from "../graph/graph-failure.ts";
import type { Reached } from "./reached.ts";

/** How long an app has to answer, in milliseconds. */
export const HANDSHAKE_LIMIT = 10_000;

const PAGE =
  "https://learn.microsoft.com/graph/change-notifications-delivery-webhooks#notificationurl-validation";

/** One address that was asked whether it wants notifications. */
export interface Handshake {
  readonly url: string;
  /** What the app has to answer with. */
  readonly token: string;
  readonly reached: Reached;
}

/** The text an app has to send back: with spaces and a colon, so that it matters whether it was decoded. */
export const validationToken = (requestId: string): string =>
  `Validation: Testing client application reachability for subscription Request-Id: ${requestId}`;

/** How .NET calls a status, as the refusal names it. */
const STATUS_NAMES: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "NoContent",
  301: "MovedPermanently",
  302: "Found",
  307: "TemporaryRedirect",
  308: "PermanentRedirect",
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  410: "Gone",
  415: "UnsupportedMediaType",
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
  504: "GatewayTimeout",
};

function judge({ token, reached }: Handshake): GraphFailure | undefined {
  if (reached.kind === "timed-out") return graphFailure("notificationTimeout");
  if (reached.kind === "unreachable") return graphFailure("notificationUnreachable", { detail: reached.why });
  const { status, contentType, text } = reached;
  if (status !== 200) {
    return graphFailure("notificationStatus", { status: STATUS_NAMES[status] ?? String(status) });
  }
  if (text !== token)
    return graphFailure("notificationEcho", { detail: "the body is not the decoded token" });
  return contentType === "text/plain"
    ? undefined
    : graphFailure("notificationUnreachable", {
        detail: `the token came as ${contentType || "no media type"}, not as text/plain`,
      });
}

/** Whether every address answered as it must: the first that did not refuses the subscription. */
export function judgeHandshakes(handshakes: readonly Handshake[]): GraphFailure | undefined {
  for (const handshake of handshakes) {
    const failure = judge(handshake);
    if (failure) return failure;
  }
  return undefined;
}

/** Tells that the addresses answered. */
export const handshakeReason = (count: number): Reason => ({
  rule: "subscription.handshake",
  text: `${count} notification ${count === 1 ? "address" : "addresses"} sent the validation token back`,
  source: PAGE,
});
