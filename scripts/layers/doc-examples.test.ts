import { describe, expect, it } from "vitest";
import { exampleBreaches, importedNames } from "./doc-examples.ts";

const files: Readonly<Record<string, string>> = {
  "src/index.ts": 'export { a, A } from "./a.ts";\nexport { b } from "./pages/b.ts";',
  "src/a.ts": "/**\n * A.\n */\nexport function a() {}\n/** Type. */\nexport interface A {}\n",
  "src/pages/b.ts": "/**\n * B.\n *\n * ```ts run\n * b(); // => 1\n * ```\n */\nexport const b = () => 1;\n",
};
const breaches = (names: readonly string[], excuses: Readonly<Record<string, string>> = {}) =>
  exampleBreaches(["src/index.ts"], { names: new Set(names), excuses }, (file) => files[file]);

describe("exampleBreaches", () => {
  it("names what is in no example, and passes over types", () => {
    expect(breaches([])).toEqual(["src/a.ts: a is in no example that runs"]);
  });

  it("takes an example elsewhere, or a reason", () => {
    expect(breaches(["a"])).toEqual([]);
    expect(breaches([], { "src/a.ts: a": "needs a browser" })).toEqual([]);
    expect(breaches([], { "src/": "needs a browser" })).toEqual([]);
  });

  it("keeps no reason that nothing needs", () => {
    expect(breaches(["a"], { "src/a.ts: a": "needs a browser" })).toEqual(["src/a.ts: a needs no excuse"]);
    expect(breaches(["a"], { "src/pages/": "needs a browser" })).toEqual(["src/pages/ needs no excuse"]);
  });
});

describe("importedNames", () => {
  it("reads lists of names, with types and renamed ones", () => {
    expect(
      importedNames('import { a, type B, c as d } from "@x/y";\nimport type { E } from "@x/z";'),
    ).toEqual(["a", "B", "c", "E"]);
  });
});
