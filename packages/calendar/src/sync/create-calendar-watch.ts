import { toMilliseconds } from "@consentra/protocol";
import { systemClock, systemIds } from "@consentra/protocol/system";
import type { CalendarWatch, WatchOptions } from "./calendar-watch.ts";
import { createPause } from "./create-pause.ts";
import { ensureSubscription } from "./ensure-subscription.ts";
import { handleNotification } from "./handle-notification.ts";
import type { Notification } from "./notification.ts";
import type { WatchState } from "./watch-state.ts";

/**
 * Makes a watch over one user's calendar: a subscription that is renewed at half its life and made again when it ends,
 * notifications that become syncs, and syncs that come anyway.
 *
 * @param options - what to keep, where, and who takes the changes
 * @returns the watch, at rest
 * @see https://learn.microsoft.com/graph/change-notifications-lifecycle-events
 * @example
 * ```ts run
 * import { createCalendarSync, createCalendarWatch, type WatchState } from "@consentra/calendar/sync";
 *
 * const answers = [
 *   { id: "7f105c7d-2dc5-4530-97cd-4e7ae6534c07", expirationDateTime: "2026-01-12T07:40:00Z" },
 *   {
 *     value: [{ id: "AAMkAD=", "@odata.etag": 'W/"1"', type: "singleInstance", subject: "Stand-up" }],
 *     "@odata.deltaLink": "https://graph.microsoft.com/v1.0/me/calendarView/delta?$deltatoken=1",
 *   },
 * ];
 * const calendar = createCalendarSync({
 *   tokens: { getAccessToken: async () => "eyJ0eXAi.eyJhdWQi.c2ln" },
 *   fetch: async () => Response.json(answers.shift()),
 * });
 * const table = new Map<string, string | null>();
 * let record: WatchState | undefined;
 *
 * const watch = createCalendarWatch({
 *   calendar,
 *   notificationUrl: "https://meetings.example/notifications/megan",
 *   windows: () => [{ start: "2026-01-05T00:00:00Z", end: "2026-04-05T00:00:00Z" }],
 *   apply: async (run) => {
 *     for await (const change of run) {
 *       if (change.kind === "removed") table.delete(change.id);
 *       else table.set(change.event.id, change.event.subject);
 *     }
 *   },
 *   storage: {
 *     load: async () => record,
 *     save: async (state) => {
 *       record = state;
 *     },
 *   },
 *   onFailure: (error) => console.warn(error),
 * });
 * await watch.start(); // and route POST /notifications/megan to watch.handleNotification
 * [...table.values()]; // => ["Stand-up"]
 * await watch.stop();
 * ```
 * @group Calendar client
 */
