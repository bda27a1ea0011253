import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import type { Language } from "./language.ts";
import { createWords } from "./words.ts";

const now = createVirtualClock().now();

describe("createWords", () => {
  test.each<readonly [Language, string]>([
    ["en", "5 January 2026, 09:00 UTC"],
    ["de", "5. Januar 2026, 09:00 UTC"],
    ["es", "5 de enero de 2026, 09:00 UTC"],
    ["fr", "5 janvier 2026, 09:00 UTC"],
    ["ja", "2026年1月5日 09:00 UTC"],
  ])("writes a moment as %s does", (language, expected) => {
    expect(createWords(language).dateTime(now)).toBe(expected);
  });

  test("writes a moment in a zone", () => {
    expect(createWords("de").date(now, "Pacific/Kiritimati")).toBe("5. Januar 2026");
    expect(createWords("de").dateTime(now, "Europe/Berlin")).toBe("5. Januar 2026, 10:00 MEZ");
  });

  test("writes numbers and lists as the language does", () => {
    expect(createWords("de").number(1234.5)).toBe("1.234,5");
    expect(createWords("es").anyOf(["a", "b"])).toBe("a o b");
    expect(createWords("fr").allOf(["a", "b", "c"])).toBe("a, b et c");
  });

  test("keeps names from turning the text around them where it runs from right to left", () => {
    const { text, say, direction } = createWords("ar");
    expect(direction).toBe("rtl");
    expect(say(text.consent.verifiedPublisher, { publisher: "Contoso (Test)" })).toContain(
      "\u2068Contoso (Test)\u2069",
    );
  });

  test("makes English strange for the pseudo-locale, and leaves what fills it alone", () => {
    const { text, say } = createWords("en-XA");
    expect(text.approval.title).toBe("[Åþþŕöṽåļ ŕéɋûîŕéđ~~~~~~~]");
    expect(say(text.consent.verifiedPublisher, { publisher: "Contoso" })).toMatch(/^\[Contoso \(ṽ.+~\]$/);
  });

  test("tells the next page the language only where somebody asked for it", () => {
    expect(createWords("de", true).keep("/common/login")).toBe("/common/login?mkt=de");
    expect(createWords("de", true).keep("/mail/?view=text")).toBe("/mail/?view=text&mkt=de");
    expect(createWords("de").keep("/common/login")).toBe("/common/login");
  });
});
