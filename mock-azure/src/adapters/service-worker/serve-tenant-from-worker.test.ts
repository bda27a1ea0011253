import { afterEach, describe, expect, test, vi } from "vitest";
import { createFakeCaches, createFakeWorker, type FakeCaches } from "../../../test/support/fake-worker.ts";
import { createTenant } from "../../create-tenant.ts";
import type { ValueOf } from "../../http/api/shape.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import type { stateShape } from "../../services/control/api/state.ts";
import { createSaveQueue } from "./kept-state.ts";
import { type ServiceWorkerOptions, serveTenantIn } from "./serve-tenant-from-worker.ts";

const API = "https://app.example/team/mock-azure/control.mock-azure.test/control/v1";

/** The next life of a worker. */
function live({ caches }: FakeCaches, options: ServiceWorkerOptions = {}) {
  const worker = createFakeWorker(caches);
  serveTenantIn(worker.scope, options);
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const init = body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    return (await worker.fetch(`${API}${path}`, init))?.json();
  };
  const state = async () => (await ask("/state")) as ValueOf<typeof stateShape>;
  return { worker, ask, state };
}

afterEach(() => void vi.useRealTimers());

describe("serveTenantFromWorker", () => {
  test("takes over pages at once, and leaves what is not the tenant's to the network", async () => {
    const { worker } = live(createFakeCaches());
    expect(await worker.install()).toEqual(["skipWaiting", "claim"]);
    expect(worker.fetch("https://app.example/team/index.html")).toBeUndefined();
    expect(worker.fetch("https://other.example/")).toBeUndefined();
    const keys = worker.fetch("https://login.microsoftonline.com/common/discovery/v2.0/keys");
    expect((await keys)?.status).toBe(200);
  });

  test("goes on where the last worker ended: state, time, journal, reasons, sessions", async () => {
    const caches = createFakeCaches();
    const first = live(caches);
    await first.ask("/scenarios/requestPending/start", {});
    await first.ask("/advance", { days: 2 });
    await first.ask("/people/administrator/approve", {});
    const known = ["/state", "/journal", "/because", "/activity", "/requests"];
    const before = await Promise.all(known.map((path) => first.ask(path)));

    const second = live(caches);
    expect(await Promise.all(known.map((path) => second.ask(path)))).toEqual(before);
    await first.ask("/reset", {});
    await second.ask("/reset", {});
    expect(await second.ask("/snapshot")).toEqual(await first.ask("/snapshot"));
  });

  test("writes the journal that a tenant in a test writes", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    await tenant.people.administrator.denies("We use another product.");
    tenant.clock.advance({ days: 2 });

    const { ask } = live(createFakeCaches(), { scenario: scenarios.requestPending });
    await ask("/people/administrator/deny", { reason: "We use another product." });
    await ask("/advance", { days: 2 });
    const { entries } = (await ask("/journal?limit=1000")) as { readonly entries: unknown };
    expect(entries).toEqual(JSON.parse(JSON.stringify(tenant.journal())));
  });

  test("begins anew where it is started with something else, and where nothing that was kept can be read", async () => {
    const caches = createFakeCaches();
    await live(caches).ask("/advance", { days: 1 });
    const other = live(caches, { scenario: scenarios.userConsentOff });
    expect(await other.state()).toMatchObject({
      now: "2026-01-05T09:00:00.000Z",
      scenario: { name: "userConsentOff" },
    });

    await live(caches).ask("/advance", { days: 1 });
    for (const key of caches.texts.keys()) caches.texts.set(key, "{");
    expect((await live(caches).state()).now).toBe("2026-01-05T09:00:00.000Z");
  });

  test("begins anew where its scenario has changed since", async () => {
    const caches = createFakeCaches();
    const steps = (name: string) => scenario("ours", withPerson("colleague", { displayName: name }));
    await live(caches, { scenario: steps("Ada Berg") }).ask("/advance", { days: 1 });
    const changed = await live(caches, { scenario: steps("Ida Holm") }).state();
    expect([changed.now, changed.people.colleague?.displayName]).toEqual([
      "2026-01-05T09:00:00.000Z",
      "Ida Holm",
    ]);
  });

  test("keeps of a large mailbox what is not the scenario's", async () => {
    const caches = createFakeCaches();
    const many = scenario("many", withManyEvents("requester", 2000));
    const { ask } = live(caches, { scenario: many });
    await ask("/people/administrator/approve", {});
    await ask("/advance", { days: 1 });
    const [text = ""] = caches.texts.values();
    expect(text.length).toBeLessThan(100_000);
    expect(await live(caches, { scenario: many }).ask("/snapshot")).toEqual(await ask("/snapshot"));
  });

  test("begins anew when it is told to", async () => {
    const { ask, state, worker } = live(createFakeCaches());
    await ask("/advance", { days: 1 });
    expect(await worker.letter("mock-azure:start-over")).toEqual({ time: "virtual" });
    expect((await state()).now).toBe("2026-01-05T09:00:00.000Z");
    expect(await worker.letter("something else")).toBeUndefined();
  });

  test("registers the app's addresses in every scenario, and offers scenarios of one's own", async () => {
    const own = scenario("ours", (world) => world);
    const { ask, state } = live(createFakeCaches(), { scenario: own, redirectUris: ["redirect.html"] });
    const spa = async () => (await state()).app.redirectUris.spa;
    expect(await spa()).toContain("https://app.example/team/redirect.html");
    await ask("/scenarios/appBlocked/start", {});
    expect(await spa()).toContain("https://app.example/team/redirect.html");
    await ask("/scenarios/ours/start", {});
    expect((await state()).scenario.name).toBe("ours");
  });

  test("follows the host's time where it is to, and stays ahead by what it was moved", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-03-01T12:00:00Z"), toFake: ["Date"] });
    const caches = createFakeCaches();
    const { ask, state } = live(caches, { time: "real" });
    expect((await state()).now).toBe("2026-03-01T12:00:00.000Z");
    await ask("/advance", { hours: 1 });
    vi.setSystemTime(Date.parse("2026-03-01T12:30:00Z"));
    expect((await live(caches, { time: "real" }).state()).now).toBe("2026-03-01T13:30:00.000Z");
  });

  test("speaks the browser's language, which browsers do not tell a worker's requests", async () => {
    const { worker } = live(createFakeCaches());
    const page = await worker.fetch(`https://app.example/team/mock-azure/entra.microsoft.com/`);
    expect(await page?.text()).toContain('<html lang="de"');
  });

  test.each([
    [{ redirectUris: ["https://"] }, TypeError],
    [{ startAt: "tomorrow" }, RangeError],
  ])("refuses %j while the script is first run", (options, kind) => {
    expect(() => live(createFakeCaches(), options)).toThrow(kind);
  });

  test("says so where the browser keeps nothing more", async () => {
    const caches = createFakeCaches();
    const { worker } = live(caches);
    caches.isFull = true;
    const body = { method: "POST", headers: { "content-type": "application/json" }, body: '{"days":1}' };
    const answer = await worker.fetch(`${API}/advance`, body);
    expect(answer?.status).toBe(500);
    expect(await answer?.text()).toContain("There is no room left.");
  });
});

describe("a queue of saves", () => {
  test("saves for everybody who waits at once, and never twice at a time", async () => {
    const saves: (() => void)[] = [];
    const save = createSaveQueue(() => new Promise((resolve) => saves.push(resolve)));
    const first = save();
    await Promise.resolve().then(() => undefined);
    const later = [save(), save()];
    expect(saves).toHaveLength(1);
    saves[0]?.();
    await first;
    await vi.waitUntil(() => saves.length === 2);
    saves[1]?.();
    await Promise.all(later);
    expect(saves).toHaveLength(2);
  });

  test("goes on after a save that failed", async () => {
    const outcomes = [() => Promise.reject(new Error("full")), () => Promise.resolve()];
    const save = createSaveQueue(() => (outcomes.shift() ?? (() => Promise.resolve()))());
    await expect(save()).rejects.toThrow("full");
    await expect(save()).resolves.toBeUndefined();
  });
});
