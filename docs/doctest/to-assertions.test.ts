import ts from "typescript";
import { describe, expect, it } from "vitest";
import { toAssertions } from "./to-assertions.ts";

const read = (code: string) => toAssertions(ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest, true));

describe("toAssertions", () => {
  it.each([
    ["a value on the same line", "f(); // => 3", "$expect(f()).toEqual(3); // => 3"],
    ["a value on the next line", 'f();\n// => "a"', '$expect(f()).toEqual("a");\n// => "a"'],
    ["an awaited value", "await f(); // => 3", "$expect(await f()).toEqual(3); // => 3"],
    ["a shown value", "console.log(f(1)); // => 3", "$expect(f(1)).toEqual(3); // => 3"],
    ["a comparison", "a === b; // => true", "$expect(a === b).toEqual(true); // => true"],
    [
      "a value in a block",
      "for (const a of b) {\n  a; // => 3\n}",
      "for (const a of b) {\n  $expect(a).toEqual(3); // => 3\n}",
    ],
  ])("turns %s into an expectation", (_, code, expected) => {
    expect(read(code)).toEqual({ code: expected, count: 1 });
  });

  it("reads a value of several lines, and keeps the number of lines", () => {
    const { code } = read("f();\n// => [\n//   1,\n// ]\ng();");
    expect(code.split("\n")[0]).toBe("$expect(f()).toEqual([ 1, ]);");
    expect(code.split("\n")).toHaveLength(5);
  });

  it("leaves a comment after a whole value alone", () => {
    expect(read("f(); // => 3\n// and then\ng();").code).toContain("toEqual(3);");
  });

  it("leaves code without values as it is", () => {
    expect(read("const a = f(); // a note")).toEqual({ code: "const a = f(); // a note", count: 0 });
  });

  it.each([
    ["a value after a declaration", "const a = f(); // => 3", "has to follow an expression statement"],
    ["a value after nothing", "// => 3", "has to follow an expression statement"],
    ["a value that is no expression", "f(); // => about 3", "is no expression"],
    ["an empty value", "f(); // =>", "is no expression"],
  ])("refuses %s", (_, code, why) => {
    expect(() => read(code)).toThrow(why);
  });
});
