import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpand } from "./parse-expand.ts";

describe("parseExpand", () => {
  test.each([
    ["attachments", [{ relation: "attachments", options: {} }]],
    [
      " calendar , attachments( $select=id,name; $top=3 )",
      [
        { relation: "calendar", options: {} },
        { relation: "attachments", options: { $select: "id,name", $top: "3" } },
      ],
    ],
    [
      "extensions($filter=id eq 'a);(''b,' or (id eq 'c')),instances",
      [
        { relation: "extensions", options: { $filter: "id eq 'a);(''b,' or (id eq 'c')" } },
        { relation: "instances", options: {} },
      ],
    ],
    ["a(select=b)", [{ relation: "a", options: { $select: "b" } }]],
    [
      "a($EXPAND=b($select=c;$levels=2))",
      [{ relation: "a", options: { $expand: "b($select=c;$levels=2)" } }],
    ],
  ])("reads %j", (value, items) => {
    expect(parseExpand(value)).toEqual({ kind: "expand-items", items });
  });

  test.each([
    "",
    ",",
    "a,",
    "a(",
    "a)",
    "a()",
    "a($select=b;)",
    "a($select=b;$Select=c)",
    "a b",
    "*",
    "a($filter='b)",
  ])("refuses %j", (value) => {
    expect(parseExpand(value)).toEqual({
      kind: "syntax-problem",
      message: `Term '${value}' is not valid in a $select or $expand expression.`,
    });
  });

  test("never throws, whatever the text", () => {
    const pieces = fc.constantFrom("(", ")", ",", ";", "$select=", "'", " ", "a", "=");
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(parseExpand(parts.join(""))).toHaveProperty("kind");
      }),
      { numRuns: 1000 },
    );
  });
});
