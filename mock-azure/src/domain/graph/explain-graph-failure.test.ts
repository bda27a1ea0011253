import { describe, expect, test } from "vitest";
import { explainEveryGraphFailure, explainGraphFailure } from "./explain-graph-failure.ts";

describe("explainGraphFailure", () => {
  test("gathers what stands under one code", () => {
    expect(explainGraphFailure("UnknownError")).toMatchObject({ statuses: [502, 503, 504], messages: [] });
    expect(explainGraphFailure(" erroritemnotfound")).toEqual({
      code: "ErrorItemNotFound",
      statuses: [404],
      messages: ["The specified object was not found in the store."],
      sources: ["https://learn.microsoft.com/graph/errors"],
    });
  });

  test.each(["", "Error", "90094"])("knows nothing of %j", (code) => {
    expect(explainGraphFailure(code)).toBeUndefined();
  });

  test("has every code once, in order", () => {
    const codes = explainEveryGraphFailure().map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes).toContain("ErrorQuotaExceeded");
  });
});
