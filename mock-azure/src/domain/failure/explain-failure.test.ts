import { describe, expect, test } from "vitest";
import { explainEveryFailure, explainFailure } from "./explain-failure.ts";

describe("explainFailure", () => {
  test("knows a number however it is written", () => {
    const explanation = explainFailure(90094);
    expect(explanation).toMatchObject({
      aadsts: 90094,
      error: "access_denied",
      surfaces: ["page", "redirect", "log"],
      fixableBy: ["administrator"],
      produced: true,
    });
    expect(explainFailure("90094")).toEqual(explanation);
    expect(explainFailure("AADSTS90094: Admin consent is required.\r\nTrace ID: 1")).toEqual(explanation);
  });

  test("says of a number that no rule produces so", () => {
    expect(explainFailure(50196)).toMatchObject({ produced: false, fixableBy: ["developer"] });
  });

  test.each([1, 0, -90094, Number.NaN, "", "AADSTS", "no number"])("knows nothing of %j", (number) => {
    expect(explainFailure(number)).toBeUndefined();
  });

  test("explains the whole catalogue", () => {
    expect(explainEveryFailure().map(({ aadsts }) => aadsts)).toContain(7000112);
  });
});
