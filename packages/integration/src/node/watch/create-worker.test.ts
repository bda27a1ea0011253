import { getEventListeners } from "node:events";
import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../../memory-storage.ts";
import { createWorker, type Look } from "./create-worker.ts";

interface Wish {
  readonly wish: string;
}

/** A worker whose looks are played, on a clock of its own. */
function worker(look: Look<Wish>, concurrency = 8) {
  const clock = createVirtualClock();
  const storage = memoryStorage();
  const problems: unknown[] = [];
  const made = createWorker<Wish>(
    {
      storage,
      clock,
      concurrency,
      prefix: "waiting.",
      pages: 1,
      random: () => 0.5,
      onError: (problem) => problems.push(problem),
    },
    () => look,
  );
  const wait = (name: string, wish: string) => made.note(name, (_entry, fresh) => ({ ...fresh, wish }));
  return { clock, storage, problems, wait, ...made };
}

const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

describe("createWorker", () => {
  test("keeps whoever began to wait anew while it looked", async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let end = () => {};
    const { clock, storage, wait, sweep } = worker(async () => {
      begin();
      await new Promise<void>((resolve) => (end = resolve));
      return undefined;
    });
    await wait("maya", "the first");
    clock.advance({ minutes: 1 });
    const sweeping = sweep();
    await begun;
    await wait("maya", "the second");
    end();
    await sweeping;
    expect(JSON.parse((await storage.get("waiting.0")) ?? "{}")).toMatchObject({
      maya: { wish: "the second", looks: 0 },
    });
  });

  test("begins no look any more once it is told to stop, and keeps what those under way saw", async () => {
    const stopping = new AbortController();
    const seen: string[] = [];
    const { clock, wait, sweep } = worker(async (name) => {
      seen.push(name);
      stopping.abort();
      return undefined;
    }, 2);
    for (const name of ["a", "b", "c", "d", "e", "f"]) await wait(name, "any");
    clock.advance({ minutes: 1 });
    expect(await sweep(stopping.signal)).toMatchObject({ looked: 2 });
    expect(seen).toHaveLength(2);
    expect(await sweep()).toMatchObject({ looked: 4 });
  });

  test("gives up a look that does not end, looks at all others, and at that one again", async () => {
    const seen: string[] = [];
    const { clock, problems, wait, sweep } = worker(async (name) => {
      seen.push(name);
      return name === "a" ? new Promise(() => {}) : undefined;
    }, 1);
    for (const name of ["a", "b"]) await wait(name, "any");
    clock.advance({ minutes: 1 });
    const sweeping = sweep();
    await turns();
    clock.advance({ seconds: 30 });
    expect(await sweeping).toMatchObject({ looked: 2, left: 0 });
    expect(seen).toEqual(["a", "b"]);
    expect(String(problems)).toContain("A look took longer than 30 seconds");
    expect(clock.pendingTimers).toBe(0);
    clock.advance({ minutes: 2 });
    void sweep();
    await turns();
    expect(seen).toEqual(["a", "b", "a"]);
  });

  test("leaves nothing on the signal that may end it, however often it has rested", async () => {
    const stopping = new AbortController();
    const { clock, run } = worker(async () => undefined);
    const running = run(stopping.signal);
    for (let rest = 0; rest < 5; rest += 1) {
      await turns();
      clock.advance({ seconds: 30 });
    }
    await turns();
    expect(getEventListeners(stopping.signal, "abort")).toHaveLength(1);
    stopping.abort();
    await running;
    expect(getEventListeners(stopping.signal, "abort")).toHaveLength(0);
    expect(clock.pendingTimers).toBe(0);
  });
});
