import { sharedStorageContract } from "./shared-storage-contract.ts";
import { expectValue, type StorageContract } from "./storage-contract.ts";

/**
 * What every `KeyValueStorage` must do, as cases for any test runner.
 *
 * @example
 * ```ts run
 * import { memoryStorage } from "@consentra/integration";
 * import { keyValueStorageContract } from "@consentra/integration/testing";
 *
 * const kept = await Promise.allSettled(keyValueStorageContract.map(({ check }) => check(memoryStorage())));
 * kept.every((promise) => promise.status === "fulfilled"); // => true
 * ```
 * @group Testing
 */
export const keyValueStorageContract: readonly StorageContract[] = [
  {
    name: "answers null for a key never set",
    check: async (storage) => expectValue(await storage.get("absent"), null),
  },
  {
    name: "gives back the text last set, whatever its characters",
    check: async (storage) => {
      await storage.set("record", "first, and longer than what follows");
      await storage.set("record", '{"name":"Ünï \u2028 😀 \\" \n"}');
      expectValue(await storage.get("record"), '{"name":"Ünï \u2028 😀 \\" \n"}');
    },
  },
  {
    name: "tells an empty text from no text",
    check: async (storage) => {
      await storage.set("empty", "");
      expectValue(await storage.get("empty"), "");
    },
  },
  {
    name: "keeps keys apart, also those that differ in case or hold path characters",
    check: async (storage) => {
      const keys = ["user", "User", "user/1", "user%2F1", "../user", "user:1", "."];
      for (const key of keys) await storage.set(key, `value of ${key}`);
      for (const key of keys) expectValue(await storage.get(key), `value of ${key}`);
    },
  },
  {
    name: "forgets a removed key and only that one",
    check: async (storage) => {
      await storage.set("gone", "1");
      await storage.set("kept", "2");
      await storage.remove("gone");
      expectValue(await storage.get("gone"), null);
      expectValue(await storage.get("kept"), "2");
    },
  },
  {
    name: "accepts the removal of a key that is not there",
    check: async (storage) => {
      await storage.remove("absent");
      expectValue(await storage.get("absent"), null);
    },
  },
  {
    name: "ends with the last of several writes in a row",
    check: async (storage) => {
      await Promise.all(["1", "2", "3"].map(async (value) => storage.set("record", value)));
      expectValue(await storage.get("record"), "3");
    },
  },
  ...sharedStorageContract,
];
