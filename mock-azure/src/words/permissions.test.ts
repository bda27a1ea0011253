import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./language.ts";
import { type Audience, appRoleWords, permissionWords } from "./permissions.ts";
import { createWords } from "./words.ts";

const explained = (name: string, audience: Audience, language: (typeof LANGUAGES)[number]) => {
  const words = createWords(language);
  const spoken = permissionWords(name, audience, words);
  return spoken && [spoken.name, words.say(spoken.explanation, { app: "Meetings" })];
};

describe("permissionWords", () => {
  test("tells people what an application may do with what is theirs, and administrators with what is whose", () => {
    expect(explained("Calendars.Read", "user", "en")).toEqual([
      "Read your calendars",
      "Meetings will be able to read the events in your calendars.",
    ]);
    expect(explained("Calendars.Read", "admin", "en")).toEqual([
      "Read user calendars",
      "Meetings will be able to read the events in user calendars.",
    ]);
  });

  test.each([
    ["de", "Ihre Kalender lesen", "Meetings kann die Termine in Ihren Kalendern lesen."],
    ["es", "Leer sus calendarios", "Meetings podrá leer los eventos de sus calendarios."],
    ["fr", "Lire vos calendriers", "Meetings pourra lire les événements de vos calendriers."],
    ["ja", "あなたの予定表の読み取り", "Meetings は、あなたの予定表のイベントを読み取ることができます。"],
  ] as const)("speaks the language %s", (language, name, explanation) => {
    expect(explained("Calendars.Read", "user", language)).toEqual([name, explanation]);
  });

  test("says the same to both where nobody's own data is meant", () => {
    expect(explained("Directory.Read.All", "admin", "fr")).toEqual(
      explained("Directory.Read.All", "user", "fr"),
    );
  });

  test("knows nothing of what Microsoft Graph does not have here, not even by the names of objects", () => {
    for (const name of ["Calendars.Paint", "toString", "__proto__"])
      expect(permissionWords(name, "user", { language: "de" })).toBeUndefined();
  });
});

describe("appRoleWords", () => {
  test.each(LANGUAGES)("names and explains what applications do by themselves, in %s", (language) => {
    const words = createWords(language);
    const spoken = appRoleWords("Calendars.ReadWrite", words);
    expect(spoken?.name).toBeTruthy();
    expect(spoken && words.say(spoken.explanation, { app: "Meetings" })).toContain("Meetings");
  });

  test("is in brackets in the pseudo-locale, as everything is", () => {
    expect(appRoleWords("Mail.Read", { language: "en-XA" })?.name).toMatch(/^\[.*~\]$/);
  });
});
