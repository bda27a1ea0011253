import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type HeldLock, withFileLock } from "./file-lock.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "consentra-"));
  path = join(folder, "record.lock");
});
afterEach(() => rm(folder, { recursive: true }));

describe("withFileLock", () => {
  test("lets one work at a time, and leaves nothing", async () => {
    let working = 0;
    const seen: number[] = [];
    const work = async () => {
      working += 1;
      seen.push(working);
      await readdir(folder);
      working -= 1;
    };
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(path, work, 1)));
    expect(seen).toEqual([1, 1, 1, 1, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("lets the next one in after work that failed", async () => {
    const failing = withFileLock(path, () => Promise.reject(new Error("full")), 1);
    await expect(failing).rejects.toThrow("full");
    expect(await withFileLock(path, () => Promise.resolve("done"), 1)).toBe("done");
  });

  test("takes the lock of a process that died away, whoever of several is first", async () => {
    await writeFile(path, "dead");
    let working = 0;
    const work = async ({ isHeld }: HeldLock) => {
      working += 1;
      const alone = working === 1 && (await isHeld());
      working -= 1;
      return alone;
    };
    const all = await Promise.all([0, 1, 2].map(() => withFileLock(path, work, 0)));
    expect(all).toEqual([true, true, true]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("takes the lock of one that died, and of who died while taking it over, and tells so", async () => {
    await writeFile(path, "dead");
    await writeFile(`${path}.dead`, "dead too");
    const work = async ({ isHeld, isInherited }: HeldLock) => [await isHeld(), isInherited];
    expect(await withFileLock(path, work, 0)).toEqual([true, true]);
    expect(await withFileLock(path, work, 0)).toEqual([true, false]);
    expect(await readdir(folder)).toEqual([]);
  });

  test("tells one who has lost the lock, and leaves it to who has it now", async () => {
    const work = async ({ isHeld }: HeldLock) => {
      const before = await isHeld();
      await writeFile(path, "another");
      return [before, await isHeld()];
    };
    const held = await withFileLock(path, work, 1);
    expect(held).toEqual([true, false]);
    expect(await readFile(path, "utf8")).toBe("another");
  });

  test("fails where no lock can be made", async () => {
    await expect(withFileLock(join(folder, "none", "record.lock"), async () => "done", 1)).rejects.toThrow(
      "ENOENT",
    );
  });
});
