import { describe, expect, test } from "vitest";
import { collect } from "./collect.ts";

describe("collect", () => {
  test("rejects with what reading rejects with", async () => {
    const broken = new RangeError("page 2 is missing");
    async function* items() {
      yield 1;
      throw broken;
    }
    await expect(collect(items())).rejects.toBe(broken);
  });
});
