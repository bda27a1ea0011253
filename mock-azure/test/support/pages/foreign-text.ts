import { HTMLElement, NodeType, parse } from "node-html-parser";
import type { SentPage } from "./page-walk.ts";

/** Attributes that are read to people, or shown. */
const SPOKEN_ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "data-heading"];

/** Parts that say of themselves that they are in English or code, and what nobody reads. */
const isLeftAlone = (element: HTMLElement): boolean =>
  ["script", "style", "datalist", "code"].includes(element.rawTagName) ||
  element.getAttribute("aria-hidden") === "true" ||
  element.getAttribute("lang") === "en";

/** Every text of a page: what it shows, and what is read to those who do not see it. */
function textsOf(element: HTMLElement): readonly string[] {
  if (isLeftAlone(element)) return [];
  const shown = element.childNodes.flatMap((node) =>
    node instanceof HTMLElement ? textsOf(node) : node.nodeType === NodeType.TEXT_NODE ? [node.text] : [],
  );
  return [...SPOKEN_ATTRIBUTES.flatMap((name) => element.getAttribute(name) ?? []), ...shown];
}

/** What is the same in every language: addresses, ids, dates, names in protocols, and the words of HTTP. */
const UNTRANSLATED = [
  /https?:\/\/\S+/g,
  /[\w.+#-]+@[\w.-]+/g,
  /[0-9a-f]{8}-[0-9a-f-]{27}/g,
  /\b\d+ (December|January|February) 202[56]\b/g,
  /\b\d{4}-\d\d-\d\dT[\d:.]+Z/g,
  /\b(GET|POST) \w+ \/\S*/g,
  /\b(openid|profile|email|offline_access|[\w-]+(\.[\w-]+)+)\b/g,
  /\b(500|502|503|504|507|429)( [A-Z][A-Za-z]+)+/g,
];

const BETWEEN = "\u0000";

/** What is left of a page's text without what the catalogue gave, which stands in brackets, and what has no language. */
export function foreignText({ markup, names }: Pick<SentPage, "markup" | "names">): readonly string[] {
  const root = parse(markup, { blockTextElements: { pre: true } }).querySelector("html");
  let text = (root ? textsOf(root) : []).join(BETWEEN);
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\[[^[\]]*\]/g, " ");
  }
  for (const pattern of UNTRANSLATED) text = text.replace(pattern, " ");
  const longestFirst = [...names].sort((one, other) => other.length - one.length);
  for (const name of longestFirst) text = text.replaceAll(name, " ");
  return text.split(BETWEEN).filter((left) => /\p{L}/u.test(left));
}
