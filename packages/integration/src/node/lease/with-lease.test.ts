import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../../memory-storage.ts";
import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import { agreeing, withLease } from "./with-lease.ts";

const make = (storage: KeyValueStorage = memoryStorage()) => {
  const clock = createVirtualClock();
  return { clock, storage, lease: { storage: agreeing(storage), key: "lease", clock, lasts: 30_000 } };
};

describe("withLease", () => {
  test("lets one work at a time, tells who had to wait, and leaves nothing", async () => {
    const { lease, storage } = make();
    let working = 0;
    const seen = await Promise.all(
      Array.from({ length: 5 }, () =>
        withLease(lease, async (waited) => {
          working += 1;
          await storage.get("something");
          const alone = working === 1;
          working -= 1;
          return [alone, waited];
        }),
      ),
    );
    expect(seen.map(([alone]) => alone)).toEqual([true, true, true, true, true]);
    expect(seen.filter(([, waited]) => waited)).toHaveLength(4);
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

  test("looks again by itself in a storage that tells nothing", async () => {
    const { subscribe: _, ...silent } = memoryStorage();
    const { lease, storage, clock } = make(silent);
    let finish = () => {};
    const first = withLease(lease, () => new Promise<void>((resolve) => (finish = resolve)));
    while ((await storage.get("lease")) === null);
    const second = withLease(lease, async (waited) => waited);
    finish();
    await first;
    for (let turn = 0; turn < 20; turn += 1) await storage.get("lease");
    clock.advance({ milliseconds: 100 });
    expect(await second).toBe(true);
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
