import type { KeyValueStorage } from "../ports/key-value-storage.ts";

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
 * @param area - `localStorage`, `sessionStorage`, or a function that gives it: in a browser that blocks storage
 *   already naming it throws, and the function keeps that where it is reported
 * @returns the storage; it answers at once
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
  return {
    get: (key) => open().getItem(PREFIX + key),
    set: (key, value) => open().setItem(PREFIX + key, value),
    remove: (key) => open().removeItem(PREFIX + key),
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
