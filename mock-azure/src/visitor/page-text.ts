import type { HTMLElement, Node } from "node-html-parser";

/** Elements whose content nobody reads, and fields, whose values are nobody's business. */
const SILENT = new Set(["HEAD", "SCRIPT", "STYLE", "TEMPLATE", "TEXTAREA"]);

/** Elements that stand in the line of text; all others begin and end a piece of it. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DFN EM I KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);

const isElement = (node: Node): node is HTMLElement => "tagName" in node;

/** White space as a page shows it. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The element itself, or the nearest one around it, that is of a kind. Asked often; a selector would be read each time. */
export function nearest(
  element: HTMLElement,
  isMeant: (around: HTMLElement) => boolean,
): HTMLElement | undefined {
  let at: HTMLElement | null = element;
  while (at && !isMeant(at)) at = at.parentNode;
  return at ?? undefined;
}

export const isTag =
  (tagName: string) =>
  (element: HTMLElement): boolean =>
    element.tagName === tagName;

const hides = (element: HTMLElement): boolean =>
  element.tagName === "TEMPLATE" || element.hasAttribute("hidden");

/** Whether the element, or one around it, is hidden. */
export const isHidden = (element: HTMLElement): boolean => nearest(element, hides) !== undefined;

function collect(node: Node, leavesOut: (element: HTMLElement) => boolean): string {
  if (!isElement(node)) return node.text;
  if (SILENT.has(node.tagName) || node.hasAttribute("hidden") || leavesOut(node)) return "";
  const inner = node.childNodes.map((child) => collect(child, leavesOut)).join("");
  const alternative = node.tagName === "IMG" ? (node.getAttribute("alt") ?? "") : "";
  return INLINE.has(node.tagName) ? inner : ` ${inner}${alternative} `;
}

/** The text of an element as a person reads it. */
export function visibleText(element: HTMLElement): string {
  return foldSpace(collect(element, () => false));
}

/**
 * The text that names an element: what is hidden from assistive technology does not count, nor do the fields a label
 * may hold.
 */
export function namingText(element: HTMLElement): string {
  return foldSpace(
    collect(
      element,
      (inner) =>
        inner.getAttribute("aria-hidden") === "true" || (inner !== element && inner.tagName === "SELECT"),
    ),
  );
}
