import { defined } from "./defined.ts";
import { serviceRoot } from "./service-root.ts";

/**
 * A request of one operation, as a plain value: it can be read in a test, put into a batch, or sent.
 *
 * @group Requests
 */
export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the service root, beginning with `/`; ids and query are encoded already. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent as JSON. */
  readonly body?: unknown;
  /** Whether sending it twice has the effect of sending it once; only then is it repeated after a doubtful failure. */
  readonly repeatable: boolean;
}

/**
 * How a {@link GraphRequest} becomes a `Request`.
 *
 * @group Requests
 */
export interface ToRequestOptions {
  /** A bearer token, without the word `Bearer`. */
  readonly accessToken: string;
  /** @defaultValue `https://graph.microsoft.com/v1.0` */
  readonly baseUrl?: string;
  /** A GUID that names the request in the service's logs and in a failure. */
  readonly clientRequestId?: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Turns a built request into one that `fetch` takes.
 *
 * @param request - what a `build…` function returned
 * @param options - the token and where to
 * @returns the request, fit for one `fetch`
 * @throws {@link GraphRequestError} `invalidInput` when `baseUrl` is no address that may be given a token
 * @example
 * ```ts run
 * import { buildGetCalendar, toRequest } from "@consentra/calendar";
 *
 * const request = toRequest(buildGetCalendar(), { accessToken: "eyJ0eXAi.eyJhdWQi.c2ln" });
 * request.url; // => "https://graph.microsoft.com/v1.0/me/calendar"
 * ```
 * @group Requests
 */
export function toRequest(request: GraphRequest, options: ToRequestOptions): Request {
  return composeRequest(request, { ...options, baseUrl: serviceRoot(options.baseUrl) });
}

/** {@link toRequest} for a service root that was checked before. */
export function composeRequest(
  request: GraphRequest,
  options: ToRequestOptions & { readonly baseUrl: string },
): Request {
  const { accessToken, baseUrl, clientRequestId, signal } = options;
  return new Request(baseUrl + request.path, {
    method: request.method,
    headers: {
      ...request.headers,
      authorization: `Bearer ${accessToken}`,
      ...defined("client-request-id", clientRequestId),
    },
    body: request.body === undefined ? null : JSON.stringify(request.body),
    signal: signal ?? null,
  });
}
