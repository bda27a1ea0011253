import { describe, expect, test } from "vitest";
import { digest } from "./digest.ts";

describe("digest", () => {
  test("is the same for the same text", () => {
    expect(digest('W/"abc"')).toBe(digest('W/"abc"'));
    expect(digest("")).toHaveLength(10);
  });

  test("tells texts apart that differ in one character, its case or its place", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `W/"DwAAABYAAABiKtbe${String(index)}=="`);
    const others = ['W/"aB"', 'W/"Ab"', 'W/"ab"', 'W/"ba"', "é", "ē"];
    expect(new Set([...texts, ...others].map(digest)).size).toBe(texts.length + others.length);
  });
});
