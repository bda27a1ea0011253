import { createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ServedMeetings, serveMeetings } from "../src/serve-meetings.ts";

/** A promise and the way to keep it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe("serveMeetings", () => {
  let clock: VirtualClock;
  let served: ServedMeetings;
  let slow: ReturnType<typeof gate>;
  let arrived: ReturnType<typeof gate>;
  let look: ReturnType<typeof gate>;
  const ask = (path: string) => fetch(`http://127.0.0.1:${served.port}${path}`, { redirect: "manual" });

  beforeEach(async () => {
    clock = createVirtualClock();
    slow = gate();
    arrived = gate();
    look = gate();
    served = await serveMeetings({
      app: {
        async fetch(request) {
          if (new URL(request.url).pathname === "/slow") {
            arrived.open();
            await slow.opened;
          }
          return Response.redirect("https://app.meetings.example/settings", 303);
        },
      },
      watch: {
        run: (signal) =>
          new Promise((resolve) => signal.addEventListener("abort", () => resolve(look.opened))),
      },
      port: 0,
      clock,
    });
  });
  afterEach(async () => {
    slow.open();
    look.open();
    const stopped = served.stop();
    clock.advance({ minutes: 1 });
    await stopped;
  });

  test("goes on taking requests while it is not ready any more, then answers what it has begun", async () => {
    const answer = ask("/slow");
    await arrived.opened;
    expect((await ask("/ready")).status).toBe(204);
    const stopped = served.stop();
    expect((await ask("/ready")).status).toBe(503);
    const late = await ask("/");
    expect([late.status, late.headers.get("connection")]).toEqual([303, "close"]);
    clock.advance({ seconds: 5 });
    slow.open();
    look.open();
    expect((await answer).status).toBe(303);
    expect(await stopped).toBe("done");
    await expect(ask("/ready")).rejects.toThrow("fetch failed");
  });

  test("cuts off what takes too long", async () => {
    const answer = ask("/slow");
    await arrived.opened;
    const stopped = served.stop();
    clock.advance({ seconds: 5 });
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance({ seconds: 10 });
    expect(await stopped).toBe("late");
    await expect(answer).rejects.toThrow("fetch failed");
  });

  test("is stopped once, however often it is asked", () => {
    expect(served.stop()).toBe(served.stop());
  });
});
