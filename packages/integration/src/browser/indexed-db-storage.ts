import type { KeyValueStorage } from "../ports/key-value-storage.ts";

const STORE = "records";
const VERSION = 1;

/**
 * Keeps records in the browser's database, which pages, workers and service workers of an origin share. Each write is a
 * transaction, so tabs that write at the same moment lose nothing, with or without Web Locks; they hear of each other by
 * a `BroadcastChannel`. Reading takes a moment: a page that must know in its first frame uses `webStorage`.
 *
 * A database that is blocked, full or gone rejects; the integration reports that to `onStorageError` and goes on. One that
 * was closed by the browser, or for another tab's upgrade, is opened again.
 *
 * @param name - of the database
 * @defaultValue name `consentra`
 * @returns the storage; the database is opened when it is first used
 * @throws TypeError when the name is empty
 * @see https://www.w3.org/TR/IndexedDB/
 * @example
 * ```ts run
 * import { indexedDbStorage } from "@consentra/integration/browser";
 *
 * const storage = indexedDbStorage(); // for createIntegration({ storage })
 * typeof storage.compareAndSet; // => "function"
 * ```
 * @group Persistence
 */
export function indexedDbStorage(name = "consentra"): Required<KeyValueStorage> {
  if (!name) throw new TypeError("name is empty: name the database, or leave it out.");
  const channelOf = (key: string) => `${name}.${key}`;
  let opened: Promise<IDBDatabase> | undefined;
  const forget = () => {
    opened = undefined;
  };

  const begin = async (mode: IDBTransactionMode, isSecond = false): Promise<IDBTransaction> => {
    opened ??= openDatabase(name, forget);
    try {
      return (await opened).transaction(STORE, mode);
    } catch (error) {
      forget();
      // It was closed after it had been opened.
      if (isSecond || (error as DOMException).name !== "InvalidStateError") throw error;
      return begin(mode, true);
    }
  };

  /** @param expected - undefined expects nothing in particular */
  const write = async (key: string, value: string | null, expected?: string | null): Promise<boolean> => {
    const transaction = await begin("readwrite");
    const store = transaction.objectStore(STORE);
    const before = store.get(key);
    let isDone = false;
    before.onsuccess = () => {
      isDone = expected === undefined || textOf(before) === expected;
      if (!isDone) return;
      if (value === null) store.delete(key);
      else store.put(value, key);
    };
    await ended(transaction);
    if (isDone) {
      const channel = new BroadcastChannel(channelOf(key));
      channel.postMessage(null);
      channel.close();
    }
    return isDone;
  };

  return {
    async get(key) {
      const transaction = await begin("readonly");
      const found = transaction.objectStore(STORE).get(key);
      await ended(transaction);
      return textOf(found);
    },
    async set(key, value) {
      await write(key, value);
    },
    async remove(key) {
      await write(key, null);
    },
    compareAndSet: (key, expected, value) => write(key, value, expected),
    subscribe(key, listener) {
      const channel = new BroadcastChannel(channelOf(key));
      channel.onmessage = () => listener();
      return () => channel.close();
    },
  };
}

const textOf = ({ result }: IDBRequest<unknown>) => (typeof result === "string" ? result : null);

/** Resolves once a transaction has taken effect. */
function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error("The browser gave the transaction up."));
  });
}

/** @param onClosed - called when it can be used no longer */
function openDatabase(name: string, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onerror = () => {
      const cause = request.error as DOMException;
      const newer = `The database "${name}" was made by a newer version of this application: reload the page.`;
      reject(cause.name === "VersionError" ? new Error(newer, { cause }) : cause);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onClosed;
      // Another tab wants a newer version, or to remove it, and waits for this one.
      database.onversionchange = () => {
        database.close();
        onClosed();
      };
      resolve(database);
    };
  });
}
