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

/** Reads a connection's record once and writes it whenever it changes. */
export interface RecordKeeper {
  /** The stored record; undefined when there is none, or none that can be read. Never rejects. */
  read(): MaybePromise<IntegrationRecord | undefined>;
  /** Stores the record, or removes it; of several in a row only the last is sure to be written. */
  write(record: IntegrationRecord | undefined): void;
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
  let known: string | undefined;
  let wanted: string | undefined;
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

  return {
    read() {
      try {
        const text = storage.get(key);
        return isPromise(text) ? text.then(understand, unread) : understand(text);
      } catch (cause) {
        unread(cause);
        return undefined;
      }
    },
    write(record) {
      wanted = record === undefined ? undefined : formatRecord(record);
      writeOut();
    },
    async flushed() {
      while (writing) await writing;
    },
  };
}
