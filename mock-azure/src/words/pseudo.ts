import type { Texts } from "./message.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";

const accent = (letter: string): string => ACCENTED.charAt(PLAIN.indexOf(letter));

/** How much longer than English other languages often are. */
const GROWTH = 0.4;

/** As long a word as long words of other languages are. */
const LONGEST_WORD = 12;

function padding(length: number): string {
  const words = "~".repeat(length).match(new RegExp(`.{1,${String(LONGEST_WORD)}}`, "g"));
  return words?.join(" ") ?? "";
}

/** Makes one text strange: every letter accented, longer, in brackets; placeholders stay as they are. */
export function disguise(text: string): string {
  const strange = text.replace(/\{\w+\}|[a-zA-Z]/g, (found) => (found.length > 1 ? found : accent(found)));
  return `[${strange}${padding(Math.ceil(text.length * GROWTH))}]`;
}

const isList = (text: Texts | readonly string[]): text is readonly string[] => Array.isArray(text);

/**
 * A language made from English, still readable: text without brackets is in no catalogue, text whose last bracket is
 * missing does not fit.
 *
 * @see https://learn.microsoft.com/globalization/methodology/pseudolocalization
 */
export function pseudo(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === "string" ? disguise(text) : isList(text) ? text.map(disguise) : pseudo(text),
    ]),
  );
}
