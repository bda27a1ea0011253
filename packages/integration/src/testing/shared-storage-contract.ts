import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { expectValue, type StorageContract } from "./storage-contract.ts";

type Optional = "compareAndSet" | "subscribe";

/** A storage with the method that a case is about. */
function having<Method extends Optional>(
  storage: KeyValueStorage,
  method: Method,
): KeyValueStorage & Required<Pick<KeyValueStorage, Method>> {
  if (!storage[method]) throw new Error(`The storage has no ${method}: leave this case out for it.`);
  return storage as KeyValueStorage & Required<Pick<KeyValueStorage, Method>>;
}

/** Adds one to a number, whatever others do meanwhile. */
async function increment(storage: KeyValueStorage): Promise<void> {
  const { get, compareAndSet } = having(storage, "compareAndSet");
  for (;;) {
    const text = await get("count");
    if (await compareAndSet("count", text, String(Number(text) + 1))) return;
  }
}

/** What a storage promises to those who share it. */
export const sharedStorageContract: readonly StorageContract[] = [
  {
    name: "sets what is as expected, and says so",
    needs: "compareAndSet",
    check: async (plain) => {
      const storage = having(plain, "compareAndSet");
      expectValue(await storage.compareAndSet("record", null, "1"), true);
      expectValue(await storage.compareAndSet("record", "1", "2"), true);
      expectValue(await storage.get("record"), "2");
      expectValue(await storage.compareAndSet("record", "2", null), true);
      expectValue(await storage.get("record"), null);
      expectValue(await storage.compareAndSet("record", null, null), true);
      expectValue(await storage.get("record"), null);
    },
  },
  {
    name: "leaves what is not as expected, and says so",
    needs: "compareAndSet",
    check: async (plain) => {
      const storage = having(plain, "compareAndSet");
      expectValue(await storage.compareAndSet("record", "", "1"), false);
      expectValue(await storage.get("record"), null);
      await storage.set("record", "2");
      expectValue(await storage.compareAndSet("record", "1", "3"), false);
      expectValue(await storage.compareAndSet("record", null, "3"), false);
      expectValue(await storage.compareAndSet("record", "1", null), false);
      expectValue(await storage.get("record"), "2");
    },
  },
  {
    name: "loses no write of two that race",
    needs: "compareAndSet",
    check: async (storage, other = storage) => {
      const all = Array.from({ length: 8 }, (_none, turn) => increment(turn % 2 ? other : storage));
      await Promise.all(all);
      expectValue(await storage.get("count"), "8");
      expectValue(await other.get("count"), "8");
    },
  },
  {
    name: "tells a listener what another sets, replaces and removes, and no more once it stops",
    needs: "subscribe",
    check: async (plain, other = plain) => {
      const storage = having(plain, "subscribe");
      let heard = noNews();
      const stop = storage.subscribe("record", () => heard.tell());
      for (const change of [
        () => other.set("record", "1"),
        () => (other.compareAndSet ? other.compareAndSet("record", "1", "2") : other.set("record", "2")),
        () => other.remove("record"),
      ]) {
        heard = noNews();
        await change();
        await heard.news;
      }
      stop();
      let late = 0;
      heard = { news: Promise.resolve(), tell: () => (late += 1) };
      await other.set("record", "3");
      expectValue(await storage.get("record"), "3");
      expectValue(late, 0);
    },
  },
];

/** A promise that a call keeps. */
function noNews(): { readonly news: Promise<void>; readonly tell: () => void } {
  let tell = () => {};
  const news = new Promise<void>((resolve) => (tell = resolve));
  return { news, tell };
}
