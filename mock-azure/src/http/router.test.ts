import { describe, expect, test } from "vitest";
import { createRouter } from "./router.ts";

const route = (path: string) => ({ host: "graph" as const, method: "GET", path });
const { match } = createRouter([
  route("/view(from=':from',to=':to')"),
  route("/items(key=':key')/parts"),
  route("/items/:item"),
  route("/zones(kind=names.kind':kind')"),
]);

describe("createRouter", () => {
  test.each([
    ["/view(from='1',to='2')", { from: "1", to: "2" }],
    ["/view(to='2',from='1')", { from: "1", to: "2" }],
    ["/VIEW(From='1',%20TO='2')", { from: "1", to: "2" }],
    ["/view(from=%271%27%2Cto=%272%27)", { from: "1", to: "2" }],
    ["/view(from='a,b',to='c%20d')", { from: "a,b", to: "c d" }],
    ["/items(key='x')/parts", { key: "x" }],
    ["/zones(kind=names.kind'Iana')", { kind: "Iana" }],
    ["/zones(kind=names.kind%27Iana%27)", { kind: "Iana" }],
  ])("finds the arguments of %s", (path, params) => {
    expect(match("graph", "GET", path)).toMatchObject({ kind: "found", params });
  });

  test.each([
    "/view",
    "/view()",
    "/view(from='1')",
    "/view(from=1,to=2)",
    "/view(from='1',to='2',by='3')",
    "/view(from='1'to='2')",
    "/items('x')",
    "/zones(kind='Iana')",
    "/zones(kind=other'Iana')",
  ])("finds nothing at %s", (path) => {
    expect(match("graph", "GET", path).kind).toBe("unknown");
  });

  test("refuses two routes of one method and path, and says which", () => {
    const twice = createRouter([route("/items/:item"), route("/items/:id")]);
    expect(() => twice.match("graph", "GET", "/items/1")).toThrow(
      "Two routes claim GET /items/:id on graph.",
    );
    expect(twice.match("mail", "GET", "/items/1")).toEqual({ kind: "unknown" });
  });
});
