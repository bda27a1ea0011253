import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { app } from "../../../test/integration-fixture.ts";
import { createIntegration } from "../../create-integration.ts";
import { memoryStorage } from "../../memory-storage.ts";
import type { ProbeOutcome } from "../../ports/auth-port.ts";
import { scriptedAuth } from "../../testing/scripted-auth.ts";
import type { TenantPresence } from "../tenant-probe.ts";
import type { ApprovalWatchOptions } from "./approval-watch.ts";
import { createApprovalWatch } from "./create-approval-watch.ts";

const NOT_YET: ProbeOutcome = {
  kind: "failed",
  failure: { source: "msal-node", code: "invalid_grant", subError: "consent_required", aadsts: [65001] },
};
const CANNOT_TELL: ProbeOutcome = { kind: "cannot-tell" };
const APPROVED: ProbeOutcome = {
  kind: "signed-in",
  account: { homeAccountId: "a.b", tenantId: "b", username: "a@contoso.example" },
  scopes: ["Calendars.ReadWrite"],
};
const presence = (kind: "absent" | "present"): TenantPresence => ({ kind, confidence: "inferred" });

/** A product whose users wait, on a clock of its own, with looks that happen exactly when planned. */
function product(options: Partial<ApprovalWatchOptions> = {}) {
  const clock = createVirtualClock();
  const storage = memoryStorage();
  const looks: string[] = [];
  const news: string[] = [];
  const problems: unknown[] = [];
  const world = {
    outcome: NOT_YET,
    disposed: 0,
    open: 0,
    most: 0,
    gate: undefined as Promise<void> | undefined,
  };
  const integrationOf = (key: string) => {
    const auth = scriptedAuth([{ signIn: { error: "access_denied", aadsts: [90095] } }], {
      completion: "callback",
    });
    const probe = async () => {
      looks.push(key);
      world.open += 1;
      world.most = Math.max(world.most, world.open);
      await world.gate;
      world.open -= 1;
      return world.outcome;
    };
    const made = createIntegration({ app, auth: { ...auth, probe }, storage, key, clock, watch: false });
    const { dispose } = made;
    return Object.defineProperty(made, "dispose", {
      value: () => {
        world.disposed += 1;
        dispose();
      },
    });
  };
  const machine = (more: Partial<ApprovalWatchOptions> = {}) =>
    createApprovalWatch({
      storage,
      integrationOf,
      onNews: ({ user, kind, confidence }) => void news.push(`${user} ${kind} ${confidence}`),
      onError: (problem) => problems.push(problem),
      random: () => 0.5,
      clock,
      pages: 4,
      ...options,
      ...more,
    });
  const watch = machine();
  const wait = async (user: string) => {
    const integration = integrationOf(user);
    await integration.connect();
    await watch.note(await integration.requestSent(), { user });
    integration.dispose();
  };
  return { clock, storage, looks, news, problems, world, machine, watch, wait, integrationOf };
}

