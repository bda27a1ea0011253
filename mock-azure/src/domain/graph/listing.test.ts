import { describe, expect, test } from "vitest";
import { isGraphFailure } from "./graph-failure.ts";
import { type Listable, listRows, readListQuery } from "./listing.ts";

interface Row {
  readonly name: string;
  readonly at: number;
  readonly on: boolean;
  readonly tags: readonly string[];
}

const ROWS: Listable<Row> = {
  type: "test.row",
  properties: ["name", "at", "on"],
  notEmulated: [],
  unselectable: [],
  orderings: ["name", "at"],
  fields: {
    name: { type: "text", of: ({ name }) => name },
    at: { type: "time", of: ({ at }) => at },
    on: { type: "flag", of: ({ on }) => on },
    "tags/value": { type: "text", of: ({ tags }) => tags },
  },
};

const rows: readonly Row[] = [
  { name: "B and C", at: Date.parse("2026-01-02T00:00:00Z"), on: true, tags: ["x", "y"] },
  { name: "O'Neil", at: Date.parse("2026-01-01T00:00:00Z"), on: false, tags: [] },
  { name: "a", at: Date.parse("2026-01-03T00:00:00.500Z"), on: true, tags: ["y"] },
];

const read = (options: Readonly<Record<string, string>>) => readListQuery(new URLSearchParams(options), ROWS);

function list(options: Readonly<Record<string, string>>) {
  const query = read(options);
  if (isGraphFailure(query)) throw new Error(query.message);
  const { items, total } = listRows(rows, query, ROWS.fields);
  return { names: items.map(({ name }) => name), total };
}

describe("readListQuery", () => {
  test.each([
    ["name eq 'o''neil'", ["O'Neil"]],
    ["name eq 'b AND c' and on eq true", ["B and C"]],
    ["name ne 'a'", ["B and C", "O'Neil"]],
    ["startsWith(name, 'b AND')", ["B and C"]],
    ["startswith(name,'o''') and on eq false", ["O'Neil"]],
    ["at gt 2026-01-02T00:00:00Z", ["a"]],
    ["at le 2026-01-02", ["B and C", "O'Neil"]],
    ["at ge 2026-01-03T00:00:00.5000000Z", ["a"]],
    ["tags/any(t:t/value eq 'x')", ["B and C"]],
    ["tags/any(t:t/value eq 'y') and at lt 2026-01-03T00:00:00Z", ["B and C"]],
    ["name eq 'a' or name eq 'o''neil' and on eq false", ["O'Neil", "a"]],
    ["name in ('A', 'b and c')", ["B and C", "a"]],
    ["not (name eq 'a')", ["B and C", "O'Neil"]],
  ])("reads the filter %s", ($filter, names) => {
    expect(list({ $filter })).toEqual({ names, total: names.length });
  });

  test.each([
    ["name", "filterInvalid"],
    ["name eq unquoted", "filterProperty"],
    ["at eq 'yesterday'", "filterInvalid"],
    ["on eq 1", "filterInvalid"],
    ["colour eq 'red'", "filterProperty"],
    ["tags/any(t:u/value eq 'x')", "filterProperty"],
    ["endswith(name,'a')", "notEmulated"],
    ["startswith(name,at)", "notEmulated"],
    ["startswith(name,1)", "filterInvalid"],
    ["name.first eq 'a'", "castRefused"],
    ["startswith(on,'t')", "filterInvalid"],
    ["startswith(colour,'r')", "filterProperty"],
    ["name eq 'a' or", "filterInvalid"],
    ["name in ()", "filterInvalid"],
  ])("refuses the filter %s as %s", ($filter, name) => {
    expect(read({ $filter })).toMatchObject({ kind: "graph-failure", name });
  });
});

describe("listRows", () => {
  test.each([
    ["name", ["a", "B and C", "O'Neil"]],
    ["at desc", ["a", "B and C", "O'Neil"]],
    ["at", ["O'Neil", "B and C", "a"]],
  ])("orders by %s", ($orderby, names) => {
    expect(list({ $orderby }).names).toEqual(names);
  });

  test("counts what is on all pages", () => {
    expect(list({ $top: "1", $skip: "1" })).toEqual({ names: ["O'Neil"], total: 3 });
  });
});
