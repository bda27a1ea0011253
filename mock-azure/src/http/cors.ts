/** What a preflight may be told. */
export interface PreflightPolicy {
  /** Methods that pages of other origins may use here; none where they may not call at all. */
  readonly methods: readonly string[];
  /** Request headers to allow where the browser does not say which ones it will send. */
  readonly requestHeaders: string;
}

/**
 * Answers a preflight. Where other origins may not call, the answer names none, and the browser refuses the call.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function respondPreflight(request: Request, { methods, requestHeaders }: PreflightPolicy): Response {
  if (methods.length === 0) return new Response(null, { status: 204, headers: { vary: "origin" } });
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": request.headers.get("origin") ?? "*",
      "access-control-allow-methods": [...methods, "OPTIONS"].join(", "),
      "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? requestHeaders,
      "access-control-max-age": "600",
      vary: "origin",
    },
  });
}
