import { describe, expect, it } from "vitest";
import { readImports, targetOf } from "./read-imports.ts";

const imported = (text: string) =>
  readImports("packages/x/src/a.ts", text).map(({ specifier, typeOnly }) => [specifier, typeOnly]);

describe("readImports", () => {
  it.each([
    ["a declaration", 'import { a } from "m";', ["m", false]],
    ["a declaration for its effect", 'import "m";', ["m", false]],
    ["a type import", 'import type { A } from "m";', ["m", true]],
    ["a type among values, which keeps the module", 'import { type A } from "m";', ["m", false]],
    ["a re-export", 'export { a } from "m";', ["m", false]],
    ["a type re-export", 'export type { A } from "m";', ["m", true]],
    ["a dynamic import", 'const a = await import("m");', ["m", false]],
    ["a type in place", 'let a: import("m").A;', ["m", true]],
    ["a require", 'const a = require("m");', ["m", false]],
    ["a replaced module", 'vi.mock("m");', ["m", false]],
  ])("sees %s", (_, text, expected) => {
    expect(imported(text)).toEqual([expected]);
  });

  it("passes over text that only looks like an import", () => {
    expect(imported('const a = \'import "m"\'; // import "n"')).toEqual([]);
  });

  it("tells the line", () => {
    expect(readImports("a.ts", '\n\nimport "m";')[0]?.line).toBe(3);
  });
});

describe("targetOf", () => {
  it.each([
    ["../b.ts", { kind: "file", path: "packages/x/b.ts" }],
    ["node:fs", { kind: "node" }],
    ["@consentra/integration/browser", { kind: "package", name: "@consentra/integration" }],
    ["msw/node", { kind: "package", name: "msw" }],
  ])("resolves %s", (specifier, expected) => {
    expect(targetOf({ file: "packages/x/src/a.ts", line: 1, specifier, typeOnly: false })).toMatchObject(
      expected,
    );
  });
});
