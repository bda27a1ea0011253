import { createSeededIds, createVirtualClock, formatInstant } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { briefly, last, removed, single, stored } from "../../test/scripted-delta.ts";
import { page, refusal } from "../../test/scripted-graph.ts";
import type { WatchOptions } from "./calendar-watch.ts";
import { createCalendarSync } from "./create-calendar-sync.ts";
import { createCalendarWatch } from "./create-calendar-watch.ts";
import type { WatchState } from "./watch-state.ts";

const notificationUrl = "https://meetings.example/notifications";

/** A service with one mailbox, whose next answers a test can replace. */
function setUp(options: Partial<WatchOptions> = {}, kept: { state?: WatchState } = {}) {
  const clock = createVirtualClock({ start: "2026-01-05T09:00:00Z" });
  const sent: string[] = [];
  const script: (() => Response)[] = [];
  let subscriptions = 0;
  let rounds = 0;
  const expirationDateTime = () => formatInstant((clock.now() + 10_000 * 60_000) as never);
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const what = pathname.replace("/v1.0", "");
    sent.push(`${request.method} ${what}${searchParams.has("startDateTime") ? " anew" : ""}`);
    const planned = script.shift();
    if (planned) return planned();
    if (what.endsWith("/delta")) {
      rounds += 1;
      return last(String(rounds), single("a"));
    }
    if (request.method === "POST") subscriptions += 1;
    return Response.json({ id: `s-${String(subscriptions)}`, expirationDateTime: expirationDateTime() });
  };
  const tokens = { getAccessToken: async () => "a.b.c" };
  const failures: unknown[] = [];
  const applied: string[] = [];
  const watch = createCalendarWatch({
    calendar: createCalendarSync({ tokens, fetch: answer, clock }),
    notificationUrl,
    windows: () => [{ start: "2026-01-05T00:00:00Z", end: "2026-02-05T00:00:00Z" }],
    apply: async (run) => void applied.push(...(await briefly(run))),
    storage: {
      load: async () => kept.state && stored(kept.state),
      save: async (state) => {
        kept.state = stored(state);
      },
    },
    onFailure: (error) => failures.push(error),
    clock,
    ids: createSeededIds("watch"),
    ...options,
  });
  const notify = (more: object, clientState = kept.state?.clientState) =>
    watch.handleNotification(
      new Request(notificationUrl, {
        method: "POST",
        body: JSON.stringify({ value: [{ subscriptionId: "s-1", clientState, ...more }] }),
      }),
    );
  /** Lets time pass, and what falls due be done. */
  const advance = async (duration: Parameters<typeof clock.advance>[0]) => {
    clock.advance(duration);
    await watch.tend();
  };
  return { watch, clock, sent, script, failures, applied, kept, notify, advance };
}

const changed = { changeType: "updated", resource: "Users/u/Events/a" };
const SUBSCRIBE = "POST /subscriptions";
const RENEW = "PATCH /subscriptions/s-1";
const ROUND = "GET /me/calendarView/delta";
const ANEW = "GET /me/calendarView/delta anew";
const hourly = (hours: number) => Array.from({ length: hours }, () => ROUND);

