import { describe, expect, test } from "vitest";
import { readViewWindow } from "./view-window.ts";

const read = (query: string) => readViewWindow(new URLSearchParams(query));

describe("readViewWindow", () => {
  test.each([
    ["dates", "startDateTime=2026-01-05&endDateTime=2026-01-06"],
    ["UTC", "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-06T00:00:00.0000000Z"],
    ["an encoded offset", "startDateTime=2026-01-05T02:00:00%2B02:00&endDateTime=2026-01-05T19:00:00-05:00"],
    ["names in another case", "StartDateTime=2026-01-05&ENDDATETIME=2026-01-06"],
  ])("reads %s", (_, query) => {
    expect(read(query)).toEqual({
      start: Date.parse("2026-01-05T00:00Z"),
      end: Date.parse("2026-01-06T00:00Z"),
    });
  });

  const missing =
    "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.";
  test.each([
    ["", "ErrorInvalidParameter", missing],
    ["startDateTime=2026-01-05", "ErrorInvalidParameter", missing],
    ["endDateTime=2026-01-05", "ErrorInvalidParameter", missing],
    [
      "startDateTime=soon&endDateTime=2026-01-05",
      "ErrorInvalidParameter",
      "The value 'soon' of parameter 'StartDateTime' is invalid.",
    ],
    [
      "startDateTime=2026-01-05T00:00:00+02:00&endDateTime=2026-01-06",
      "ErrorInvalidParameter",
      "The value '2026-01-05T00:00:00 02:00' of parameter 'StartDateTime' is invalid.",
    ],
    [
      "startDateTime=2026-01-05&endDateTime=2026-01-05",
      "ErrorInvalidParameter",
      "The value '2026-01-05T00:00:00.000Z' of parameter 'EndDateTime' is invalid.",
    ],
  ])("refuses %j", (query, code, message) => {
    expect(read(query)).toMatchObject({ status: 400, code, message });
  });

  test("takes 1,825 days and no more", () => {
    expect(read("startDateTime=2026-01-05&endDateTime=2031-01-04")).toHaveProperty("end");
    expect(read("startDateTime=2026-01-05&endDateTime=2031-01-04T00:00:00.001")).toMatchObject({
      code: "ErrorInvalidRequest",
    });
  });
});
