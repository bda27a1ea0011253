import { describe, expect, it } from "vitest";
import { readTestTitles } from "./test-titles.ts";

const titles = (text: string) => [...readTestTitles(text)];

describe("readTestTitles", () => {
  it("gives a test's title alone and behind its suite", () => {
    expect(titles('describe("redeem", () => { it("refuses", () => {}); });')).toEqual([
      "redeem › refuses",
      "refuses",
    ]);
  });

  it("reads the title of a table", () => {
    expect(titles('test.each([1])("refuses %s", () => {});')).toEqual(["refuses %s"]);
    expect(titles("test.each`a`('refuses $a', () => {});")).toEqual(["refuses $a"]);
  });

  it("passes over suites and other calls", () => {
    expect(titles('describe("a", () => {}); expect("b"); submit("c");')).toEqual([]);
  });
});
