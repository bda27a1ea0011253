import { describe, expect, test } from "vitest";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import type { Texts, Translation } from "./message.ts";
import { spanish } from "./spanish.ts";

const CATALOGUES = { en: english, de: german, es: spanish, fr: french, ja: japanese, ar: arabic };

const PLURALS = ["zero", "one", "two", "few", "many", "other"];

type Entry = string | readonly string[] | Texts;

const isList = (entry: Entry): entry is readonly string[] => Array.isArray(entry);

const isPlural = (texts: Texts): boolean =>
  "other" in texts && Object.keys(texts).every((key) => PLURALS.includes(key));

/** Every text by its path, a text in plural forms once. */
function entries(texts: Texts, path = ""): readonly (readonly [path: string, text: string | Texts])[] {
  return Object.entries(texts).flatMap(([key, entry]) => {
    const here = `${path}/${key}`;
    if (typeof entry === "string") return [[here, entry] as const];
    if (isList(entry)) return entry.map((text, index) => [`${here}/${String(index)}`, text] as const);
    return isPlural(entry) ? [[here, entry] as const] : entries(entry, here);
  });
}

/** What a text always says: of plural forms, the general one. */
const general = (text: string | Texts): string =>
  typeof text === "string" ? text : typeof text.other === "string" ? text.other : "";

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].sort();

describe.each(Object.entries(CATALOGUES))("the catalogue of %s", (language, catalogue) => {
  test("has the texts of English with their placeholders, and no others", () => {
    const shape = (texts: Texts) =>
      entries(texts).map(([path, text]) => [path, ...placeholders(general(text))].join(" "));
    expect(shape(catalogue).sort()).toEqual([...shape(english)].sort());
  });

  test("has a form for each plural of the language", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    // "many" stands for millions in Spanish and French, which nothing here counts to.
    const needed = pluralCategories.filter((form) => form !== "many" || language === "ar");
    for (const [path, forms] of entries(catalogue)) {
      if (typeof forms === "string") continue;
      expect({ path, forms: Object.keys(forms).sort() }).toEqual({ path, forms: [...needed].sort() });
    }
  });

  test("leaves no text empty or with spaces at its ends", () => {
    const texts = entries(catalogue).flatMap(([, text]) =>
      typeof text === "string" ? [text] : Object.values(text),
    );
    expect(texts.filter((text) => typeof text !== "string" || text.trim() !== text || text === "")).toEqual(
      [],
    );
  });
});

describe("Translation", () => {
  const full = { title: "Titel", owner: "{app} von {person}", mails: { other: "{count}" } };
  type Model = Translation<{
    readonly title: "Title";
    readonly owner: "{person} has {app}";
    readonly mails: { readonly one: "{count} mail"; readonly other: "{count} mails" };
  }>;

  test("takes a text with its placeholders in any order", () => {
    const translated = {
      title: "Titel",
      owner: "{app} von {person}",
      mails: { other: "{count} Mails" },
    } satisfies Model;
    expect(translated.title).toBe(full.title);
  });

  test("refuses a key or a placeholder that is missing", () => {
    // @ts-expect-error mails is missing
    const keyless = { title: "Titel", owner: "{app} von {person}" } satisfies Model;
    // @ts-expect-error app is missing
    const nameless = { ...full, owner: "von {person}", mails: { other: "{count}" } } satisfies Model;
    expect([keyless.title, nameless.title]).toEqual(["Titel", "Titel"]);
  });
});
