import type { EpochMilliseconds } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createWords } from "../../words/words.ts";
import { formatWhen } from "./format-when.ts";

const at = (text: string, zone: string) => ({ instant: Date.parse(text) as EpochMilliseconds, zone });

const words = (language: "en" | "de" = "en") => {
  const { text, say, date } = createWords(language);
  return { meetings: text.meetings, say, date };
};

describe("formatWhen", () => {
  test.each([
    [
      "on the clock of its zone",
      at("2026-07-01T10:00Z", "W. Europe Standard Time"),
      at("2026-07-01T11:30Z", "W. Europe Standard Time"),
      "1 July 2026, 12:00 to 13:30 (W. Europe Standard Time)",
    ],
    [
      "past midnight",
      at("2026-07-01T21:00Z", "Europe/Berlin"),
      at("2026-07-01T23:00Z", "Europe/Berlin"),
      "1 July 2026, 23:00 to 2 July 2026, 01:00 (Europe/Berlin)",
    ],
    [
      "on the clock of the start where the end has another",
      at("2026-07-01T10:00Z", "UTC"),
      at("2026-07-01T11:00Z", "Asia/Tokyo"),
      "1 July 2026, 10:00 to 11:00 (UTC)",
    ],
    [
      "in UTC where the zone is none that has a name",
      at("2026-07-01T10:00Z", "tzone://Microsoft/Custom"),
      at("2026-07-01T11:00Z", "tzone://Microsoft/Custom"),
      "1 July 2026, 10:00 to 11:00 (tzone://Microsoft/Custom)",
    ],
  ])("writes a time %s", (_, start, end, text) => {
    expect(formatWhen({ start, end, isAllDay: false }, words())).toBe(text);
  });

  test.each([
    ["2026-03-27T15:00Z", "2026-03-28T15:00Z", "28 March 2026, all day"],
    ["2026-03-27T15:00Z", "2026-03-30T15:00Z", "28 March 2026 to 30 March 2026, all day"],
  ])("writes whole days as dates: %s to %s", (start, end, text) => {
    const days = { start: at(start, "Asia/Tokyo"), end: at(end, "Asia/Tokyo"), isAllDay: true };
    expect(formatWhen(days, words())).toBe(text);
  });

  test("writes it in the language of whoever reads it", () => {
    const [start, end] = [at("2026-07-01T10:00Z", "UTC"), at("2026-07-01T11:00Z", "UTC")];
    expect(formatWhen({ start, end, isAllDay: false }, words("de"))).toBe(
      "1. Juli 2026, 10:00 bis 11:00 (UTC)",
    );
  });
});
