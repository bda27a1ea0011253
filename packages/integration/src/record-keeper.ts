import type { IntegrationRecord } from "./integration-record.ts";
import { formatRecord } from "./integration-record.ts";
import { isPromise } from "./is-promise.ts";
import { parseRecord } from "./parse-record.ts";
import type { KeyValueStorage, MaybePromise } from "./ports/key-value-storage.ts";

/**
 * A storage that did not do what it was asked. The connection goes on without it.
 *
 * @group Persistence
 */
export interface StorageProblem {
  /** `parse`: something was stored, and it is no record of this application. */
  readonly operation: "read" | "parse" | "write";
  readonly key: string;
  /** For `parse`: what is wrong with the stored text. */
  readonly reason?: string;
  /** For `read` and `write`: what the storage threw. */
  readonly cause?: unknown;
}

/** Reads a connection's record, writes it whenever it changes, and hears of what others write. */
export interface RecordKeeper {
  /** The stored record; undefined when there is none, or none that can be read. Never rejects. */
  read(): MaybePromise<IntegrationRecord | undefined>;
  /**
   * Stores the record, or removes it; of several in a row only the last is sure to be written.
   *
   * @param leave - leaves what is stored as it is: it belongs to a tab that is away
   */
  write(record: IntegrationRecord | undefined, leave?: boolean): void;
  /** Calls `listener` with every record that somebody else stored; returns the way to stop. */
  watch(listener: (record: IntegrationRecord | undefined) => void): () => void;
  /** Resolves once everything asked for so far is written, or has failed. Never rejects. */
  flushed(): Promise<void>;
}

/** @returns a keeper of the record under `key` */
export function createRecordKeeper(options: {
  readonly storage: KeyValueStorage;
  readonly key: string;
  readonly clientId: string;
  readonly onProblem: (problem: StorageProblem) => void;
}): RecordKeeper {
  const { storage, key, onProblem } = options;
  /** What the storage holds, as far as is known here. */
  let known: string | undefined;
  /** What it shall hold. */
  let wanted: string | undefined;
  /** What was last asked for here; asking for it again is no reason to undo what others wrote. */
  let own: string | undefined;
  let writing: Promise<void> | undefined;

  const understand = (text: string | null): IntegrationRecord | undefined => {
    if (text === null) return undefined;
    // An unreadable text stays until there is something to put in its place.
    const parsed = parseRecord(text, options.clientId);
    if (parsed.kind === "record") {
      known = wanted = text;
      return parsed.record;
    }
    onProblem({ operation: "parse", key, reason: parsed.reason });
    return undefined;
  };
  const unread = (cause: unknown): undefined => {
    onProblem({ operation: "read", key, cause });
  };
  const store = (text: string | undefined) =>
    text === undefined ? storage.remove(key) : storage.set(key, text);

  /** Writes at once where the storage can, so that a page that is about to unload has its record written. */
  const writeOut = (): void => {
    while (writing === undefined && known !== wanted) {
      known = wanted;
      try {
        const done = store(wanted);
        if (isPromise(done)) writing = done.catch(unwritten).then(next);
      } catch (cause) {
        unwritten(cause);
      }
    }
  };
  const unwritten = (cause: unknown) => onProblem({ operation: "write", key, cause });
  const next = () => {
    writing = undefined;
    writeOut();
  };

  const read = <Result>(use: (text: string | null) => Result): MaybePromise<Result | undefined> => {
    try {
      const text = storage.get(key);
      return isPromise(text) ? text.then(use, unread) : use(text);
    } catch (cause) {
      unread(cause);
      return undefined;
    }
  };

  return {
    read: () =>
      read((text) => {
        const record = understand(text);
        own = known;
        return record;
      }),
    write(record, leave) {
      const text = record === undefined ? undefined : formatRecord(record);
      if (text === own) return;
      own = text;
      if (leave) return;
      wanted = text;
      writeOut();
    },
    watch(listener) {
      const compare = (text: string | null) => {
        if ((text ?? undefined) === known) return;
        const record = understand(text);
        if (text === null) known = wanted = undefined;
        // What cannot be read says nothing.
        if (record || text === null) listener(record);
      };
      return storage.subscribe?.(key, () => void read(compare)) ?? (() => undefined);
    },
    async flushed() {
      while (writing) await writing;
    },
  };
}
