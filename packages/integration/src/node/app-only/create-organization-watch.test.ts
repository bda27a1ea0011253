import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../../memory-storage.ts";
import { createOrganizationWatch } from "./create-organization-watch.ts";
import type { OrganizationState } from "./organization-state.ts";
import type { OrganizationWatchOptions } from "./organization-watch.ts";

const NOT_YET: OrganizationState = {
  status: "approvalRequired",
  missing: ["Calendars.ReadWrite"],
  confidence: "inferred",
};
const APPROVED: OrganizationState = {
  status: "connected",
  permissions: ["Calendars.ReadWrite"],
  evidence: "token",
};
const BLOCKED: OrganizationState = {
  status: "blocked",
  failure: {
    kind: "blocked",
    reason: "appDisabled",
    fixableBy: "administrator",
    confidence: "reported",
    support: { aadsts: [7000112] },
  },
};

const at = (start: string) => createVirtualClock({ start }).now();

/** A product whose customers' administrators have been asked, on a clock of its own. */
function product(options: Partial<OrganizationWatchOptions> = {}) {
  const clock = createVirtualClock();
  const storage = memoryStorage();
  const looks: string[] = [];
  const news: string[] = [];
  const problems: string[] = [];
  const world = { state: NOT_YET, gate: undefined as Promise<void> | undefined };
  const organizations: OrganizationWatchOptions["organizations"] = {
    of: (tenant) => ({
      async check({ mailbox } = {}) {
        looks.push(mailbox === undefined ? tenant : `${tenant} ${mailbox}`);
        await world.gate;
        return { state: world.state };
      },
    }),
  };
  const machine = (more: Partial<OrganizationWatchOptions> = {}) =>
    createOrganizationWatch({
      storage,
      organizations,
      clock,
      random: () => 0.5,
      pages: 4,
      onNews: ({ tenant, kind, confidence }) => void news.push(`${tenant} ${kind} ${confidence}`),
      onError: (problem, tenant) => problems.push(`${tenant}: ${String(problem)}`),
      ...options,
      ...more,
    });
  const watch = machine();
  const ask = (tenant: string) => watch.note({ status: "disconnected", askedAt: clock.now() }, { tenant });
  return { clock, storage, looks, news, problems, world, machine, watch, ask };
}

