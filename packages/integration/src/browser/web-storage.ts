import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { lockManager } from "./tab-locks.ts";

/**
 * Local or session storage of a browser, as far as it is used here.
 *
 * @group Persistence
 */
export type WebStorageArea = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const PREFIX = "consentra.";

/**
 * Keeps records in the browser's storage, where they outlive the page, and hears of what other tabs write there. A
 * storage that is blocked or full throws; the integration reports that to `onStorageError` and goes on.
 *
 * The browser's storage cannot compare and set by itself, so tabs that write take turns by a Web Lock; the write is then
 * made a moment later, and `await`ing what caused it waits for it. Where there are no Web Locks (outside of secure
 * contexts, and in browsers from before 2022) it is made at once, and of two tabs that write within the same instant
 * one may still overwrite the other.
 *
 * @param area - `localStorage`, `sessionStorage`, or a function that gives it: in a browser that blocks storage
 *   already naming it throws, and the function keeps that where it is reported
 * @returns the storage; reading it answers at once
 * @example
 * ```ts run
 * import { webStorage } from "@consentra/integration/browser";
 *
 * const values = new Map<string, string>();
 * const storage = webStorage({
 *   getItem: (key) => values.get(key) ?? null,
 *   setItem: (key, value) => void values.set(key, value),
 *   removeItem: (key) => void values.delete(key),
 * });
 * storage.set("user-7", "{}");
 * storage.get("user-7"); // => "{}"
 * ```
 * @group Persistence
 */
export function webStorage(area: WebStorageArea | (() => WebStorageArea)): KeyValueStorage {
  const open = () => (typeof area === "function" ? area() : area);
  const get = (key: string) => open().getItem(PREFIX + key);
  const set = (key: string, value: string) => open().setItem(PREFIX + key, value);
  const remove = (key: string) => open().removeItem(PREFIX + key);
  return {
    get,
    set,
    remove,
    compareAndSet(key, expected, value) {
      const swap = () => {
        if (get(key) !== expected) return false;
        if (value === null) remove(key);
        else set(key, value);
        return true;
      };
      const locks = lockManager();
      return locks ? locks.request(`${PREFIX}write.${key}`, async () => swap()) : swap();
    },
    subscribe(key, listener) {
      // Without a key everything was cleared. The event comes to every tab but the one that wrote.
      const onStorage = (event: StorageEvent) => {
        if (event.key === PREFIX + key || event.key === null) listener();
      };
      globalThis.addEventListener?.("storage", onStorage);
      return () => globalThis.removeEventListener?.("storage", onStorage);
    },
  };
}