describe("createCalendarWatch", () => {
  test("subscribes, reads everything, and keeps what it has to remember", async () => {
    const { watch, sent, applied, kept } = setUp();
    await watch.start();
    expect(sent).toEqual([SUBSCRIBE, ANEW]);
    expect(applied).toEqual(["+a a v1"]);
    expect(kept.state).toMatchObject({ format: 1, subscription: { id: "s-1" }, cursor: { format: 1 } });
    await watch.stop();
  });

  test("answers the service's question while it subscribes", async () => {
    const { watch } = setUp();
    const answer = await watch.handleNotification(
      new Request(`${notificationUrl}?validationToken=hello`, { method: "POST" }),
    );
    expect(await answer.text()).toBe("hello");
  });

  test("syncs once, a moment after notifications came", async () => {
    const { watch, sent, script, applied, notify, advance } = setUp();
    await watch.start();
    script.push(() => last("9", single("a", 2)));
    expect((await notify(changed)).status).toBe(202);
    await notify({ ...changed, changeType: "created" });
    await advance({ seconds: 1 });
    expect(sent).toEqual([SUBSCRIBE, ANEW]);
    await advance({ seconds: 1 });
    expect(sent).toEqual([SUBSCRIBE, ANEW, ROUND]);
    expect(applied).toEqual(["+a a v1", "~a a v2"]);
    await watch.stop();
  });

  test("does not sync for a forged notification", async () => {
    const { watch, sent, notify, advance } = setUp();
    await watch.start();
    expect((await notify(changed, "guessed")).status).toBe(202);
    await advance({ seconds: 10 });
    expect(sent).toHaveLength(2);
    await watch.stop();
  });

  test("C139: renews at half the subscription's life, and syncs every hour although nothing was told", async () => {
    const { watch, sent, advance } = setUp({ reconcileEvery: { days: 30 } });
    await watch.start();
    for (let hours = 0; hours < 84; hours += 1) await advance({ hours: 1 });
    const { renewed, rounds } = { renewed: sent.indexOf(RENEW), rounds: sent.slice(2, sent.indexOf(RENEW)) };
    // 10,000 minutes are 166 hours and 40 minutes.
    expect(rounds).toEqual(hourly(83));
    expect(sent.slice(renewed)).toEqual([RENEW, ROUND]);
    await watch.stop();
  });

  test("C049: reads everything anew once a day", async () => {
    const { watch, sent, script, applied, advance } = setUp({ syncEvery: { days: 30 } });
    await watch.start();
    script.push(() => last("9", single("b")));
    await advance({ days: 1 });
    expect(sent).toEqual([SUBSCRIBE, ANEW, ANEW]);
    expect(applied).toEqual(["+a a v1", "+b b v1", "-a"]);
    await advance({ hours: 23 });
    expect(sent).toHaveLength(3);
    await watch.stop();
  });

  test("renews where the service asks for it, and does not sync for that", async () => {
    const { watch, sent, notify, advance } = setUp();
    await watch.start();
    await notify({ lifecycleEvent: "reauthorizationRequired" });
    await advance({ seconds: 3 });
    expect(sent).toEqual([SUBSCRIBE, ANEW, RENEW]);
    await watch.stop();
  });

  test("subscribes again and syncs at once where the subscription was removed", async () => {
    const { watch, sent, notify, advance, kept } = setUp();
    await watch.start();
    await notify({ lifecycleEvent: "subscriptionRemoved" });
    await advance({});
    expect(sent).toEqual([SUBSCRIBE, ANEW, SUBSCRIBE, ROUND]);
    expect(kept.state?.subscription?.id).toBe("s-2");
    await watch.stop();
  });

  test("syncs at once where notifications were lost", async () => {
    const { watch, sent, notify, advance } = setUp();
    await watch.start();
    await notify({ lifecycleEvent: "missed" });
    await advance({});
    expect(sent).toEqual([SUBSCRIBE, ANEW, ROUND]);
    await watch.stop();
  });

  test("subscribes again where the subscription has ended unnoticed", async () => {
    const { watch, sent, script, advance } = setUp({ syncEvery: { days: 30 }, reconcileEvery: { days: 30 } });
    await watch.start();
    script.push(() => refusal(404, "ResourceNotFound"));
    await advance({ days: 8 });
    expect(sent).toEqual([SUBSCRIBE, ANEW, RENEW, SUBSCRIBE, ROUND]);
    await watch.stop();
  });

  test("replaces a subscription that was made just before its maker failed, and no other", async () => {
    const { watch, sent, script } = setUp();
    script.push(
      () => refusal(409, "Conflict"),
      () =>
        page([
          { id: "old", notificationUrl },
          { id: "other", notificationUrl: "https://other.example/" },
        ]),
      () => new Response(null, { status: 204 }),
    );
    await watch.start();
    expect(sent).toEqual([SUBSCRIBE, "GET /subscriptions", "DELETE /subscriptions/old", SUBSCRIBE, ANEW]);
    await watch.stop();
  });

  test("C098: syncs without a subscription, and tries to subscribe again after longer and longer pauses", async () => {
    const { watch, sent, script, failures, advance } = setUp();
    const fail = () => refusal(400, "InvalidRequest");
    script.push(fail);
    await watch.start();
    expect(sent).toEqual([SUBSCRIBE, ANEW]);
    expect(failures).toMatchObject([{ failure: { kind: "invalidRequest" } }]);
    script.push(fail);
    await advance({ seconds: 60 });
    await advance({ seconds: 119 });
    expect(failures).toHaveLength(2);
    await advance({ seconds: 1 });
    expect(sent).toEqual([SUBSCRIBE, ANEW, SUBSCRIBE, SUBSCRIBE, ROUND]);
    await watch.stop();
  });

  test("brings the same changes again where they could not be taken", async () => {
    const seen: (readonly string[])[] = [];
    const { watch, kept, failures, advance } = setUp({
      apply: async (run) => {
        seen.push(await briefly(run));
        if (seen.length === 1) throw new Error("The table is locked.");
      },
    });
    await watch.start();
    expect(failures).toHaveLength(1);
    expect(kept.state?.cursor).toBeUndefined();
    await advance({ minutes: 1 });
    expect(seen).toEqual([["+a a v1"], ["+a a v1"]]);
    await watch.stop();
  });

  test("goes on from what was kept, with the same secret and subscription", async () => {
    const kept = {};
    const first = setUp({}, kept);
    await first.watch.start();
    await first.watch.stop();
    const second = setUp({}, kept);
    second.script.push(() => last("9", removed("a")));
    await second.watch.start();
    expect(second.sent).toEqual([ROUND]);
    expect(second.applied).toEqual(["-a"]);
    await second.watch.stop();
  });

  test("leaves no timer behind, and ends the subscription where that is wanted", async () => {
    const { watch, clock, sent, kept } = setUp();
    await watch.start();
    expect(clock.pendingTimers).toBe(1);
    await watch.stop({ unsubscribe: true });
    expect(clock.pendingTimers).toBe(0);
    expect(sent.at(-1)).toBe("DELETE /subscriptions/s-1");
    expect(kept.state?.subscription).toBeUndefined();
  });

  test("does what is due without timers where it is only tended", async () => {
    const { watch, clock, sent } = setUp();
    await watch.tend();
    await watch.tend();
    expect(sent).toEqual([SUBSCRIBE, ANEW]);
    expect(clock.pendingTimers).toBe(0);
  });
});
