import { HTMLElement, parse } from "node-html-parser";
import { oneLine } from "../../../src/domain/mail/one-line.ts";
import { foldSpace } from "../../../src/visitor/page-text.ts";

/** A tag, a comment, or anything else that begins with a bracket; values stand in double quotes. */
const TAG = /<(?:[^<>"]|"[^"]*")*>/g;

/**
 * Every tag with the names of its attributes, and what is left of brackets outside of them: a name that is no text but
 * markup changes it.
 */
export function outline(markup: string): readonly string[] {
  const tags = (markup.match(TAG) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ""));
  const brackets = markup.replace(TAG, "").match(/[<>]/g) ?? [];
  return [...tags, ...brackets].sort();
}

const textsIn = (element: HTMLElement): readonly string[] =>
  element.childNodes.flatMap((node) => (node instanceof HTMLElement ? textsIn(node) : [node.text]));

/** A text as it is compared: white space as pages show it, and without what turns text around, which mails leave out. */
const compared = (text: string): string => oneLine(foldSpace(text));

/** How often a page says something, in its texts and in the values of attributes. */
export function timesSaid(markup: string, text: string): number {
  const root = parse(markup, { blockTextElements: { pre: false } });
  const values = root.querySelectorAll("*").flatMap((element) => Object.values(element.attributes));
  return [...values, ...textsIn(root)].reduce(
    (count, one) => count + compared(one).split(compared(text)).length - 1,
    0,
  );
}
