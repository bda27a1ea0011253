import type { MailRecord } from "../../domain/mail/mail-record.ts";

/** Columns after which lines break, so that a mail can be quoted. See RFC 3676, section 4.1. */
const WIDTH = 72;

const INDENT = "  ";

/** Breaks a line at spaces; a word that is longer than a line, such as a link, stays whole. */
function wrap(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** Each line of a text, broken. Control characters go, since a terminal may obey them. */
const wrapAll = (text: string, width: number): readonly string[] =>
  text
    .split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)
    .flatMap((line) => wrap(line.replace(/\p{Cc}/gu, " "), width));

function factLines({ label, value }: MailRecord["facts"][number]): readonly string[] {
  const [first = "", ...more] = wrapAll(value, WIDTH - INDENT.length);
  const fits = more.length === 0 && label.length + 2 + first.length <= WIDTH;
  if (fits) return [`${label}: ${first}`];
  // What people wrote is set off, so that no line of theirs can pass for one of the mail's own.
  return [`${label}:`, ...[first, ...more].map((line) => (line === "" ? "" : `${INDENT}${line}`))];
}

/**
 * A mail as plain text.
 *
 * @param mail - what it says
 * @param actionUrl - where its button leads, if it has one
 */
export function mailText({ paragraphs, facts, action }: MailRecord, actionUrl: string | undefined): string {
  const blocks: (readonly string[])[] = paragraphs.map((paragraph) => wrapAll(paragraph, WIDTH));
  if (facts.length > 0) blocks.push(facts.flatMap(factLines));
  if (action && actionUrl !== undefined) blocks.push([`${action.label}:`, actionUrl]);
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
