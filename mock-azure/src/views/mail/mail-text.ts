import type { MailRecord } from "../../domain/mail/mail-record.ts";
import type { Language } from "../../words/language.ts";
import { createWords, type Words } from "../../words/words.ts";

/** Columns after which lines break, so that a mail can be quoted. See RFC 3676, section 4.1. */
const WIDTH = 72;

const INDENT = "  ";

/** How many columns a text takes: letters of Chinese and Japanese take two. See https://www.unicode.org/reports/tr11/ */
const columnsOf = (text: string): number =>
  text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/** A line in pieces between which it may break; Japanese, which has no spaces, breaks between words. */
function piecesOf(line: string, language: Language): readonly string[] {
  if (language !== "ja") return line.split(/(?<= )/);
  const pieces: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter("ja", { granularity: "word" }).segment(line)) {
    // No line begins with a full stop or a comma, nor is a link taken apart.
    const isGlued = !isWordLike || /^[\x21-\x7e]+$/.test(segment);
    const last = pieces.at(-1);
    if (last !== undefined && isGlued && !last.endsWith(" ")) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Breaks a line; a word that is longer than a line, such as a link, stays whole. */
function wrap(line: string, width: number, language: Language): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of piecesOf(line, language)) {
    if (current !== "" && columnsOf(`${current}${piece}`.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece;
    } else current += piece;
  }
  return [...lines, current.trimEnd()];
}

/** Each line of a text, broken. Control characters go, since a terminal may obey them. */
const wrapAll = (text: string, width: number, language: Language): readonly string[] =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .flatMap((line) => wrap(line.replace(/\p{Cc}/gu, " "), width, language));

function factLines(
  { label, value }: MailRecord["facts"][number],
  { language, text, say }: Words,
): readonly string[] {
  const [first = "", ...more] = wrapAll(value, WIDTH - INDENT.length, language);
  const line = say(text.mails.labelled, { label, value: first });
  if (more.length === 0 && columnsOf(line) <= WIDTH) return [line];
  // What people wrote is set off, so that no line of theirs can pass for one of the mail's own.
  const lines = [first, ...more].map((each) => (each === "" ? "" : `${INDENT}${each}`));
  return [say(text.mails.heading, { label }), ...lines];
}

/**
 * A mail as plain text.
 *
 * @param mail - what it says
 * @param actionUrl - where its button leads, if it has one
 */
export function mailText(
  { language, paragraphs, facts, action }: MailRecord,
  actionUrl: string | undefined,
): string {
  const words = createWords(language);
  const blocks: (readonly string[])[] = paragraphs.map((paragraph) => wrapAll(paragraph, WIDTH, language));
  if (facts.length > 0) blocks.push(facts.flatMap((fact) => factLines(fact, words)));
  if (action && actionUrl !== undefined)
    blocks.push([words.say(words.text.mails.heading, { label: action.label }), actionUrl]);
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
