import { describe, expect, expectTypeOf, test } from "vitest";
import { english } from "./languages/english.ts";
import { languageOf, loadMessages } from "./load-messages.ts";
import { defineMessages, type MessageParameters, type Messages } from "./messages.ts";
import { createWords } from "./words.ts";

const NOW = Date.UTC(2026, 0, 5, 9);
const DAY = 86_400_000;

const speak = async (language: string) =>
  createWords({ language, messages: await loadMessages(language), timeZone: "UTC" });

describe("createWords", () => {
  test.each([
    ["en", "February 4, 2026", "in 2 minutes", "tomorrow", "January 5, 2026 at 9:00 AM"],
    ["en-GB", "4 February 2026", "in 2 minutes", "tomorrow", "5 January 2026 at 09:00"],
    ["de", "4. Februar 2026", "in 2 Minuten", "morgen", "5. Januar 2026 um 09:00"],
    ["fr", "4 février 2026", "dans 2 minutes", "demain", "5 janvier 2026 à 09:00"],
    ["ja", "2026年2月4日", "2 分後", "明日", "2026年1月5日 9:00"],
  ])("writes dates and distances as %s does", async (language, day, minutes, tomorrow, moment) => {
    const words = await speak(language);
    expect(words.day(Date.UTC(2026, 1, 4))).toBe(day);
    expect(words.distance(NOW + 120_000, NOW)).toBe(minutes);
    expect(words.distance(NOW + DAY, NOW)).toBe(tomorrow);
    // Some builds of Node put a narrow space before AM.
    expect(words.moment(NOW).replace(/\s/g, " ")).toBe(moment);
  });

  test.each([
    [0, "الموعد (اليوم)"],
    [1, "الموعد (بقي يوم واحد)"],
    [2, "الموعد (بقي يومان)"],
    [3, "الموعد (بقيت 3 أيام)"],
    [11, "الموعد (بقي 11 يومًا)"],
    [100, "الموعد (بقي 100 يوم)"],
  ])("counts %i in the six plurals of Arabic", async (count, text) => {
    const words = await speak("ar");
    const latin = createWords({ language: "ar-u-nu-latn", messages: await loadMessages("ar") });
    expect(latin.say("left.days", { date: "الموعد", count })).toBe(text);
    expect(words.direction).toBe("rtl");
  });

  test("fills in a name that holds braces as it is", () => {
    const words = createWords({ language: "en", messages: english });
    expect(words.say("happened.approved", { app: "{account} $& {app}" })).toBe(
      "Your organization has approved {account} $& {app}.",
    );
  });

  test.each([
    ["a key that no message has", { replacements: JSON.parse('{ "no.key": "x" }') }, TypeError],
    ["a language tag that is none", { language: "not a tag" }, RangeError],
    ["a zone that is none", { timeZone: "Nowhere/Land" }, RangeError],
  ])("refuses %s", (_name, wrong, error) => {
    expect(() => createWords({ language: "en", messages: english, ...wrong })).toThrow(error);
  });
});

test("languageOf takes a language for what it is, whatever its region", () => {
  expect(["de-CH", "FR_ca", "ar-EG", "ja", "it", ""].map(languageOf)).toEqual([
    "de",
    "fr",
    "ar",
    "ja",
    undefined,
    undefined,
  ]);
});

describe("the types of messages", () => {
  test("refuse a key or a name in braces that is not there", () => {
    const own = defineMessages({ "happened.approved": "{app} is in." });
    expectTypeOf(own).toExtend<Partial<Messages>>();
    // @ts-expect-error there is no such message
    defineMessages({ "happened.perhaps": "?" });
    // @ts-expect-error account is not filled in here
    defineMessages({ "happened.approved": "{account} is in." });
    // @ts-expect-error a whole catalogue has every key
    const whole: Messages = { "happened.approved": "{app} is in." };
    expect(Object.keys(whole)).toEqual(Object.keys(own));
  });

  test("ask for exactly what a message is filled with", () => {
    expectTypeOf<keyof MessageParameters<"happened.connected">>().toEqualTypeOf<"app" | "account">();
    expectTypeOf<keyof MessageParameters<"left.days">>().toEqualTypeOf<"date" | "count">();
    const words = createWords({ language: "en", messages: english });
    // @ts-expect-error account is missing
    expect(words.say("happened.connected", { app: "Meetings" })).toContain("{account}");
    // @ts-expect-error nothing is filled in here
    expect(words.say("status.pending", { app: "Meetings" })).toBe("Pending approval");
  });
});
