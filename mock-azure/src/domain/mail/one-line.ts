/**
 * A text that stays on its line, whatever the names in it hold: line breaks and other control characters become spaces,
 * and what would turn the text after it around, the overrides of its direction, goes.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .trim();
}
