import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Duration, toMilliseconds } from "@consentra/protocol";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";
import { createTurns } from "./create-turns.ts";
import { type HeldLock, PATIENCE, withFileLock } from "./file-lock.ts";
import { readIfThere } from "./read-if-there.ts";
import { watchFolder } from "./watch-folder.ts";

/**
 * How processes that share a folder get along.
 *
 * @group Persistence
 */
export interface FileStorageOptions {
  /**
   * How long a lock stands unchanged before its process counts as dead: longer than a slow disk takes for a write.
   *
   * @defaultValue five seconds
   */
  readonly deadAfter?: Duration;
}

/**
 * Keeps each key in a file of its own, readable by this user only. A file is replaced as a whole, so that a process
 * that ends in the middle of a write leaves the former text. Processes that share the folder write in turn, by a lock's
 * file beside the key's, and hear of each other's writes; on a network file system that does not tell of changes they
 * find them when they next read or write. Of a process that died while it wrote nothing stays but the former text: the
 * next write of the key takes its lock over and its draft away.
 *
 * @param folder - where the files are; made when the first key is set or listened to
 * @param options - how long to wait for a process that may be dead
 * @returns the storage
 * @throws TypeError when the folder is empty
 * @throws RangeError when `deadAfter` is no time
 * @example
 * ```ts run
 * import { mkdtemp, rm } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { fileStorage } from "@consentra/integration/node";
 *
 * const folder = await mkdtemp(join(tmpdir(), "connections-"));
 * await fileStorage(folder).set("user-7", "a record");
 * await fileStorage(folder).get("user-7"); // => "a record"
 * await rm(folder, { recursive: true });
 * ```
 * @group Persistence
 */
export function fileStorage(folder: string, options: FileStorageOptions = {}): KeyValueStorage {
  if (!folder) throw new TypeError("folder is empty: give the folder the files shall be kept in.");
  const pause = toMilliseconds(options.deadAfter ?? { seconds: 5 }) / PATIENCE;
  if (pause === 0) throw new RangeError("deadAfter is zero: give a time, or leave it out.");
  const turns = createTurns();
  const pathOf = (key: string) => join(folder, fileName(key));
  const watched = watchFolder(folder);

  /** Replaces a key's text, unless it is not `expected`; undefined expects nothing in particular. */
  const write = (key: string, value: string | null, expected?: string | null): Promise<boolean> =>
    turns.take(key, async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(key);
      let isDone: boolean | undefined;
      while (isDone === undefined) {
        isDone = await withFileLock(
          `${path}.lock`,
          async (lock) => {
            if (lock.isInherited) await removeDrafts(folder, `${fileName(key)}.`);
            if (expected !== undefined && (await readIfThere(path)) !== expected) return false;
            return replace(path, value, lock);
          },
          pause,
        );
      }
      return isDone;
    });

  return {
    async get(key) {
      await turns.over(key);
      return readIfThere(pathOf(key));
    },
    async set(key, value) {
      await write(key, value);
    },
    async remove(key) {
      await write(key, null);
    },
    compareAndSet: (key, expected, value) => write(key, value, expected),
    subscribe: (key, listener) => watched(fileName(key), listener),
  };
}

/** @returns true once the file is replaced; undefined, and nothing is, when the lock was lost meanwhile */
async function replace(
  path: string,
  value: string | null,
  { isHeld }: Pick<HeldLock, "isHeld">,
): Promise<true | undefined> {
  if (value === null) {
    if (!(await isHeld())) return undefined;
    await rm(path, { force: true });
    return true;
  }
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  try {
    await writeFile(draft, value, { mode: 0o600, flush: true });
    if (!(await isHeld())) return undefined;
    await rename(draft, path);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes away what processes that died had begun to write. */
async function removeDrafts(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder);
  const drafts = names.filter((name) => name.startsWith(prefix) && name.endsWith(DRAFT));
  await Promise.all(drafts.map((name) => rm(join(folder, name), { force: true })));
}

const DRAFT = ".tmp";

/** File systems take 255 bytes; a lock's claim adds 42. */
const LONGEST_NAME = 213;

/** A key as a file name, the same only for the same key, also where the file system ignores case. */
function fileName(key: string): string {
  const escaped = (character: string) =>
    Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  const name = `k-${key.replace(/[^a-z0-9_-]/gu, escaped)}.json`;
  // No key that is written out has a name that begins like that.
  return name.length > LONGEST_NAME ? `h-${createHash("sha256").update(key).digest("hex")}.json` : name;
}
