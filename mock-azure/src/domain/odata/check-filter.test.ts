import { describe, expect, test } from "vitest";
import { checkFilter } from "./check-filter.ts";
import { isSyntaxProblem } from "./expression.ts";
import { boundsOf, type Filter, type FilterRules, filteredFields, isFilterProblem } from "./filter.ts";
import { matches } from "./matches.ts";
import { parseFilter } from "./parse-filter.ts";

const RULES: FilterRules = {
  fields: {
    name: { type: "text" },
    code: { type: "text", functions: [] },
    key: { type: "guid" },
    at: { type: "time" },
    "start/at": { type: "time-text" },
    start: { type: { complex: "test.time" } },
    on: { type: "flag" },
    size: { type: "number" },
    level: { type: { name: "test.level", words: ["low", "high"] } },
    tags: { type: "text" },
    "parts/name": { type: "text" },
    "parts/size": { type: "number" },
  },
  functions: ["startswith", "contains"],
  membership: true,
  extendedProperties: { name: "extras", answer: "served" },
  refusePath: (property) => ({ kind: "unknown-property", property }),
  refuse: (expression) => ({ kind: "invalid-node", expression }),
};

function check(filter: string, rules: FilterRules = RULES) {
  const parsed = parseFilter(filter);
  if (isSyntaxProblem(parsed)) throw new Error(parsed.message);
  return checkFilter(parsed, rules);
}