describe("createOrganizationWatch", () => {
  test("looks ever more rarely at who was asked, and tells of the approval once", async () => {
    const { clock, looks, news, world, watch, ask } = product();
    await ask("Contoso.example");
    for (let minute = 0; minute < 16; minute += 1) {
      await watch.sweep();
      clock.advance({ minutes: 1 });
    }
    // After 1, 3, 7 and 15 minutes.
    expect(looks).toEqual(Array.from({ length: 4 }, () => "Contoso.example"));
    expect(news).toEqual([]);
    world.state = APPROVED;
    clock.advance({ minutes: 15 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    clock.advance({ hours: 2 });
    expect(await watch.sweep()).toEqual({ looked: 0, left: 0 });
    expect(news).toEqual(["Contoso.example approved reported"]);
  });

  test("tells of an application that is switched off there, with how sure that is", async () => {
    const { clock, news, world, watch, ask } = product();
    world.state = BLOCKED;
    await ask("contoso.example");
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    expect(news).toEqual(["contoso.example blocked reported"]);
  });

  test("looks by a calendar too, where it is told whose", async () => {
    const mailboxOf = (tenant: string) => (tenant === "contoso.example" ? "maya@contoso.example" : undefined);
    const { clock, looks, watch, ask } = product({ mailboxOf });
    await ask("contoso.example");
    await ask("fabrikam.example");
    clock.advance({ minutes: 1 });
    await watch.sweep();
    expect(looks.sort()).toEqual(["contoso.example maya@contoso.example", "fabrikam.example"]);
  });

  test.each<[string, OrganizationState]>([
    ["whose administrators nobody has asked", NOT_YET],
    ["that is connected", { ...APPROVED, askedAt: at("2026-01-05T09:00:00Z") }],
    ["that is blocked", { ...BLOCKED, askedAt: at("2026-01-05T09:00:00Z") }],
    ["that was asked longer ago than it is waited for", { ...NOT_YET, askedAt: at("2025-11-06T09:00:00Z") }],
  ])("does not wait for one %s", async (_name, state) => {
    const { clock, looks, watch, ask } = product();
    await ask("contoso.example");
    await watch.note(state, { tenant: "CONTOSO.example" });
    clock.advance({ minutes: 5 });
    expect(await watch.sweep()).toEqual({ looked: 0, left: 0 });
    expect(looks).toEqual([]);
  });

  test("gives up two months after somebody was asked, and begins anew with whoever is asked then", async () => {
    const { clock, looks, watch, ask } = product();
    await ask("contoso.example");
    clock.advance({ days: 59 });
    expect(await watch.sweep()).toHaveProperty("next");
    await ask("contoso.example");
    clock.advance({ days: 2 });
    expect(await watch.sweep()).toHaveProperty("next");
    clock.advance({ days: 60 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    expect(looks).toHaveLength(3);
  });

  test("shares the work among machines, each organisation looked at once", async () => {
    const { clock, looks, machine, ask } = product();
    for (let customer = 0; customer < 20; customer += 1) await ask(`customer-${customer}.example`);
    clock.advance({ minutes: 1 });
    const sweeps = await Promise.all([0.5, 0.9].map((at) => machine({ random: () => at }).sweep()));
    expect(sweeps.reduce((sum, { looked }) => sum + looked, 0)).toBe(20);
    expect(new Set(looks).size).toBe(20);
    expect(looks).toHaveLength(20);
  });

  test("looks again after a machine that died at work, and loses nobody", async () => {
    const { clock, looks, news, world, machine, watch, ask } = product({ pages: 1 });
    await ask("contoso.example");
    clock.advance({ minutes: 1 });
    // Its look never ends, and its clock stands still.
    world.gate = new Promise(() => {});
    void machine({ clock: createVirtualClock({ start: "2026-01-05T09:01:00Z" }) }).sweep();
    while (looks.length === 0) await Promise.resolve();
    world.gate = undefined;
    world.state = APPROVED;
    expect(await watch.sweep()).toMatchObject({ looked: 0, left: 1 });
    clock.advance({ minutes: 2 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    expect(news).toEqual(["contoso.example approved reported"]);
  });

  test("tells again of news that nobody took", async () => {
    let isDown = true;
    const { clock, news, problems, world, machine, ask } = product();
    await ask("contoso.example");
    world.state = APPROVED;
    const watch = machine({
      onNews: ({ tenant }) => {
        if (isDown) throw new Error("mail is down");
        news.push(tenant);
      },
    });
    clock.advance({ minutes: 1 });
    await watch.sweep();
    expect(problems).toEqual(["contoso.example: Error: mail is down"]);
    isDown = false;
    clock.advance({ minutes: 2 });
    await watch.sweep();
    expect(news).toEqual(["contoso.example"]);
  });

  test("runs until it is told to end, once the look under way is done", async () => {
    const { clock, looks, world, watch, ask } = product();
    await ask("contoso.example");
    let finish = () => {};
    world.gate = new Promise<void>((resolve) => (finish = resolve));
    const stopping = new AbortController();
    const running = watch.run(stopping.signal);
    while (looks.length === 0) {
      clock.advance({ seconds: 10 });
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    }
    stopping.abort();
    finish();
    await running;
    expect(looks).toHaveLength(1);
    expect(clock.pendingTimers).toBe(0);
  });

  test("refuses to have no patience, and a storage by which machines cannot agree", () => {
    expect(() => product({ patience: {} })).toThrow("patience is zero");
    const { compareAndSet: _, ...plain } = memoryStorage();
    expect(() => product({ storage: plain })).toThrow("no compareAndSet");
  });
});
