/**
 * The tenant as MSW handlers, for `setupServer` and `setupWorker`.
 *
 * @module
 */
import { type HttpHandler, http } from "msw";
import { claimedHostNames } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { askTenant } from "./ask-tenant.ts";

/**
 * Browsers say to other origins which page asks, and keep that from MSW's worker: the tenant, which tells single-page
 * applications from others by it, is told again. Scripts cannot set the header on a `Request`, but lay headers over it.
 *
 * @see https://fetch.spec.whatwg.org/#forbidden-request-header
 */
function asPagesSend(request: Request): Request {
  const { location, navigator } = globalThis as {
    readonly location?: { readonly origin: string };
    readonly navigator?: { readonly serviceWorker?: unknown };
  };
  if (!location || !navigator?.serviceWorker || request.headers.has("origin")) return request;
  const headers = new Headers(request.headers);
  headers.set("origin", location.origin);
  return Object.defineProperty(request, "headers", { value: headers });
}

/**
 * Makes one MSW handler for each host that the tenant plays.
 *
 * In a browser MSW's worker sees what a page fetches, but no navigation to another origin: a sign-in in a pop-up or by
 * redirect needs the Playwright or the HTTPS adapter.
 *
 * @param tenant - the tenant, or anything with its `fetch` and `origins`
 * @returns handlers that answer everything on the tenant's hosts and nothing else
 * @example Unmodified clients of Node talk to the tenant
 * ```ts run
 * import { createTenant } from "@consentra/mock-azure";
 * import { tenantHandlers } from "@consentra/mock-azure/msw";
 * import { setupServer } from "msw/node";
 *
 * const tenant = createTenant();
 * const server = setupServer(...tenantHandlers(tenant));
 * server.listen();
 * const answer = await fetch(`https://login.microsoftonline.com/${tenant.domain}/v2.0/.well-known/openid-configuration`);
 * server.close();
 * answer.status; // => 200
 * ```
 * @group Adapters
 */
export function tenantHandlers(tenant: TenantDoor): HttpHandler[] {
  return claimedHostNames(tenant.origins).map((host) =>
    http.all(`*://${host}/*`, async ({ request }) => {
      const answer = await askTenant(tenant, asPagesSend(request));
      // The tenant's own Response, never an `HttpResponse`: MSW keeps the cookies of those for the next tenant.
      return answer === "connection-lost" ? Response.error() : answer;
    }),
  );
}