describe("createApprovalWatch", () => {
  test("looks ever more rarely, and tells of the approval once", async () => {
    const { clock, looks, news, world, watch, wait } = product();
    await wait("user-7");
    for (let minute = 0; minute < 16; minute += 1) {
      await watch.sweep();
      clock.advance({ minutes: 1 });
    }
    // After 1, 3, 7 and 15 minutes.
    expect(looks).toHaveLength(4);
    expect(news).toEqual([]);
    world.outcome = APPROVED;
    clock.advance({ minutes: 15 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    clock.advance({ hours: 2 });
    await watch.sweep();
    expect(news).toEqual(["user-7 approved reported"]);
    expect(world.disposed).toBeGreaterThan(5);
  });

  test("leaves a page that it cannot read as it is, tells, and looks at all others", async () => {
    const { clock, storage, looks, problems, watch, wait } = product();
    const users = ["a", "b", "c", "d", "e", "f", "g", "h"];
    for (const user of users) await wait(user);
    await storage.set("consentra.watch.2", "{");
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toMatchObject({ left: 1 });
    expect(looks.length).toBeGreaterThan(0);
    expect(String(problems[0])).toContain('Who waits under "consentra.watch.2" cannot be read');
    expect(await storage.get("consentra.watch.2")).toBe("{");
  });

  test("leaves the approval in the connection, for the user to connect once more", async () => {
    const { clock, world, watch, wait, integrationOf } = product();
    await wait("user-7");
    world.outcome = APPROVED;
    clock.advance({ minutes: 1 });
    await watch.sweep();
    expect(await integrationOf("user-7").ready).toMatchObject({ status: "pending", approved: true });
  });

  test("looks at a tenant once for all its users, and at no user of a tenant that rules approval out", async () => {
    const asked: string[] = [];
    let kind: "absent" | "present" = "absent";
    const { clock, looks, news, world, watch, wait } = product({
      tenantOf: () => "contoso.example",
      probe: async (tenant) => {
        asked.push(tenant);
        return presence(kind);
      },
    });
    for (const user of ["1", "2", "3", "4", "5"]) await wait(user);
    world.outcome = CANNOT_TELL;
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toMatchObject({ looked: 5 });
    expect([asked, looks]).toEqual([["contoso.example"], []]);

    kind = "present";
    clock.advance({ minutes: 2 });
    await watch.sweep();
    expect(asked).toHaveLength(2);
    expect(news.sort()).toEqual(["1", "2", "3", "4", "5"].map((user) => `${user} approved inferred`));
  });

  test("infers nothing from an app that was in the tenant from the beginning", async () => {
    const { clock, looks, news, world, watch, wait } = product({
      tenantOf: () => "contoso.example",
      probe: async () => presence("present"),
    });
    await wait("user-7");
    world.outcome = CANNOT_TELL;
    for (const minutes of [1, 2, 4]) {
      clock.advance({ minutes });
      await watch.sweep();
    }
    expect(looks).toHaveLength(3);
    expect(news).toEqual([]);
  });

  test("tells that the app is blocked in the tenant", async () => {
    const { clock, news, watch, wait } = product({
      tenantOf: () => "contoso.example",
      probe: async () => ({ kind: "blocked", confidence: "inferred", failure: {} as never }),
    });
    await wait("user-7");
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    expect(news).toEqual(["user-7 blocked inferred"]);
  });

  test("stops looking at who does not wait any more, by note or by the record", async () => {
    const { clock, looks, watch, wait, integrationOf } = product();
    for (const user of ["1", "2", "3"]) await wait(user);
    const first = integrationOf("1");
    await first.ready;
    await watch.note(await first.requestDenied(), { user: "1" });
    const second = integrationOf("2");
    await second.ready;
    await second.disconnect();
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toMatchObject({ looked: 2 });
    expect(looks).toEqual(["3"]);
    clock.advance({ days: 30 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
  });

  test("stops looking when the request has run out, also where the tenant rules approval out", async () => {
    const { clock, looks, watch, wait } = product({
      tenantOf: () => "contoso.example",
      probe: async () => presence("absent"),
    });
    await wait("user-7");
    clock.advance({ days: 29 });
    expect(await watch.sweep()).toHaveProperty("next");
    clock.advance({ days: 1 });
    expect(await watch.sweep()).toEqual({ looked: 1, left: 0 });
    expect(looks).toEqual([]);
  });

  test("begins anew with a new request", async () => {
    const { clock, looks, watch, wait } = product();
    await wait("user-7");
    clock.advance({ minutes: 1 });
    await watch.sweep();
    await wait("user-7");
    clock.advance({ minutes: 1 });
    await watch.sweep();
    expect(looks).toHaveLength(2);
  });

  test("has no more looks under way than allowed", async () => {
    const { clock, world, watch, wait } = product({ concurrency: 3, pages: 1 });
    for (let user = 0; user < 10; user += 1) await wait(String(user));
    clock.advance({ minutes: 1 });
    expect(await watch.sweep()).toMatchObject({ looked: 10 });
    expect(world.most).toBe(3);
  });

  test("shares the work among machines, each connection looked at once", async () => {
    const { clock, looks, machine, wait } = product();
    for (let user = 0; user < 20; user += 1) await wait(String(user));
    clock.advance({ minutes: 1 });
    const machines = [machine({ random: () => 0.5 }), machine({ random: () => 0.9 })];
    const sweeps = await Promise.all(machines.map((each) => each.sweep()));
    expect(sweeps.reduce((sum, { looked }) => sum + looked, 0)).toBe(20);
    expect(new Set(looks).size).toBe(20);
    expect(looks).toHaveLength(20);
  });

  test("looks again after a machine that died at work, and loses nobody", async () => {
    const { clock, looks, world, machine, watch, wait } = product({ pages: 1 });
    await wait("user-7");
    clock.advance({ minutes: 1 });
    // Its look never ends.
    world.gate = new Promise(() => {});
    void machine().sweep();
    while (looks.length === 0) await Promise.resolve();
    world.gate = undefined;
    expect(await watch.sweep()).toMatchObject({ looked: 0, left: 1 });
    clock.advance({ minutes: 2 });
    expect(await watch.sweep()).toMatchObject({ looked: 1, left: 0 });
    expect(looks).toEqual(["user-7", "user-7"]);
  });

  test("tells of a look that failed, and of news that nobody took, and looks again", async () => {
    let isDown = true;
    const { clock, news, problems, world, machine, wait } = product();
    await wait("user-7");
    world.outcome = APPROVED;
    const watch = machine({
      onNews: ({ user }) => {
        if (isDown) throw new Error("mail is down");
        news.push(user);
      },
    });
    clock.advance({ minutes: 1 });
    await watch.sweep();
    expect(problems).toEqual([new Error("mail is down")]);
    isDown = false;
    clock.advance({ minutes: 2 });
    await watch.sweep();
    expect(news).toEqual(["user-7"]);
  });

  test("runs by the clock, and ends once the looks under way are done", async () => {
    const { clock, looks, world, watch, wait } = product();
    await wait("user-7");
    let finish = () => {};
    world.gate = new Promise<void>((resolve) => (finish = resolve));
    const stopping = new AbortController();
    const running = watch.run(stopping.signal);
    // It rests half a minute at most, and then again.
    while (looks.length === 0) {
      clock.advance({ seconds: 10 });
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    }
    stopping.abort();
    let isOver = false;
    void running.then(() => (isOver = true));
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect(isOver).toBe(false);
    finish();
    await running;
    expect(looks).toHaveLength(1);
  });

  test.each([
    ["no looks at a time", { concurrency: 0 }, "concurrency is 0"],
    ["half a page", { pages: 0.5 }, "pages is 0.5"],
    ["no time", { every: { first: {} } }, "watch.first is zero"],
  ])("refuses %s", (_name, wrong, message) => {
    expect(() => product(wrong)).toThrow(message);
  });
});
