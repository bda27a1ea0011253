import { setupWorker } from "msw/browser";
import { tenantHandlers } from "../../../src/adapters/msw.ts";
import { REAL_HOSTS } from "../../../src/http/hosts.ts";
import type { Heard, Sent } from "../stage.ts";

/** Brings a request to the tenant, which the test's process holds; null where the connection was cut. */
declare function askTenant(sent: Sent): Promise<Heard | null>;

const EMPTY: readonly number[] = [204, 304];

/** The page's script: MSW's worker hands what the page fetches to the tenant. */
async function startWorker(): Promise<void> {
  const handlers = tenantHandlers({
    origins: REAL_HOSTS,
    async fetch(request) {
      const headers = Object.fromEntries(request.headers);
      const body = await request.text();
      const sent = { url: request.url, method: request.method, headers, ...(body && { body }) };
      const heard = await askTenant(sent);
      if (!heard) throw new TypeError("The connection was cut.");
      const { status } = heard;
      return new Response(EMPTY.includes(status) ? null : heard.text, { status, headers: heard.headers });
    },
  });
  await setupWorker(...handlers).start({ quiet: true });
}

Object.assign(globalThis, { startWorker });
