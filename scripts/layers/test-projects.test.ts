import { describe, expect, it } from "vitest";
import { strayTests } from "./test-projects.ts";

const project = (name: string, include: string, exclude: readonly string[] = []) => ({
  name,
  folder: "packages/x",
  include: [include],
  exclude,
});

const unit = project("x", "src/**/*.test.ts", ["src/**/*.browser.test.ts"]);
const browser = project("x-browser", "src/**/*.browser.test.ts");

describe("strayTests", () => {
  it("accepts files that one project runs", () => {
    expect(
      strayTests(["packages/x/src/a.test.ts", "packages/x/src/b/c.browser.test.ts"], [unit, browser]),
    ).toEqual([]);
  });

  it("reports a file that no project runs", () => {
    expect(strayTests(["packages/x/test/a.test.ts"], [unit])).toEqual([
      "packages/x/test/a.test.ts is in no project",
    ]);
    expect(strayTests(["packages/xy/src/a.test.ts"], [unit])).toHaveLength(1);
  });

  it("reports a file that two projects run", () => {
    const all = project("all", "src/**/*.test.ts");
    expect(strayTests(["packages/x/src/a.test.ts"], [unit, all])).toEqual([
      "packages/x/src/a.test.ts is in x and all",
    ]);
  });
});
