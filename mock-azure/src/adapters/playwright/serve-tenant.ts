import type { BrowserContext, Route } from "playwright-core";
import { claimedHostNames } from "../../http/hosts.ts";
import type { TenantDoor } from "../../http/tenant-door.ts";
import { html } from "../../views/html.ts";
import { askTenant } from "../ask-tenant.ts";

/**
 * A tenant that answers a browser context.
 *
 * @group Adapters
 */
export interface ServedContext {
  /** Takes the routes away again. */
  close(): Promise<void>;
}

/** Moves on as a redirect would. The URL stands in an attribute, where the template escapes it. */
const movePage = (target: string): string =>
  html`<!doctype html><meta charset="utf-8"><title>Working...</title><a id="next" href="${target}">Continue</a>
<script>location.replace(document.getElementById("next").href)</script>`.toString();

/**
 * Answers, inside a browser context, whatever goes to one of the tenant's hosts: pages, pop-ups, frames and fetches.
 *
 * Differs from the HTTPS adapter where Playwright does: it answers preflights itself and lets every origin read the
 * answer, and `context.setOffline` does not reach routes. A redirect to an app needs an app that is served, not one
 * that is routed too.
 *
 * @param context - a Chromium context
 * @param tenant - the tenant, or anything with its `fetch` and `origins`
 * @group Adapters
 */
export async function serveTenant(context: BrowserContext, tenant: TenantDoor): Promise<ServedContext> {
  const hosts = new Set(claimedHostNames(tenant.origins));
  const isClaimed = (url: URL) => hosts.has(url.host);

  const answerRoute = async (route: Route): Promise<void> => {
    const asked = route.request();
    const body = asked.postDataBuffer();
    const headers = Object.entries(await asked.allHeaders()).filter(([name]) => !name.startsWith(":"));
    const request = new Request(asked.url(), {
      method: asked.method(),
      headers,
      ...(body && { body: new Uint8Array(body) }),
    });
    const answer = await askTenant(tenant, request);
    if (answer === "connection-lost") return route.abort("connectionreset");

    const sent = Object.fromEntries(answer.headers);
    const cookies = answer.headers.getSetCookie();
    // A plain object holds one value a name; Chromium splits this one at line ends.
    if (cookies.length > 0) sent["set-cookie"] = cookies.join("\n");
    const target = answer.headers.get("location");
    if (target !== null && answer.status >= 300 && answer.status < 400) {
      const url = new URL(target, asked.url());
      // Chromium follows a fulfilled redirect past all routes: to a host of the tenant it must go by itself.
      if (isClaimed(url)) {
        const { location: _, "content-length": __, ...kept } = sent;
        const page = {
          status: 200,
          body: movePage(url.href),
          headers: { ...kept, "content-type": "text/html; charset=utf-8" },
        };
        return route.fulfill(page);
      }
    }
    await route.fulfill({
      status: answer.status,
      headers: sent,
      body: Buffer.from(await answer.arrayBuffer()),
    });
  };

  await context.route(isClaimed, answerRoute);
  return { close: () => context.unroute(isClaimed, answerRoute) };
}
