import { describe, expect, test } from "vitest";
import { readReturnPath } from "./return-path.ts";

const origin = "https://meetings.example";

describe("readReturnPath", () => {
  test.each([
    ["/settings?tab=meetings#calendar", "/settings?tab=meetings#calendar"],
    ["/", "/"],
    ["/a/../b", "/b"],
    ["/über", "/%C3%BCber"],
    ["/next?to=https://other.example", "/next?to=https://other.example"],
  ])("takes %j", (given, path) => {
    expect(readReturnPath(given, origin)).toBe(path);
  });

  test.each([
    "",
    "settings",
    "https://meetings.example/settings",
    "https://other.example",
    "//other.example",
    "/\\other.example",
    "\\/other.example",
    "/\t/other.example",
    "/\n/other.example",
    "/.//other.example",
    "/a/..//other.example",
    "/%2e//other.example",
    " //other.example",
    "javascript:alert(1)",
    `/${"a".repeat(512)}`,
    `/${"ü".repeat(200)}`,
  ])("refuses %j", (given) => {
    expect(readReturnPath(given, origin)).toBeUndefined();
  });
});
