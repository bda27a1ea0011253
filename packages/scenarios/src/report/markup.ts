declare const brand: unique symbol;

/** Markup that is safe to write: literals, and values that were escaped on the way in. */
export interface Markup {
  readonly [brand]: true;
  toString(): string;
}

/** What a template takes: text and numbers are escaped, markup is kept, nothing at all shows nothing. */
type MarkupValue = Markup | string | number | undefined | false | readonly MarkupValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that neither XML 1.0 nor HTML can hold, written in any way. See https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

class Written {
  declare readonly [brand]: true;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

function render(value: MarkupValue): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Written) return value.toString();
  if (Array.isArray(value)) return value.map(render).join("");
  return String(value)
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Makes HTML or XML from a template. Every value is escaped unless it is markup already; there is no way around.
 * Attribute values must stand in double quotes.
 */
export function markup(literals: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Written(literals.reduce((text, literal, index) => text + render(values[index - 1]) + literal));
}
