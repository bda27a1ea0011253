import { describe, expect, it } from "vitest";
import { fencesIn, fileOf, reasonNotToRun, runs } from "./fence.ts";

describe("fencesIn", () => {
  it("finds a fence of a Markdown file with its line", () => {
    expect(fencesIn("a.md", "# A\n\n```ts run\nf();\n```\n")).toEqual([
      { file: "a.md", line: 4, code: "f();", info: "run" },
    ]);
  });

  it("finds a fence of a doc comment, without the comment's stars", () => {
    const text =
      "/**\n * A.\n *\n * ```ts run\n * if (a) {\n *   b();\n * }\n * ```\n */\nexport const x = 1;\n";
    expect(fencesIn("a.ts", text)).toEqual([
      { file: "a.ts", line: 5, code: "if (a) {\n  b();\n}", info: "run" },
    ]);
  });

  it("takes the indentation of a fence in a list away", () => {
    expect(fencesIn("a.md", "- a\n\n  ```ts\n  f(\n    1);\n  ```")[0]?.code).toBe("f(\n  1);");
  });

  it("passes over other languages, and fences inside them", () => {
    expect(fencesIn("a.md", "```sh\nnpm start\n```\n````md\n```ts run\nf();\n```\n````\n")).toEqual([]);
  });

  it("passes over fences in the code itself", () => {
    expect(fencesIn("a.ts", "const text = `\n```ts run\nf();\n```\n`;")).toEqual([]);
  });
});

describe("runs", () => {
  it.each([
    ["run", true],
    ['run name="a"', true],
    ["running", false],
    ['no-run="needs a browser"', false],
    ["", false],
  ])("reads %j as %j", (info, expected) => {
    expect(runs({ file: "a.md", line: 1, code: "", info })).toBe(expected);
  });
});

describe("reasonNotToRun", () => {
  it.each([
    ['no-run="needs a browser"', "needs a browser"],
    ['no-run=" "', undefined],
    ["no-run", undefined],
    ["", undefined],
  ])("reads %j as %j", (info, expected) => {
    expect(reasonNotToRun({ file: "a.md", line: 1, code: "", info })).toBe(expected);
  });
});

describe("fileOf", () => {
  it.each([
    ['file="main.js"', "main.js"],
    ['file="meetings.test.js"', "meetings.test.js"],
    ['file="../main.js"', undefined],
    ['file=""', undefined],
    ["run", undefined],
  ])("reads %j as %j", (info, expected) => {
    expect(fileOf({ file: "a.md", line: 1, code: "", info })).toBe(expected);
  });
});
