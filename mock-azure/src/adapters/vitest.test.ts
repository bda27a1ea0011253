import { http } from "msw";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { sendWithNodeHttps } from "../../test/support/send-with-node-https.ts";
import { REAL_HOSTS } from "../http/hosts.ts";
import { scenarios } from "../scenarios/index.ts";
import { interceptTenant } from "./fixtures/intercept-tenant.ts";
import { tenantTest } from "./vitest.ts";

const discovery = (tenant: string) => `${REAL_HOSTS.login}/${tenant}/v2.0/.well-known/openid-configuration`;

describe("tenantTest", () => {
  tenantTest("answers for Microsoft, whichever way it is asked", async ({ tenant }) => {
    const byFetch = await fetch(discovery(tenant.id));
    const byNode = await sendWithNodeHttps(new Request(discovery(tenant.id)));

    expect(await byFetch.json()).toEqual(await byNode.json());
  });

  tenantTest("starts each test with a tenant in which nothing has happened", async ({ tenant }) => {
    expect(tenant.journal()).toEqual([]);

    await tenant.people.administrator.visitor.open(tenant.origins.portal);
    await tenant.people.administrator.visitor.press(tenant.people.administrator.address);

    expect(tenant.journal()).not.toEqual([]);
  });

  tenantTest("starts the next one so as well", ({ tenant }) => {
    expect(tenant.journal()).toEqual([]);
  });

  tenantTest("answers for the app's other services by handlers of the test", async ({ server }) => {
    server.use(http.get("https://rooms.example/free", () => Response.json(["Aula"])));

    expect(await (await fetch("https://rooms.example/free")).json()).toEqual(["Aula"]);
  });

  tenantTest("refuses to let two tenants play Microsoft at a time", () => {
    expect(() => interceptTenant()).toThrow(
      expect.objectContaining({ name: "InterceptionError", reason: "already-intercepted" }),
    );
  });

  test.each([undefined, {}])("says what a test environment lacks whose crypto is %j", (crypto) => {
    vi.stubGlobal("crypto", crypto);
    onTestFinished(() => void vi.unstubAllGlobals());

    expect(() => interceptTenant()).toThrow(expect.objectContaining({ reason: "no-web-crypto" }));
  });

  describe("told to be strict", () => {
    tenantTest.override({ unhandled: "error", scenario: scenarios.requestPending });

    tenantTest("lets nothing else out", async ({ tenant }) => {
      const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
      onTestFinished(() => complaints.mockRestore());
      expect(tenant.requests().map(({ status }) => status)).toEqual(["pending"]);
      await expect(fetch("https://rooms.example/free")).rejects.toThrow();
    });
  });

  test("gives the network back after a test", () => {
    const { close } = interceptTenant();
    close();
    close();

    const later = interceptTenant();
    later.close();
    expect(later.tenant.requests()).toEqual([]);
  });
});
