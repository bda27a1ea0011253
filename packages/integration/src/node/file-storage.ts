import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeyValueStorage } from "../ports/key-value-storage.ts";

/**
 * Keeps each key in a file of its own, readable by this user only. A file is replaced as a whole, so that a process
 * that ends in the middle of a write leaves the former text.
 *
 * @param folder - where the files are; made when the first key is set
 * @returns the storage
 * @throws TypeError when the folder is empty
 * @group Persistence
 */
export function fileStorage(folder: string): KeyValueStorage {
  if (!folder) throw new TypeError("folder is empty: give the folder the files shall be kept in.");
  /** Writes of one key, one after the other: the last one asked for is the last one made. */
  const queues = new Map<string, Promise<void>>();
  const pathOf = (key: string) => join(folder, `${fileName(key)}.json`);

  const inTurn = (key: string, work: () => Promise<void>): Promise<void> => {
    const before = queues.get(key) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(work);
    queues.set(key, turn);
    const leave = () => {
      if (queues.get(key) === turn) queues.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };

  return {
    async get(key) {
      await queues.get(key)?.catch(() => undefined);
      try {
        return await readFile(pathOf(key), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    set: (key, value) =>
      inTurn(key, async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const draft = `${pathOf(key)}.${randomUUID()}.tmp`;
        try {
          await writeFile(draft, value, { mode: 0o600, flush: true });
          await rename(draft, pathOf(key));
        } catch (error) {
          await rm(draft, { force: true });
          throw error;
        }
      }),
    remove: (key) => inTurn(key, () => rm(pathOf(key), { force: true })),
  };
}

/** A key as a file name, the same only for the same key, also where the file system ignores case. */
function fileName(key: string): string {
  const escaped = (character: string) =>
    Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  return `k-${key.replace(/[^a-z0-9_-]/gu, escaped)}`;
}
