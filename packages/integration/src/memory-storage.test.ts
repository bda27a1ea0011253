import { describe, expect, test } from "vitest";
import { memoryStorage } from "./memory-storage.ts";
import { keyValueStorageContract } from "./testing/key-value-storage-contract.ts";

describe("memoryStorage", () => {
  test.each(keyValueStorageContract)("$name", ({ check }) => check(memoryStorage()));

  test("drops the oldest key beyond its limit", () => {
    const storage = memoryStorage({ limit: 2 });
    void storage.set("a", "1");
    void storage.set("b", "2");
    void storage.set("a", "3");
    void storage.set("c", "4");
    expect(["a", "b", "c"].map((key) => storage.get(key))).toEqual(["3", null, "4"]);
  });

  test("refuses a limit below one", () => {
    expect(() => memoryStorage({ limit: 0 })).toThrow("limit is 0");
  });
});
