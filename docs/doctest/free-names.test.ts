import ts from "typescript";
import { describe, expect, it } from "vitest";
import { freeNames } from "./free-names.ts";

const read = (code: string) => freeNames(ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest, true));

describe("freeNames", () => {
  it.each([
    ["a call and its argument", "render(state);", ["render", "state"]],
    ["a shorthand property", "f({ clientId });", ["f", "clientId"]],
    ["the object of a property", "page.url.length;", ["page"]],
    ["a default value", "const { a = fallback } = { a: 1 };", ["fallback"]],
    ["a value of a property", "const a = { b: c };", ["c"]],
  ])("finds %s", (_, code, expected) => {
    expect(read(code)).toEqual(expected);
  });

  it.each([
    ["imports", 'import a, { b as c } from "m"; import * as d from "n"; a(c, d);'],
    ["variables, functions and parameters", "const a = 1; function f(b: number) { return a + b; } f(a);"],
    ["names taken out of an object", "const { a, b: [c] } = JSON.parse(''); a + c;"],
    [
      "globals of the language and of a page",
      "console.log(new URL(''), window.location, document.title, undefined);",
    ],
    ["types", "interface A { b: C } const a: A | D = JSON.parse('');"],
  ])("passes over %s", (_, code) => {
    expect(read(code)).toEqual([]);
  });
});
