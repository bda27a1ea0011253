import { describe, expect, it } from "vitest";
import { toTestModule } from "./to-test-module.ts";

const make = (code: string, info = "run") => toTestModule({ file: "docs/a.md", line: 4, code, info });

describe("toTestModule", () => {
  it("keeps imports outside the test, and every line on its number", () => {
    const { name, code } = make('import { f } from "@x/y";\n\nf(); // => 3');
    expect(name).toBe("docs__a.md.4.test.ts");
    expect(code.split("\n")[3]).toBe('import { f } from "@x/y";');
    expect(code.split("\n")[5]).toBe('$test("docs/a.md:4", async () => { $expect(f()).toEqual(3); // => 3');
  });

  it("calls the test by the fence's name, too", () => {
    expect(make("f(); // => 3", 'run name="an f"').code).toContain('$test("docs/a.md:4 an f"');
  });

  it("takes a fence that is a test file as it is", () => {
    const code = 'import { expect, test } from "vitest";\n\ntest("a", () => expect(1).toBe(1));';
    expect(make(code).code.endsWith(`${code}\n`)).toBe(true);
  });

  it("makes a module whose types are checked from a fence with a reason not to run", () => {
    const { name, code } = make("document.title;", 'no-run="needs a browser"');
    expect(name).toBe("docs__a.md.4.ts");
    expect(code.split("\n")[3]).toBe("document.title;");
  });

  it("takes what an excerpt leaves to the reader's program as given", () => {
    const { code } = make('import { f } from "@x/y";\nf(page);', 'no-run="needs a browser"');
    expect(code.split("\n")[0]).toBe("declare const page: any;");
  });

  it("writes a fence that names a file to it, beside the other files of its page", () => {
    const { name, code } = make('import { f } from "./b.js";', 'file="a.test.js"');
    expect(name).toBe("docs__a.md/a.test.js");
    expect(code).toBe('import { f } from "./b.js";\n');
  });

  it("holds a quotation against its file", () => {
    const { name, code } = make("f();", 'from="examples/a/src/b.ts"');
    expect(name).toBe("docs__a.md.4.test.ts");
    expect(code).toContain(
      'new URL("../../examples/a/src/b.ts", import.meta.url), "utf8")).toContain("f();")',
    );
  });

  it.each([
    ["a fence that neither runs nor says why", "f();", "", "Mark the fence"],
    ["an example that checks nothing", "f();", "run", "It checks nothing"],
    ["an example of imports only", 'import "a";', "run", "It checks nothing"],
    ["an import of a file", 'import { f } from "../src/f.ts";\nf(); // => 3', "run", "public name"],
    ["an import after code", 'f(); // => 3\nimport { f } from "a";', "run", "have to come first"],
    ["an export", "export const a = 1;\na; // => 1", "run", "exports something"],
    ["a value without its expression", "const a = 1; // => 1", "run", "has to follow an expression"],
  ])("makes a failing test from %s", (_, code, info, why) => {
    const made = make(code, info);
    expect(made.name).toBe("docs__a.md.4.test.ts");
    expect(made.code).toContain("$expect.fail(");
    expect(made.code).toContain(why);
  });
});
