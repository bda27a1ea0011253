import { parseInstant } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const NOW = parseInstant("2026-01-05T09:00:00Z");

describe("parseRetryAfter", () => {
  test.each([
    ["whole seconds", "12", 12],
    ["decimal seconds", "2.128", 2.128],
    ["zero", "0", 0],
    ["an HTTP date", "Mon, 05 Jan 2026 09:00:30 GMT", 30],
    ["an obsolete date of RFC 850", "Monday, 05-Jan-26 09:00:30 GMT", 30],
    ["an obsolete date of asctime", "Mon Jan  5 09:00:30 2026", 30],
    ["a date that is past", "Mon, 05 Jan 2026 08:00:00 GMT", 0],
    ["no header", null, undefined],
    ["a negative number", "-5", undefined],
    ["a word", "Soon", undefined],
    ["nothing", "", undefined],
  ])("reads %s", (_name, text, seconds) => {
    expect(parseRetryAfter(text, NOW)).toBe(seconds);
  });

  test("cannot measure a date when the time is not known", () => {
    expect(parseRetryAfter("Mon, 05 Jan 2026 09:00:30 GMT", Number.NaN)).toBeUndefined();
  });
});
