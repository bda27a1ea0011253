import { type Clock, createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../../memory-storage.ts";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import { agreeing, createLease, type Lease, withLease } from "./with-lease.ts";

const make = (storage: KeyValueStorage = memoryStorage()) => {
  const clock = createVirtualClock();
  /** As another machine sees it. */
  const leaseBy = (other: Clock) =>
    createLease({ storage: agreeing(storage), key: "lease", clock: other, lasts: 30_000 });
  return { clock, storage, leaseBy, lease: leaseBy(clock) };
};

/** Lets everything go on that waits for nothing. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** Work that is begun, and lasts until it is told to end. */
async function holding(lease: Lease) {
  let end = () => {};
  let done: Promise<void> | undefined;
  await new Promise<void>((begun) => {
    done = withLease(lease, async () => {
      begun();
      await new Promise<void>((resolve) => (end = resolve));
    });
  });
  return async () => {
    end();
    await done;
  };
}

describe("withLease", () => {
  test("lets one work at a time, and leaves nothing", async () => {
    const { lease, storage } = make();
    let working = 0;
    const seen = await Promise.all(
      Array.from({ length: 5 }, () =>
        withLease(lease, async () => {
          working += 1;
          await storage.get("something");
          const alone = working === 1;
          working -= 1;
          return alone;
        }),
      ),
    );
    expect(seen).toEqual([true, true, true, true, true]);
    expect(await storage.get("lease")).toBeNull();
  });

  test("lets the next one in after work that failed", async () => {
    const { lease } = make();
    await expect(withLease(lease, () => Promise.reject(new Error("down")))).rejects.toThrow("down");
    expect(await withLease(lease, async () => "done")).toBe("done");
  });

  test("takes over from a holder that died, once its time is over", async () => {
    const { lease, storage, clock } = make();
    await storage.set("lease", JSON.stringify({ holder: "dead", until: clock.now() + 30_000 }));
    let isDone = false;
    const work = withLease(lease, async () => {
      isDone = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await storage.get("lease");
    clock.advance({ milliseconds: 29_999 });
    for (let turn = 0; turn < 20; turn += 1) await storage.get("lease");
    expect(isDone).toBe(false);
    clock.advance({ milliseconds: 1 });
    await work;
    expect(isDone).toBe(true);
  });

  test("leaves the lease to whoever took it over", async () => {
    const { lease, storage } = make();
    await withLease(lease, async () => storage.set("lease", "another's"));
    expect(await storage.get("lease")).toBe("another's");
  });

  test("gives the work's result, or its error, also where the lease cannot be given back", async () => {
    const storage = memoryStorage();
    const { compareAndSet } = storage;
    const { lease } = make({
      ...storage,
      compareAndSet(key, expected, value) {
        if (value === null) throw new Error("The storage is down.");
        return compareAndSet?.(key, expected, value) ?? false;
      },
    });
    expect(await withLease(lease, async () => "done")).toBe("done");
  });

  test.each([
    ["in a storage that tells nothing", { subscribe: undefined }, 100],
    ["in one whose word is lost", { subscribe: () => () => {} }, 1000],
    [
      "in one that cannot listen to more",
      {
        subscribe: () => {
          throw new Error("The system has no more watches.");
        },
      },
      100,
    ],
  ])("looks again by itself %s", async (_name, but, milliseconds) => {
    const { subscribe: _, ...rest } = memoryStorage();
    const { lease, clock } = make({ ...rest, ...(but.subscribe && { subscribe: but.subscribe }) });
    const end = await holding(lease);
    const second = withLease(lease, async () => "done");
    await settle();
    await end();
    clock.advance({ milliseconds });
    expect(await second).toBe("done");
  });

  test.each([
    ["ahead", "2026-01-05T09:04:00Z"],
    ["behind", "2026-01-05T08:56:00Z"],
  ])("is alone also beside a machine whose clock is minutes %s", async (_name, start) => {
    const { lease, leaseBy } = make();
    const end = await holding(lease);
    const other = createVirtualClock({ start });
    let isAlone = false;
    const second = withLease(leaseBy(other), async () => {
      isAlone = true;
    });
    for (let second = 0; second < 29; second += 1) {
      await settle();
      other.advance({ seconds: 1 });
    }
    await settle();
    expect(isAlone).toBe(false);
    await end();
    await second;
  });

  test("takes over in time from a dead machine whose clock was hours ahead", async () => {
    const { lease, storage, clock } = make();
    await storage.set("lease", JSON.stringify({ holder: "dead", until: clock.now() + 7_200_000 }));
    const work = withLease(lease, async () => "done");
    await settle();
    clock.advance({ seconds: 30 });
    expect(await work).toBe("done");
  });

  test("waits for nobody whose lease ran out long ago", async () => {
    const { lease, storage, clock } = make();
    await storage.set("lease", JSON.stringify({ holder: "dead", until: clock.now() - 300_001 }));
    expect(await withLease(lease, async () => "done")).toBe("done");
    expect(clock.pendingTimers).toBe(0);
  });

  test("is not held up by what is no lease", async () => {
    const { lease, storage } = make();
    await storage.set("lease", "nonsense");
    expect(await withLease(lease, async () => "done")).toBe("done");
  });

  test("refuses a storage by which nobody can agree", () => {
    const { compareAndSet: _, ...plain } = memoryStorage();
    expect(() => agreeing(plain)).toThrow("storage has no compareAndSet");
  });
});
