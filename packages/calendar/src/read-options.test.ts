import { describe, expect, test } from "vitest";
import { preferHeader } from "./read-options.ts";

describe("preferHeader", () => {
  test("is empty when nothing is preferred", () => {
    expect(preferHeader({ timeZone: undefined, immutableIds: false })).toBe("");
  });

  test("puts all preferences into one value", () => {
    expect(preferHeader({ timeZone: "Europe/Berlin", immutableIds: true, bodyContentType: "text" })).toBe(
      'outlook.timezone="Europe/Berlin", outlook.body-content-type="text", IdType="ImmutableId"',
    );
  });

  test("refuses a zone that would add a preference of its own", () => {
    expect(() => preferHeader({ timeZone: 'UTC", IdType="x' })).toThrow(/^timeZone is/);
  });
});
