/** The names in braces of a text: `{app}` and the like. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

declare const names: unique symbol;

/** A text with placeholders, to be filled before anybody reads it. */
export interface Template<Names extends string> {
  readonly [names]: Names;
}

/** A text in a form for each plural that its language has; `count` decides. */
export interface Counted<Names extends string> {
  readonly [names]: Names;
  readonly counted: true;
}

/** A text for each plural, as catalogues hold it. */
export type PluralForms = { readonly other: string } & Partial<
  Readonly<Record<"zero" | "one" | "two" | "few" | "many", string>>
>;

/** What pages get for an English text: the same, or what is to be filled first. */
export type Spoken<English> = English extends string
  ? [Placeholders<English>] extends [never]
    ? string
    : Template<Placeholders<English>>
  : English extends PluralForms
    ? Counted<Placeholders<English["other"]>>
    : { readonly [Key in keyof English]: Spoken<English[Key]> };

type Intersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** A text that holds each of the placeholders, in whatever order. */
type Holding<Names extends string> = [Names] extends [never]
  ? string
  : Intersection<Names extends string ? `${string}{${Names}}${string}` : never>;

/** What a translator of an English text writes. A key or a placeholder that is missing does not compile. */
export type Translation<English> = English extends string
  ? Holding<Placeholders<English>>
  : English extends PluralForms
    ? PluralForms & { readonly other: Holding<Placeholders<English["other"]>> }
    : { readonly [Key in keyof English]: Translation<English[Key]> };

/** The languages' texts as they are written down. */
export type Texts = { readonly [key: string]: string | readonly string[] | Texts };
