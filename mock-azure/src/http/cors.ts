/** How a part answers browsers of other origins. */
export interface CorsPolicy {
  readonly methods: string;
  readonly requestHeaders: string;
  readonly exposedHeaders?: string;
}

/**
 * Answers a preflight.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function respondPreflight(request: Request, policy: CorsPolicy): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": request.headers.get("origin") ?? "*",
      "access-control-allow-methods": policy.methods,
      "access-control-allow-headers":
        request.headers.get("access-control-request-headers") ?? policy.requestHeaders,
      "access-control-max-age": "600",
      vary: "origin",
    },
  });
}
