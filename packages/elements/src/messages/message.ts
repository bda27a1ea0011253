/**
 * Languages that come with the package, by their BCP 47 tags.
 *
 * @group Words
 */
export type Language = "en" | "de" | "es" | "fr" | "ja" | "ar";

/** The plural categories of each language. See https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
interface Plurals {
  readonly en: "one" | "other";
  readonly de: "one" | "other";
  readonly es: "one" | "many" | "other";
  readonly fr: "one" | "many" | "other";
  readonly ja: "other";
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other";
}

/**
 * A message that counts: a text for each plural category of the language, `other` at least. `count` decides.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/#plural-format
 * @group Words
 */
export type PluralForms = { readonly other: string } & Partial<
  Readonly<Record<"zero" | "one" | "two" | "few" | "many", string>>
>;

/**
 * A message: a text that names what is filled in by `{name}`, or such a text for each plural.
 *
 * @group Words
 */
export type Message = string | PluralForms;

/** The names in braces of a text. */
export type Holes<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

/** The names in braces of a message; those of a counting one in its general form. */
export type HolesOf<Entry> = Entry extends { readonly other: infer Other } ? Holes<Other> : Holes<Entry>;

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** A text that holds each of the names, in whatever order. */
type Holding<Names extends string> = [Names] extends [never]
  ? string
  : Intersection<Names extends string ? `${string}{${Names}}${string}` : never>;

/**
 * What a translator of English messages writes. A key, a name in braces or a plural that is missing does not compile.
 */
export type Translation<English, To extends Language> = {
  readonly [Key in keyof English]: English[Key] extends PluralForms
    ? Readonly<Record<Plurals[To], string>> & { readonly other: Holding<HolesOf<English[Key]>> }
    : Holding<HolesOf<English[Key]>>;
};
