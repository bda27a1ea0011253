declare const markup: unique symbol;

/** Markup that is safe to send: literals, and values that were escaped on the way in. */
export interface Html {
  readonly [markup]: true;
  toString(): string;
}

/** What a template takes: text and numbers are escaped, markup is kept, nothing at all shows nothing. */
export type HtmlValue = Html | string | number | undefined | null | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

class Markup {
  declare readonly [markup]: true;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

function render(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(render).join("");
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/**
 * Makes markup from a template. Every value is escaped unless it is markup already; there is no way around.
 * Attribute values must stand in double quotes.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Markup(literals.reduce((text, literal, index) => text + render(values[index - 1]) + literal));
}
