import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { memoryStorage } from "../memory-storage.ts";
import { createPendingSignIns } from "./pending-sign-ins.ts";

const KEY = "consentra.sign-in.user-7";

const signIn = (state: string) => ({ state, nonce: `nonce of ${state}`, codeVerifier: "v", scopes: [] });

describe("createPendingSignIns", () => {
  test("leaves nothing of what nobody came back from once the next sign-in begins or ends", async () => {
    const storage = memoryStorage();
    const clock = createVirtualClock();
    const pending = createPendingSignIns(storage, clock);
    await pending.put("user-7", signIn("abandoned"));
    clock.advance({ minutes: 16 });
    await pending.put("user-7", signIn("new"));
    expect(await storage.get(KEY)).not.toContain("abandoned");
    expect(await pending.take("user-7", "new")).toMatchObject({ nonce: "nonce of new" });
    expect(await storage.get(KEY)).toBeNull();
  });

  test("keeps those of several tabs, each to be taken once and by its own connection", async () => {
    const pending = createPendingSignIns(memoryStorage(), createVirtualClock());
    await Promise.all(["a", "b", "c"].map((state) => pending.put("user-7", signIn(state))));
    expect(await pending.take("user-8", "a")).toBeUndefined();
    const taken = await Promise.all(["a", "a", "b", "c"].map((state) => pending.take("user-7", state)));
    expect(taken.map((each) => each?.state).sort()).toEqual(["a", "b", "c", undefined]);
  });

  test("does without compareAndSet, and is not held up by what cannot be read", async () => {
    const { compareAndSet: _, ...storage } = memoryStorage();
    const pending = createPendingSignIns(storage, createVirtualClock());
    await storage.set(KEY, "[{");
    await pending.put("user-7", signIn("a"));
    expect(await pending.take("user-7", "a")).toMatchObject({ state: "a" });
    expect(await storage.get(KEY)).toBeNull();
  });
});