export function createCalendarWatch(options: WatchOptions): CalendarWatch {
  const { calendar, windows, apply, storage, onFailure, clock = systemClock, ids = systemIds } = options;
  const settle = toMilliseconds(options.settle ?? { seconds: 2 });
  const syncEvery = toMilliseconds(options.syncEvery ?? { hours: 1 });
  const reconcileEvery = toMilliseconds(options.reconcileEvery ?? { days: 1 });
  let state: WatchState | undefined;
  let timer: unknown;
  let alive = false;
  const subscribing = createPause();
  const syncing = createPause();
  let controller = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  let saving: Promise<unknown> = Promise.resolve();

  async function loadState(): Promise<WatchState> {
    state ??= (await storage.load()) ?? {
      format: 1,
      clientState: ids.opaque(43),
      syncAt: clock.now(),
      reconcileAt: clock.now() + reconcileEvery,
    };
    return state;
  }

  /** One save after the other, each of the newest state: a slow one must not undo a later one. */
  async function change(changes: Partial<WatchState>): Promise<void> {
    state = { ...(await loadState()), ...changes };
    const saved = saving.then(async () => storage.save(await loadState()));
    saving = saved.catch(() => undefined);
    await saved;
  }

  /** Without a subscription the syncs still come; so its failure is no reason not to sync. */
  async function subscribe(signal: AbortSignal): Promise<void> {
    const before = await loadState();
    const { id, renewAt = 0 } = before.subscription ?? {};
    if (renewAt > clock.now()) return;
    // Saved first: the service calls before it answers, and what it tells then must be recognised.
    if (!id) await change({});
    const { notificationUrl } = options;
    const { subscriptions } = calendar;
    const { clientState } = before;
    const made = await ensureSubscription({ subscriptions, id, notificationUrl, clientState, signal });
    const now = clock.now();
    const life = Date.parse(made.expirationDateTime) - now;
    const isNew = made.id !== id;
    await change({
      subscription: { id: made.id, renewAt: now + life / 2 },
      // What happened while there was none was told to nobody.
      ...(isNew && { syncAt: now }),
    });
  }

  async function sync(signal: AbortSignal): Promise<void> {
    const { cursor, syncAt, reconcileAt } = await loadState();
    const now = clock.now();
    const reconcile = reconcileAt <= now;
    if (!reconcile && syncAt > now) return;
    // Before the run: a notification that comes during it asks for another one. Saved behind it.
    state = { ...(await loadState()), syncAt: now + syncEvery };
    const run = calendar.sync({ windows: windows(), cursor, reconcile, signal });
    try {
      await apply(run);
      await change({ cursor: run.cursor, ...(reconcile && { reconcileAt: now + reconcileEvery }) });
    } catch (error) {
      state = { ...(await loadState()), syncAt: now };
      throw error;
    }
  }

  /** Each task waits by itself after a failure: a subscription that cannot be had keeps no sync waiting. */
  async function tendNow(): Promise<void> {
    const { signal } = controller;
    for (const [task, pause] of [
      [subscribe, subscribing],
      [sync, syncing],
    ] as const) {
      if (signal.aborted) return;
      if (pause.until > clock.now()) continue;
      try {
        await task(signal);
        pause.end();
      } catch (error) {
        if (signal.aborted) return;
        pause.lengthen(clock.now());
        onFailure(error);
      }
    }
    schedule();
  }

  function tend(): Promise<void> {
    const next = work.then(tendNow);
    work = next.catch(() => undefined);
    return next;
  }

  /** One timer, for whatever is due first. */
  function schedule(): void {
    clock.clearTimeout(timer);
    if (!alive || !state) return;
    const { subscription, syncAt, reconcileAt } = state;
    const due = Math.min(
      Math.max(subscription?.renewAt ?? 0, subscribing.until),
      Math.max(Math.min(syncAt, reconcileAt), syncing.until),
    );
    timer = clock.setTimeout(() => void tend(), Math.max(due - clock.now(), 0));
  }

  async function receive(notifications: readonly Notification[]): Promise<void> {
    const { subscription, syncAt } = await loadState();
    const now = clock.now();
    const events = new Set(notifications.map((each) => (each.kind === "lifecycle" ? each.event : each.kind)));
    const ended = events.delete("subscriptionRemoved");
    const renewing = events.delete("reauthorizationRequired") && subscription;
    const atOnce = ended || events.has("missed");
    await change({
      ...(ended && { subscription: undefined }),
      ...(!ended && renewing && { subscription: { ...renewing, renewAt: now } }),
      ...((atOnce || events.size > 0) && { syncAt: Math.min(syncAt, atOnce ? now : now + settle) }),
    });
    schedule();
  }

  return {
    async start() {
      alive = true;
      controller = new AbortController();
      state = { ...(await loadState()), syncAt: clock.now() };
      await tend();
    },
    tend,
    handleNotification: async (request) =>
      handleNotification(request, { clientState: async () => (await loadState()).clientState, receive }),
    async stop({ unsubscribe = false } = {}) {
      alive = false;
      clock.clearTimeout(timer);
      controller.abort(new Error("The watch was stopped."));
      await work;
      const { subscription } = await loadState();
      if (!unsubscribe || !subscription) return;
      await calendar.subscriptions.delete({ id: subscription.id });
      await change({ subscription: undefined });
    },
  };
}
