import type { IntegrationRecord } from "./integration-record.ts";
import { formatRecord } from "./integration-record.ts";
import { isPromise } from "./is-promise.ts";
import { mergeRecords } from "./merge-records.ts";
import { parseRecord } from "./parse-record.ts";
import type { KeyValueStorage, MaybePromise } from "./ports/key-value-storage.ts";

/**
 * A storage that did not do what it was asked. The connection goes on without it.
 *
 * @group Persistence
 */
export interface StorageProblem {
  /**
   * `parse`: something was stored, and it is no record that this version of the application can read; before it is
   * replaced it is kept under the key with `refused:` before it. `watch`: others are not heard of.
   */
  readonly operation: "read" | "parse" | "write" | "watch";
  readonly key: string;
  /** For `parse`: what is wrong with the stored text. */
  readonly reason?: string;
  /** For all others: what the storage threw. */
  readonly cause?: unknown;
}

/** Reads a connection's record, writes it whenever it changes, and hears of what others write. */
export interface RecordKeeper {
  /** The stored record; undefined when there is none, or none that can be read. Never rejects. */
  read(): MaybePromise<IntegrationRecord | undefined>;
  /**
   * Stores the record, or removes it; of several in a row only the last is sure to be written. What another wrote since
   * is joined with it.
   *
   * @param leave - leaves what is stored as it is: it belongs to a tab that is away
   */
  write(record: IntegrationRecord | undefined, leave?: boolean): void;
  /** Calls `listener` with every record that somebody else had a part in; returns the way to stop. */
  watch(listener: (record: IntegrationRecord | undefined) => void): () => void;
  /** Resolves once everything asked for so far is written, or has failed. Never rejects. */
  flushed(): Promise<void>;
}

/** How often a write begins anew because others wrote meanwhile; a storage that never agrees is broken. */
const TRIES = 100;

/** A record as the text that was read or is to be written, and what it says, if it can be read. */
type View = readonly [text: string | null, record: IntegrationRecord | undefined];

const toView = (record: IntegrationRecord | undefined): View => [
  record ? formatRecord(record) : null,
  record,
];

/** @returns a keeper of the record under `key` */
export function createRecordKeeper(options: {
  readonly storage: KeyValueStorage;
  readonly key: string;
  readonly clientId: string;
  readonly onProblem: (problem: StorageProblem) => void;
}): RecordKeeper {
  const { storage, key, onProblem } = options;
  /** What the storage holds, as far as is known here. */
  let stored: View = [null, undefined];
  /** What was last asked for here. */
  let own = stored;
  /** What the changes that are not written yet began from. */
  let base = stored;
  /** What somebody else had a part in, while the listener is told of it. */
  let heard: View | undefined;
  let isDirty = false;
  let isStale = false;
  let tries = 0;
  /** What cannot be read, and has not been put aside yet. */
  let refused = "";
  let tell: (record: IntegrationRecord | undefined) => void = () => {};
  /** What the storage is doing, one thing at a time; true while it answers at once. */
  let work: Promise<void> | true | undefined;

  const understand = (text: string | null): View => {
    refused = "";
    if (text === null) return [text, undefined];
    const parsed = parseRecord(text, options.clientId);
    if (typeof parsed !== "string") return [text, parsed];
    refused = text;
    onProblem({ operation: "parse", key, reason: parsed });
    return [text, undefined];
  };

  /** Works at once where the storage can, so that a page that is about to unload has its record written. */
  const run = <Answer>(
    operation: "read" | "write",
    start: () => MaybePromise<Answer>,
    use: (answer: Answer) => void,
  ): void => {
    const go = () => {
      work = undefined;
      next();
    };
    const end = (answer: Answer) => {
      use(answer);
      go();
    };
    const fail = (cause: unknown) => {
      onProblem({ operation, key, cause });
      // What is there cannot be known; the next change tries again, and takes this one along.
      if (operation === "read" && tries) isDirty = false;
      tries = 0;
      go();
    };
    work = true;
    try {
      const answer = start();
      if (isPromise(answer)) work = answer.then(end).catch(fail);
      else end(answer);
    } catch (cause) {
      fail(cause);
    }
  };

  const hear = (view: View) => {
    heard = view;
    tell(view[1]);
    heard = undefined;
  };

  const look = () => {
    isStale = false;
    run(
      "read",
      () => storage.get(key),
      (text) => {
        if (text === stored[0]) return;
        stored = understand(text);
        // What cannot be read says nothing.
        if (!isDirty && (stored[1] || text === null)) hear(stored);
      },
    );
  };

  const put = (expected: string | null, value: string | null): MaybePromise<unknown> => {
    if (storage.compareAndSet) return storage.compareAndSet(key, expected, value);
    return value === null ? storage.remove(key) : storage.set(key, value);
  };

  const writeOut = () => {
    isDirty = false;
    const [from, asked] = [stored, own];
    const isKnown = base[0] === from[0] || (from[0] && !from[1]);
    const wanted = isKnown ? asked : toView(mergeRecords(base[1], asked[1], from[1]));
    run(
      "write",
      // Perhaps a newer version of the product can read what this one cannot.
      () =>
        refused ? storage.set(`refused:${key}`, refused) : wanted[0] === from[0] || put(from[0], wanted[0]),
      (isDone: unknown) => {
        if (refused || isDone === false) {
          if (tries++ > TRIES) throw new Error("The storage never agrees");
          refused = "";
          isDirty = isStale = true;
          return;
        }
        tries = 0;
        stored = wanted;
        base = asked;
        if (wanted[0] !== asked[0] && !isDirty) hear(wanted);
      },
    );
  };

  const next = () => {
    if (work) return;
    if (isStale) look();
    else if (isDirty) writeOut();
  };

  return {
    read() {
      run(
        "read",
        () => storage.get(key),
        (text) => {
          stored = understand(text);
          // An unreadable text stays until there is something to put in its place.
          if (stored[1]) own = base = stored;
        },
      );
      return typeof work === "object" ? work.then(() => own[1]) : own[1];
    },
    write(record, leave) {
      const view = toView(record);
      if (view[0] === own[0]) return;
      own = view;
      if (heard) base = heard;
      if (leave) base = own;
      else isDirty = true;
      // Without that step, what is there is at least read right before it is replaced.
      isStale ||= !storage.compareAndSet;
      next();
    },
    watch(listener) {
      tell = listener;
      let stop: (() => void) | undefined;
      try {
        stop = storage.subscribe?.(key, () => {
          isStale = true;
          next();
        });
      } catch (cause) {
        onProblem({ operation: "watch", key, cause });
      }
      return () => {
        tell = () => {};
        stop?.();
      };
    },
    async flushed() {
      while (work) await work;
    },
  };
}
