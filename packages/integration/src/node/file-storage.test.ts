import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { killWhileWriting, race } from "../../test/race.ts";
import { keyValueStorageContract } from "../testing/key-value-storage-contract.ts";
import { fileStorage } from "./file-storage.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "consentra-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("fileStorage", () => {
  test.each(keyValueStorageContract)("$name", ({ check }) =>
    check(fileStorage(join(folder, "records")), fileStorage(join(folder, "records"))),
  );

  test("is seen by another storage on the same folder", async () => {
    await fileStorage(folder).set("user-7", "{}");
    expect(await fileStorage(folder).get("user-7")).toBe("{}");
  });

  test("reads what was asked to be written before", async () => {
    const storage = fileStorage(folder);
    const writing = storage.set("user-7", "new");
    expect(await storage.get("user-7")).toBe("new");
    await writing;
  });

  test("leaves one file a key, readable by its owner only", async () => {
    const storage = fileStorage(folder);
    await Promise.all(["1", "2", "3"].map(async (value) => storage.set("user-7", value)));
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    expect((await stat(join(folder, files[0] ?? ""))).mode & 0o777).toBe(0o600);
  });

  test("leaves nothing half-written when it cannot write, and goes on afterwards", async () => {
    const blocked = join(folder, "blocked");
    await writeFile(blocked, "a file where the folder should be");
    const storage = fileStorage(blocked);
    await expect(storage.set("user-7", "{}")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["blocked"]);
    await rm(blocked);
    await storage.set("user-7", "{}");
    expect(await storage.get("user-7")).toBe("{}");
  });

  test("loses no write of two processes that race", async () => {
    await race("file", folder, 50);
    expect(await fileStorage(folder).get("count")).toBe("100");
  });

  test("keeps a whole text, the former or the new one, when processes are killed in the middle of writing", async () => {
    const storage = fileStorage(folder, { deadAfter: { milliseconds: 50 } });
    for (const after of [1, 2, 3]) {
      await killWhileWriting("file", folder, after);
      const text = await storage.get("long");
      expect(JSON.parse(text ?? "").text).toHaveLength(500_000);
      expect(await storage.compareAndSet?.("long", text, null)).toBe(true);
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test.each([
    ["in letters", "a".repeat(4000), `${"a".repeat(3999)}b`],
    ["in another script", "Светлана Константиновна ".repeat(5), "Светлана Константиновна ".repeat(6)],
  ])("keeps keys apart that are longer than a file's name may be: %s", async (_name, one, other) => {
    const storage = fileStorage(folder);
    await storage.set(one, "1");
    await storage.set(other, "2");
    expect([await storage.get(one), await storage.get(other)]).toEqual(["1", "2"]);
    expect(await storage.compareAndSet?.(one, "1", null)).toBe(true);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test("goes on where a process died while it wrote, and takes its draft away", async () => {
    const storage = fileStorage(folder, { deadAfter: { milliseconds: 50 } });
    await storage.set("user-7", "{}");
    const [file = ""] = await readdir(folder);
    await writeFile(join(folder, `${file}.lock`), "dead");
    await writeFile(join(folder, `${file}.0f3a.tmp`), '{"half');
    expect(await storage.get("user-7")).toBe("{}");
    expect(await storage.compareAndSet?.("user-7", "{}", "new")).toBe(true);
    expect(await readdir(folder)).toEqual([file]);
  });

  test.each([{ seconds: -1 }, {}])(
    "refuses %j as the time after which a lock is a dead process's",
    (deadAfter) => {
      expect(() => fileStorage(folder, { deadAfter })).toThrow(RangeError);
    },
  );

  test("refuses an empty folder name", () => {
    expect(() => fileStorage("")).toThrow("folder is empty");
  });
});
