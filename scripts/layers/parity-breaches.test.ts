import { describe, expect, it } from "vitest";
import { type NamedRoute, parityBreaches } from "./parity-breaches.ts";
import type { ParityRow } from "./parity-table.ts";

const ROUTE: NamedRoute = { name: "login.authorize" };
const ROW: ParityRow = {
  line: 3,
  routes: ["login.authorize"],
  behaviour: "asks for PKCE",
  source: "https://learn.microsoft.com/x",
  ours: "same",
  witnesses: [{ file: "a.test.ts", test: "asks for PKCE" }],
};

const titlesOf = (file: string) => (file === "a.test.ts" ? new Set(["asks for PKCE"]) : undefined);
const breaches = (rows: readonly ParityRow[], routes: readonly NamedRoute[] = [ROUTE]) =>
  parityBreaches({ rows, routes, titlesOf });

describe("parityBreaches", () => {
  it("finds nothing in a table that agrees", () => {
    expect(breaches([ROW])).toEqual([]);
  });

  it("reports a route without a row", () => {
    expect(breaches([ROW], [ROUTE, { name: "graph.me" }])).toEqual([
      "route graph.me has no row in docs/parity.md",
    ]);
  });

  it("reports an absent operation whose row pretends", () => {
    const absent = { ...ROUTE, absent: true };
    expect(breaches([ROW], [absent])[0]).toContain('no row of it says "absent (501)"');
    expect(breaches([{ ...ROW, ours: "absent (501)" }], [absent])).toEqual([]);
  });

  it.each(["same", "same: and a note", "same; and a note", "simplified: one press", "absent (501)"])(
    "accepts %j for ours",
    (ours) => {
      expect(breaches([{ ...ROW, ours }])).toEqual([]);
    },
  );

  it.each([
    ["a route that is gone", { routes: ["login.authorize", "login.gone"] }, "there is no route login.gone"],
    ["an empty behaviour", { behaviour: "" }, "does not say what the real service does"],
    ["a source without an address", { source: "known" }, "neither an https:// address nor"],
    ["a word for ours that has no meaning", { ours: "nearly" }, '"nearly" is none of'],
    ["a simplification without its words", { ours: "simplified:" }, "is none of"],
    ["a row without witness", { witnesses: [] }, "names no witness"],
    [
      "a witness file that is gone",
      { witnesses: [{ file: "b.test.ts", test: "x" }] },
      "b.test.ts does not exist",
    ],
    ["a witness test that is gone", { witnesses: [{ file: "a.test.ts", test: "x" }] }, 'has no test "x"'],
  ])("reports %s", (_, change, why) => {
    const found = breaches([{ ...ROW, ...change }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`docs/parity.md:3: `);
    expect(found[0]).toContain(why);
  });
});
