import { afterEach, describe, expect, test, vi } from "vitest";
import { createFakeCaches, createFakeWorker } from "../../../test/support/fake-worker.ts";
import { refuseToServe } from "../service-worker/refuse-to-serve.ts";
import { serveTenantIn } from "../service-worker/serve-tenant-from-worker.ts";
import { startTenant } from "./start-tenant.ts";
import { createTenantControl } from "./tenant-control.ts";

const SCOPE = "https://app.example/team/";

afterEach(() => vi.unstubAllGlobals());

/** A page whose browser answers so when it is asked for a worker. */
function pageAt(href: string, register?: () => Promise<object>): void {
  vi.stubGlobal("location", { href, origin: new URL(href).origin });
  vi.stubGlobal("navigator", register ? { serviceWorker: { register } } : {});
}

/** A tenant's control API as a page reaches it. */
function control() {
  const worker = createFakeWorker(createFakeCaches().caches, SCOPE);
  serveTenantIn(worker.scope, {});
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => worker.fetch(url, init));
  return createTenantControl(`${SCOPE}mock-azure/control.mock-azure.test`);
}

describe("startTenant", () => {
  test.each([
    ["no-service-workers", "http://app.example/", undefined],
    ["not-registered", `${SCOPE}index.html`, () => Promise.reject(new TypeError("no such script"))],
    ["out-of-scope", "https://app.example/elsewhere", () => Promise.resolve({ scope: SCOPE })],
    ["not-registered", `${SCOPE}index.html`, () => Promise.resolve({ scope: SCOPE })],
  ])("says %s of a page at %s", async (reason, href, register) => {
    pageAt(href, register);
    await expect(startTenant({ worker: "tenant-worker.js" })).rejects.toMatchObject({
      name: "BrowserTenantError",
      reason,
    });
  });

  test("says what the worker's script was asked for in vain", async () => {
    const script = createFakeWorker(createFakeCaches().caches, SCOPE);
    refuseToServe(script.scope, 'scenario is "nowhere", which no scenario is called.');
    expect(await script.install()).toEqual(["skipWaiting"]);
    const postMessage = async (letter: unknown, [port]: readonly MessagePort[]) =>
      port?.postMessage(await script.letter(letter));
    const worker = { state: "activated", scriptURL: `${SCOPE}tenant-worker.js`, postMessage };
    pageAt(SCOPE, () => Promise.resolve({ scope: SCOPE, active: worker }));
    Object.assign(navigator.serviceWorker, { addEventListener: () => undefined, controller: worker });

    await expect(startTenant({ worker: "tenant-worker.js?scenario=nowhere" })).rejects.toMatchObject({
      reason: "wrong-options",
      message: expect.stringContaining('scenario is "nowhere"') as string,
    });
  });

  test("says when a worker is no tenant, and gives no answer", async () => {
    vi.useFakeTimers();
    const postMessage = vi.fn();
    const worker = { state: "activated", scriptURL: `${SCOPE}other.js`, postMessage };
    pageAt(SCOPE, () => Promise.resolve({ scope: SCOPE, active: worker }));
    Object.assign(navigator.serviceWorker, { addEventListener: () => undefined, controller: worker });
    const started = startTenant({ worker: "other.js" });
    const refused = expect(started).rejects.toMatchObject({ reason: "no-tenant" });
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
    expect(postMessage).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});

describe("createTenantControl", () => {
  test("starts scenarios, plans faults, takes snapshots, reads mail and reasons", async () => {
    const { start, plan, snapshot, restore, mail, because, scenarios, state, reset } = control();
    expect(await start("requestPending")).toMatchObject({ scenario: { name: "requestPending" } });
    await plan({ route: "login.token", answer: { kind: "status", status: 503 } });
    const kept = await snapshot();
    await reset();
    expect((await state()).faults).toBe(0);
    await restore(kept);
    const { faults, people } = await state();
    expect(faults).toBe(1);
    expect(await mail(people.administrator?.mailbox ?? "")).toMatchObject([
      { kind: "consent-request-review" },
    ]);
    expect((await scenarios()).map(({ name }) => name)).toContain("appBlocked");
    expect(await because()).toEqual([]);
  });

  test("says what the tenant refuses, and what is no tenant", async () => {
    const { start } = control();
    await expect(start("requestPendin")).rejects.toMatchObject({
      name: "TenantControlError",
      status: 404,
      message: expect.stringContaining('Did you mean "requestPending"?') as string,
    });
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("<html>", { status: 200 })));
    await expect(start("requestPending")).rejects.toMatchObject({ name: "TenantControlError", status: 200 });
  });
});