function checked(filter: string): Filter {
  const found = check(filter);
  if (isFilterProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}

const ROW: Readonly<Record<string, string | number | boolean | null | readonly string[]>> = {
  name: "O'Neil's Café",
  code: null,
  key: "B2D9C6F4-71aa-4e0d-8f5e-2d8a90c4e777",
  at: Date.parse("2026-01-02T00:00:00Z"),
  "start/at": Date.parse("2026-01-02T09:30:00Z"),
  on: true,
  size: 3,
  level: "high",
  tags: ["Red", "Blue"],
  "parts/name": [],
};

const keeps = (filter: string): boolean =>
  matches(checked(filter), {
    read: (field) => ROW[field] ?? null,
    hasExtendedProperty: ({ id, operator, value }) => `${id} ${operator} ${String(value)}` === "x gt 4",
  });

describe("checkFilter", () => {
  test.each([
    "name eq 'O''NEIL''S café'",
    "'o''neil''s café' eq NAME",
    "name ge 'o' and name lt 'p'",
    "'z' gt name and 'o' le name",
    "name ne 'x' and code eq null and name ne null",
    "contains(name,'NEIL') eq true",
    "startswith(name,'o''n') ne false and not startswith(name,'x')",
    "(startswith(name,'x') or on) eq true",
    "key eq b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777 and key eq 'b2d9c6f4-71aa-4e0d-8f5e-2d8a90c4e777'",
    "at ge 2026-01-02 and at le 2026-01-02T01:00:00+01:00 and at lt 2026-01-02T00:00:00.0010000Z",
    "start/at eq '2026-01-02T09:30' and start/at eq '2026-01-02 09:30:00.0000000' and start/at gt '2026-01-02'",
    "start/at eq '2026-01-02T10:30:00+01:00'",
    "on and on eq true and not (on eq false)",
    "size gt 2 and size lt 3.5 and size ne -3 and 3 eq size",
    "level eq 'HIGH' and level ne test.level'low'",
    "tags/any(t:t eq 'red') and tags/Any(x:x eq 'green' or startswith(x,'bl')) and tags/any()",
    "not tags/any(t:t eq 'green')",
    "not parts/any() and not parts/any(p:p/name eq 'a')",
    "name in ('a','o''neil''s café') and size in (1,2,3)",
    "extras/any(e:e/id eq 'x' and cast(e/value,Edm.Int32) gt 4)",
    "extras/any(e:cast(e/value,Edm.Int32) gt 4 and e/id eq 'x') and not extras/any(e:e/id eq 'y' and e/value eq '4')",
  ])("keeps a row that is as said: %s", (filter) => {
    expect(keeps(filter)).toBe(true);
  });

  test.each([
    "name eq 'O''Neil'",
    "name lt 'o'",
    "at gt 2026-01-02",
    "start/at lt '2026-01-02T09:30'",
    "not on",
    "on eq false or size eq 4",
    "level eq 'low'",
    "tags/any(t:t eq 'green')",
    "contains(name,'x') or startswith(name,'neil')",
    "code eq 'a'",
  ])("drops a row that is not: %s", (filter) => {
    expect(keeps(filter)).toBe(false);
  });

  test.each([
    ["nothing eq 1", { kind: "unknown-property", property: "nothing" }],
    ["name eq nothing", { kind: "unknown-property", property: "nothing" }],
    ["contains(nothing,'a')", { kind: "unknown-property", property: "nothing" }],
    ["tags/any(t:u eq 'a')", { kind: "unknown-property", property: "u" }],
    ["start.at eq 'a'", { kind: "no-entity-type", property: "start.at" }],
    ["name eq code", { kind: "invalid-node" }],
    ["1 eq 1", { kind: "invalid-node" }],
    ["true", { kind: "invalid-node" }],
    ["level gt 'low'", { kind: "invalid-node" }],
    ["endswith(name,'a')", { kind: "invalid-node" }],
    ["contains(code,'a')", { kind: "invalid-node" }],
    ["tolower(name) eq 'a'", { kind: "invalid-node" }],
    ["contains(tolower(name),'a')", { kind: "invalid-node" }],
    ["tags/all(t:t eq 'red')", { kind: "invalid-node" }],
    ["name/any(n:n eq 'a') and more/any(m:m eq 'a')", { kind: "invalid-node" }],
    ["tags/any(t:parts/any(p:p/name eq 'a'))", { kind: "invalid-node" }],
    ["(name eq 'a') gt true", { kind: "invalid-node" }],
    ["extras/any(e:e/id eq 'x')", { kind: "invalid-node" }],
    ["extras/any(e:e/id eq 'x' and e/value gt 4)", { kind: "invalid-node" }],
    ["extras/any(e:e/id eq 'x' and endswith(e/value,'a'))", { kind: "invalid-node" }],
    ["parts/any(p:p/name eq 'a' and p/size gt 1)", { kind: "absent" }],
  ])("refuses %s", (filter, problem) => {
    expect(check(filter)).toMatchObject(problem);
  });

  const incompatible = (left: string, right: string, operator: string) =>
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${operator}'.`;
  const noTime = (text: string) =>
    `The DateTimeOffset text '${text}' should be in format 'yyyy-mm-ddThh:mm:ss('.'s+)?(zzzzzz)?' and each field value is within valid range.`;

  test.each([
    ["name eq 1", incompatible("Edm.String", "Edm.Int32", "Equal")],
    ["name ne 1.5", incompatible("Edm.String", "Edm.Double", "NotEqual")],
    [
      "start/at ge 2026-01-01T00:00:00Z",
      incompatible("Edm.String", "Edm.DateTimeOffset", "GreaterThanOrEqual"),
    ],
    ["start/at ge 2026-01-01", incompatible("Edm.String", "Edm.Date", "GreaterThanOrEqual")],
    ["start ge '2026-01-01'", incompatible("test.time", "Edm.String", "GreaterThanOrEqual")],
    ["start eq null", incompatible("test.time", "Edm.String", "Equal")],
    ["at le '2026-01-01'", incompatible("Edm.DateTimeOffset", "Edm.String", "LessThanOrEqual")],
    ["on gt true", incompatible("Edm.Boolean", "Edm.Boolean", "GreaterThan")],
    ["on eq 'true'", incompatible("Edm.Boolean", "Edm.String", "Equal")],
    ["size lt true", incompatible("Edm.Int32", "Edm.Boolean", "LessThan")],
    ["key eq 'a'", incompatible("Edm.Guid", "Edm.String", "Equal")],
    ["level eq 1", incompatible("test.level", "Edm.Int32", "Equal")],
    ["level eq other.type'high'", incompatible("test.level", "other.type", "Equal")],
    ["level eq 'middle'", "The string 'middle' is not a valid enumeration type constant."],
    ["at gt 2026-01-01T00:00:00", noTime("2026-01-01T00:00:00")],
    ["at gt 2026-02-30", noTime("2026-02-30")],
    ["start/at ge 2026-01-01T00:00:00", noTime("2026-01-01T00:00:00")],
    ["start/at ge 'tomorrow'", noTime("tomorrow")],
    ["name", "The $filter expression must evaluate to a single boolean value."],
    ["'a' and on", "The $filter expression must evaluate to a single boolean value."],
    [
      "not name eq 'a'",
      "A unary operator with an incompatible type was detected. Found operand type 'Edm.String' for operator kind 'Not'.",
    ],
    [
      "shout(name)",
      "An unknown function with name 'shout' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.",
    ],
    [
      "contains(name)",
      "No function signature for the function with name 'contains' matches the specified arguments. The function signatures considered are: contains(Edm.String Nullable=true, Edm.String Nullable=true).",
    ],
    ["name in ()", "The list of 'in' is empty."],
  ])("says what is wrong with %s", (filter, message) => {
    expect(check(filter)).toEqual({ kind: "syntax-problem", message });
  });

  test("refuses in where it is not understood", () => {
    expect(check("name in ('a')", { ...RULES, membership: false })).toMatchObject({ kind: "invalid-node" });
  });

  test.each([
    ["served", { kind: "extended-property", id: "x", operator: "eq", value: "y" }],
    ["a fault", { kind: "service-fault" }],
  ])("takes extended properties that are %s", (name, problem) => {
    const answer = name === "served" ? name : "fault";
    const rules: FilterRules = { ...RULES, extendedProperties: { name: "extras", answer } };
    expect(check("Extras/any(e:e/id eq 'x' and e/value eq 'y')", rules)).toMatchObject(problem);
  });
});

describe("filteredFields", () => {
  test("names what a filter speaks of, in order, once", () => {
    const filter = "size gt 1 and (name eq 'a' or not tags/any(t:t eq 'b')) and size lt 9";
    expect(filteredFields(checked(filter))).toEqual(["size", "name", "tags"]);
  });
});

describe("boundsOf", () => {
  test.each([
    ["size gt 1 and size le 9 and name eq 'a'", { from: 1, to: 9 }],
    ["on and (size ge 2 and size lt 5) and size ge 3", { from: 3, to: 5 }],
    ["size eq 4", { from: 4, to: 4 }],
    ["size ne 4", undefined],
    ["size gt 1 or size lt 0", undefined],
    ["not (size gt 1)", undefined],
  ])("reads %s", (filter, bounds) => {
    expect(boundsOf(checked(filter), "size")).toEqual(bounds);
  });
});
