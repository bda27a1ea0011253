import { describe, expect, test } from "vitest";
import { buildRequest } from "./build-request.ts";

describe("buildRequest", () => {
  test("adds only the headers that are needed", () => {
    expect(buildRequest("GET", "/me/calendar")).toEqual({
      method: "GET",
      path: "/me/calendar",
      headers: {},
      repeatable: true,
    });
  });

  test.each(['W/"DwAAABYAAAB="', '"abc"', "*"])("takes %s as a condition", (ifMatch) => {
    expect(buildRequest("DELETE", "/me/events/e", { ifMatch }).headers).toEqual({ "if-match": ifMatch });
  });

  test.each(["DwAAABYAAAB=", 'W/"a"\r\nx: y', ""])("refuses %j as a condition", (ifMatch) => {
    expect(() => buildRequest("DELETE", "/me/events/e", { ifMatch })).toThrow(
      expect.objectContaining({ failure: { kind: "invalidInput", field: "ifMatch", value: ifMatch } }),
    );
  });
});
