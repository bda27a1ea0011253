import type { Client } from "../../src/adapters/adapter.contract.ts";
import { createCookieJars } from "../../src/adapters/service-worker/cookie-jars.ts";
import { createMount, type Mount } from "../../src/adapters/service-worker/mount.ts";
import { createWorkerDoor, type WorkerDoor } from "../../src/adapters/service-worker/worker-door.ts";
import type { TenantDoor } from "../../src/http/tenant-door.ts";
import { createNodeClient } from "./node-client.ts";

/** Where the app of these tests lives. */
const APP = "https://app.example/team/";

/** A worker's door with nothing special. */
export function doorOf(
  tenant: TenantDoor,
  options: Partial<Parameters<typeof createWorkerDoor>[0]> = {},
): { readonly door: WorkerDoor; readonly mount: Mount } {
  const mount = createMount(APP);
  const door = createWorkerDoor({
    tenant,
    mount,
    origin: new URL(APP).origin,
    jars: createCookieJars(),
    acceptLanguage: "en",
    thirdPartyCookies: true,
    frames: false,
    ...options,
  });
  return { door, mount };
}

/** Passes an answer on as `fetch` does. */
function delivered(answer: Response, { signal }: Request): Response {
  signal.throwIfAborted();
  if (answer.type === "error") throw new TypeError("Failed to fetch");
  return answer;
}

/**
 * A browser whose worker answers: people go to the tenant's places in the app's origin, scripts of the app to its real
 * names. What it says of places is the tenant's own addresses, which the contract is written in.
 */
export function createWorkerClient(tenant: TenantDoor): Client {
  const { door, mount } = doorOf(tenant);
  const here = async (request: Request): Promise<Response> => {
    const local = mount.toLocal(new URL(request.url));
    if (!local) throw new TypeError(`${request.url} is not the tenant's.`);
    const { method, headers, signal } = request;
    const body = method === "GET" || method === "HEAD" ? {} : { body: await request.arrayBuffer() };
    // The browser's own cookies are none of the worker's business.
    headers.delete("cookie");
    const asked = new Request(local, { method, headers, signal, redirect: "manual", ...body });
    const answer = delivered(await door.answer(asked), request);
    const location = answer.headers.get("location");
    const real = location === null ? undefined : mount.toReal(new URL(location, local));
    if (!real) return answer;
    const { status, headers: sent } = answer;
    const told = new Headers(sent);
    told.set("location", real.url.href);
    return new Response(answer.body, { status, headers: told });
  };
  const client = createNodeClient(here);
  return {
    ...client,
    async call(call) {
      const { url, method = "GET", headers = {}, body, from } = call;
      if (from === undefined) return client.call(call);
      const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
      const answer = delivered(await door.answer(request), request);
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    },
  };
}
