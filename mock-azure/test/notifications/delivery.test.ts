import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario } from "../../src/scenarios/index.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { createBell } from "../support/bell.ts";
import { at } from "../support/event-host.ts";
import {
  LIFECYCLE,
  NOTIFY,
  type SubscriberOptions,
  sendTokenBack,
  subscriber,
} from "../support/subscriber.ts";

const EVENT = { subject: "Tour", start: at("2026-02-02T09:00"), end: at("2026-02-02T10:00") };
const plain = scenario("plain", withEmulation({ notifications: { echoes: 0 } }));

/** An app that answers as told, and hears of lifecycle events at another address. */
async function app(answer: SubscriberOptions["answer"], scene = plain) {
  const made = await subscriber({
    scenario: scene,
    answer: (request, body) =>
      request.url === LIFECYCLE
        ? new Response(null, { status: 202 })
        : (answer ?? (() => new Response()))(request, body),
  });
  const { body } = await made.subscribe({ lifecycleNotificationUrl: LIFECYCLE });
  const tries = () => made.received.filter(({ url }) => url === NOTIFY).length;
  const lifecycle = () => made.notifications(LIFECYCLE).map(({ lifecycleEvent }) => lifecycleEvent);
  return { ...made, subscription: body, tries, lifecycle };
}

describe("the delivery of notifications", () => {
  test("is tried again after a failure, each time after a longer wait", async () => {
    const statuses = [500, 503, 202];
    const { post, tenant, tries } = await app(() => new Response(null, { status: statuses.shift() ?? 500 }));
    await post("/me/events", EVENT);
    const waitOn = async (seconds: number) => {
      tenant.clock.advance({ seconds });
      await tenant.delivered();
      return tries();
    };

    expect(await waitOn(2)).toBe(1);
    expect(await waitOn(9)).toBe(1);
    expect(await waitOn(1)).toBe(2);
    expect(await waitOn(19)).toBe(2);
    expect(await waitOn(1)).toBe(3);
    expect(await waitOn(3600)).toBe(3);
  });

  test("is given up after four hours, and the app hears that it has missed something", async () => {
    const { post, settle, tenant, tries, lifecycle } = await app(() => Promise.reject(new TypeError("down")));
    await post("/me/events", EVENT);

    await settle(3 * 3600);
    expect(lifecycle()).not.toContain("missed");
    expect(tries()).toBeGreaterThan(20);
    await settle(3600);
    const last = tries();
    await settle(3600);

    expect(tries()).toBe(last);
    expect(lifecycle().filter((event) => event === "missed")).toEqual(["missed"]);
    expect(tenant.journal().map(({ change }) => change.kind)).toContain("notification-dropped");
  });

  test("gives an app three seconds to answer", async () => {
    const asked: Request[] = [];
    const bell = createBell();
    const { post, tenant, tries } = await app((request) => {
      asked.push(request);
      bell.ring();
      return asked.length === 1 ? new Promise<Response>(() => undefined) : new Response();
    });
    await post("/me/events", EVENT);
    tenant.clock.advance({ seconds: 2 });
    await bell.rung(1);

    tenant.clock.advance({ seconds: 3 });
    await tenant.delivered();
    expect(asked[0]?.signal.aborted).toBe(true);
    tenant.clock.advance({ seconds: 10 });
    await tenant.delivered();

    expect(tries()).toBe(2);
    expect(tenant.snapshot().data.notifications).toEqual([]);
  });

  test("to a slow app holds up nobody else", async () => {
    const other = createBell();
    const { post, tenant, as, notifications } = await app((request) => {
      if (request.url === NOTIFY) return new Promise<Response>(() => undefined);
      other.ring();
      return new Response();
    });
    await (await as({})).subscribe({ changeType: "created", notificationUrl: `${NOTIFY}/other` });
    await post("/me/events", EVENT);
    tenant.clock.advance({ seconds: 2 });
    await other.rung(1);
    await post("/me/events", EVENT);
    tenant.clock.advance({ seconds: 2 });
    await other.rung(2);

    expect(notifications(`${NOTIFY}/other`)).toHaveLength(2);
  });

  test("to an address whose answers are slow waits for ten minutes, and ends where they are too slow", async () => {
    const stats = (slow: number) => ({ url: NOTIFY, sent: 100, slow });
    const { post, tenant, settle, notifications, lifecycle } = await app(undefined);
    const measured = (slow: number) => {
      const snapshot = tenant.snapshot();
      const notificationEndpoints = [{ ...stats(slow), since: tenant.clock.now() }];
      tenant.restore({ ...snapshot, data: { ...snapshot.data, notificationEndpoints } });
    };
    measured(10);
    await post("/me/events", EVENT);
    await settle(599);
    expect(notifications(NOTIFY)).toEqual([]);
    await settle(10);
    expect(notifications(NOTIFY)).toHaveLength(1);

    measured(15);
    await post("/me/events", EVENT);
    await settle(3600);
    expect(notifications(NOTIFY)).toHaveLength(1);
    expect(lifecycle()).toContain("missed");
  });

  test("counts slow answers for ten minutes", async () => {
    const { post, tenant, settle } = await app(() => Promise.reject(new TypeError("down")));
    await post("/me/events", EVENT);
    await settle(2);

    expect(tenant.snapshot().data.notificationEndpoints).toEqual([
      { url: NOTIFY, since: tenant.clock.now(), sent: 1, slow: 1 },
    ]);
  });

  test("goes on from a snapshot in another tenant", async () => {
    const { post, tenant, notifications } = await app(undefined);
    await post("/me/events", EVENT);
    const snapshot = JSON.parse(JSON.stringify(tenant.snapshot())) as ReturnType<typeof tenant.snapshot>;
    const bodies: string[] = [];
    const other = createTenant({
      scenario: plain,
      async deliver(request) {
        bodies.push(await request.clone().text());
        return sendTokenBack(request) ?? new Response();
      },
    });

    other.restore(snapshot);
    other.clock.advance({ seconds: 30 });
    await other.delivered();
    tenant.clock.advance({ seconds: 30 });
    await tenant.delivered();

    expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([{ value: notifications() }]);
  });

  test("ends with the world that it belongs to", async () => {
    const { post, tenant, notifications } = await app(undefined);
    await post("/me/events", EVENT);

    tenant.reset();
    tenant.clock.advance({ minutes: 5 });
    await tenant.delivered();

    expect(notifications()).toEqual([]);
  });
});
