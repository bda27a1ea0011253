import { setupServer } from "msw/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createNodeClient } from "../../test/support/node-client.ts";
import { sendWithNodeHttps } from "../../test/support/send-with-node-https.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { adapterContract, type Transport } from "./adapter.contract.ts";
import { tenantHandlers } from "./msw.ts";

const interceptedBy =
  (send: (request: Request) => Promise<Response>): Transport["connect"] =>
  async (tenant) => {
    const server = setupServer(...tenantHandlers(tenant));
    server.listen({ onUnhandledFrame: "bypass" });
    return createNodeClient(send, async () => server.close());
  };

adapterContract({ name: "MSW, fetch", connect: interceptedBy((request) => fetch(request)) });
adapterContract({ name: "MSW, node:https", connect: interceptedBy((request) => sendWithNodeHttps(request)) });

const answering = (origins: Partial<TenantDoor["origins"]>, answer: TenantDoor["fetch"]): TenantDoor => ({
  origins: { ...REAL_HOSTS, ...origins },
  fetch: answer,
});

describe("tenantHandlers", () => {
  const server = setupServer();
  afterEach(() => server.close());
  const play = (tenant: TenantDoor) => {
    server.listen({ onUnhandledFrame: "error" });
    server.use(...tenantHandlers(tenant));
  };

  test.each([
    ["an alias of the sign-in service", {}, "https://login.windows.net/a"],
    ["the root of a host", {}, "https://graph.microsoft.com"],
    [
      "a configured origin with a port",
      { login: "https://login.example:8443" },
      "https://login.example:8443/a/b?c=d",
    ],
  ])("answers for %s", async (_, origins, url) => {
    play(answering(origins, async (request) => new Response(request.url)));

    const answer = await fetch(url);

    await expect(answer.text()).resolves.toBe(new URL(url).href);
  });

  test("leaves no cookie of one tenant to the next", async () => {
    const cookies: (string | null)[] = [];
    const tenant = () =>
      answering({}, async (request) => {
        cookies.push(request.headers.get("cookie"));
        return new Response(null, { headers: { "set-cookie": "session=1; Path=/" } });
      });

    play(tenant());
    const first = await fetch(`${REAL_HOSTS.login}/a`, { credentials: "include" });
    server.resetHandlers(...tenantHandlers(tenant()));
    await fetch(`${REAL_HOSTS.login}/a`, { credentials: "include" });

    expect(first.headers.getSetCookie()).toEqual(["session=1; Path=/"]);
    expect(cookies).toEqual([null, null]);
  });

  test("shows a bug of the tenant instead of hiding it", async () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
    play(
      answering({}, async () => {
        throw new RangeError("a bug");
      }),
    );

    const answer = await fetch(`${REAL_HOSTS.login}/a`);

    expect(answer.status).toBe(500);
    await expect(answer.text()).resolves.toContain("a bug");
    complaints.mockRestore();
  });
});
