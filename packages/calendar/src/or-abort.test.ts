import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test, vi } from "vitest";
import { orAbort, wait } from "./or-abort.ts";

const REASON = new Error("changed my mind");

describe("orAbort", () => {
  test("settles like the work and leaves no listener behind", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    expect(await orAbort(Promise.resolve("done"), signal)).toBe("done");
    await expect(orAbort(Promise.reject(new RangeError("no")), signal)).rejects.toThrow("no");
    expect(removed.mock.calls.map((call) => call[1])).toEqual(added.mock.calls.map((call) => call[1]));
  });

  test("does not wait for work that ignores the signal", async () => {
    const controller = new AbortController();
    const call = orAbort(new Promise(() => {}), controller.signal);
    controller.abort(REASON);
    await expect(call).rejects.toBe(REASON);
  });

  test("rejects at once for a signal that was aborted before", async () => {
    await expect(orAbort(new Promise(() => {}), AbortSignal.abort(REASON))).rejects.toBe(REASON);
  });
});

describe("wait", () => {
  test("ends when the clock gets there", async () => {
    const clock = createVirtualClock();
    let over = false;
    const waiting = wait(clock, 1000, undefined).then(() => {
      over = true;
    });
    clock.advance({ milliseconds: 999 });
    await Promise.resolve();
    expect(over).toBe(false);
    clock.advance({ milliseconds: 1 });
    await waiting;
    expect(over).toBe(true);
  });

  test("takes its timer away when aborted", async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const waiting = wait(clock, 1000, controller.signal);
    controller.abort(REASON);
    await expect(waiting).rejects.toBe(REASON);
    expect(clock.pendingTimers).toBe(0);
  });
});
