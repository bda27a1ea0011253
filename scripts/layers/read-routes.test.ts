import { describe, expect, it } from "vitest";
import { readRoutes } from "./read-routes.ts";

const routes = (text: string) => readRoutes("a.ts", text).map(({ name, absent }) => ({ name, absent }));

describe("readRoutes", () => {
  it("finds what is given to defineRoute", () => {
    const text = 'export const a = defineRoute({ name: "login.authorize", host: "login", decide, view });';
    expect(routes(text)).toEqual([{ name: "login.authorize", absent: false }]);
  });

  it("finds it behind type parameters", () => {
    expect(routes('defineRoute<In, Out>({ name: "graph.me" })')).toEqual([
      { name: "graph.me", absent: false },
    ]);
  });

  it("finds an operation that is only named, and calls it absent", () => {
    const text =
      'const list = [{ name: "graph.photo", host: "graph", method: "GET", path: "/me/photo", source }];';
    expect(routes(text)).toEqual([{ name: "graph.photo", absent: true }]);
  });

  it("reports a route whose name is not written out", () => {
    expect(routes("defineRoute({ name, host, path, source })")).toEqual([{ name: undefined, absent: false }]);
  });

  it("passes over other objects with a name", () => {
    expect(routes('const person = { name: "login.authorize", path: "/" };')).toEqual([]);
  });
});
