import { describe, expect, test } from "vitest";
import { readPreferences } from "./read-preferences.ts";

const none = {
  timeZone: undefined,
  bodyContentType: undefined,
  maxPageSize: undefined,
  idType: undefined,
  return: undefined,
};
const read = (prefer: string) => readPreferences(new Headers({ prefer }));

describe("readPreferences", () => {
  test.each([
    ['outlook.timezone="Pacific Standard Time"', { timeZone: "Pacific Standard Time" }],
    ["Outlook.TimeZone = UTC", { timeZone: "UTC" }],
    ['outlook.body-content-type="text", odata.maxpagesize=7', { bodyContentType: "text", maxPageSize: 7 }],
    ['return=minimal; x="a, b", outlook.timezone="UTC"', { timeZone: "UTC", return: "minimal" }],
    ['IDTYPE="immutableid", return=representation', { idType: "ImmutableId" }],
    ['IdType="RestId"', {}],
    ["odata.maxpagesize=5, odata.maxpagesize=9", { maxPageSize: 5 }],
    ['outlook.body-content-type="markdown", odata.maxpagesize=0', {}],
    ["", {}],
  ])("reads %j", (prefer, expected) => {
    expect(read(prefer)).toEqual({ ...none, ...expected });
  });

  test("refuses a zone that is unknown, with its name", () => {
    expect(read('outlook.timezone="(UTC+01:00) Amsterdam, Berlin"')).toMatchObject({
      code: "TimeZoneNotSupportedException",
      message:
        "A valid TimeZone value must be specified. The following TimeZone value is not supported: '(UTC+01:00) Amsterdam, Berlin'.",
    });
  });
});
