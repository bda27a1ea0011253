import { afterEach, describe, expect, test, vi } from "vitest";
import { inTurn, takeInteraction } from "./tab-locks.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Storage and its events as tabs see them that have no Web Locks. */
function oldBrowser() {
  const values = new Map<string, string>();
  const window = new EventTarget();
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  vi.stubGlobal("removeEventListener", window.removeEventListener.bind(window));
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  });
  return {
    values,
    otherTabWrites: (key: string, newValue: string | null) =>
      window.dispatchEvent(Object.assign(new Event("storage"), { key, newValue })),
  };
}

/** Web Locks of one name, as far as a test needs them. */
function newBrowser() {
  const tail = { busy: false, last: Promise.resolve() as Promise<unknown> };
  const request = async (_name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: object | null) => Promise<unknown>;
    const options = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
    if (options.ifAvailable && tail.busy) return work(null);
    const before = tail.last;
    const turn = before.then(() => {
      tail.busy = true;
      return work({});
    });
    tail.last = turn.then(
      () => (tail.busy = false),
      () => (tail.busy = false),
    );
    return turn;
  };
  vi.stubGlobal("navigator", { locks: { request } });
}

describe.each([
  ["with Web Locks", newBrowser],
  ["without Web Locks", oldBrowser],
])("inTurn %s", (_name, browser) => {
  test("lets one refresh end before the next begins", async () => {
    browser();
    const seen: string[] = [];
    let finish = () => {};
    const first = inTurn("refresh", async () => {
      seen.push("first begins");
      await new Promise<void>((resolve) => (finish = resolve));
      seen.push("first ends");
      return 1;
    });
    await vi.waitFor(() => expect(seen).toHaveLength(1));
    const second = inTurn("refresh", async () => {
      seen.push("second begins");
      return 2;
    });
    finish();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(seen).toEqual(["first begins", "first ends", "second begins"]);
  });

  test("passes on what goes wrong, and goes on", async () => {
    browser();
    await expect(inTurn("refresh", () => Promise.reject(new Error("offline")))).rejects.toThrow("offline");
    expect(await inTurn("refresh", async () => 3)).toBe(3);
  });
});

describe("inTurn", () => {
  test("does not wait for ever for a tab that is gone", async () => {
    const { values } = oldBrowser();
    vi.useFakeTimers();
    values.set("refresh", String(Date.now() + 15_000));
    const work = inTurn("refresh", async () => "done");
    await vi.advanceTimersByTimeAsync(15_100);
    expect(await work).toBe("done");
  });

  test("goes on where storage is blocked", async () => {
    vi.stubGlobal("navigator", {});
    vi.stubGlobal("localStorage", undefined);
    expect(await inTurn("refresh", async () => "done")).toBe("done");
  });
});

describe("takeInteraction", () => {
  test("loses to the tab that asks later, and to no other event", async () => {
    const { otherTabWrites } = oldBrowser();
    const { lost, release } = takeInteraction("interaction");
    let isLost = false;
    void lost.then(() => (isLost = true));
    otherTabWrites("another", "x");
    otherTabWrites("interaction", null);
    await Promise.resolve();
    expect(isLost).toBe(false);
    otherTabWrites("interaction", "x");
    await Promise.resolve();
    expect(isLost).toBe(true);
    release();
  });

  test("steals the lock where there are Web Locks, and keeps it until it is released", async () => {
    let steal: (reason: Error) => void = () => {};
    const asked: unknown[] = [];
    vi.stubGlobal("navigator", {
      locks: {
        request: (name: string, options: object, work: () => Promise<void>) => {
          asked.push([name, options]);
          return Promise.race([work(), new Promise((_resolve, reject) => (steal = reject))]);
        },
      },
    });
    const { lost } = takeInteraction("interaction");
    expect(asked).toEqual([["interaction", { steal: true }]]);
    steal(new DOMException("stolen", "AbortError"));
    await lost;
  });

  test("loses to nobody where the browser refuses the lock for reasons of its own", async () => {
    // Chromium, where a window opens in the same moment: "The provided callback is no longer runnable."
    const refusal = Promise.reject(new Error("no longer runnable"));
    vi.stubGlobal("navigator", { locks: { request: () => refusal } });
    let isLost = false;
    void takeInteraction("interaction").lost.then(() => (isLost = true));
    await expect(refusal).rejects.toThrow();
    await Promise.resolve();
    expect(isLost).toBe(false);
  });
});
