/**
 * The language that an element stands in: its own `lang`, that of what it stands in, also beyond shadow roots, or the
 * browser's.
 *
 * @param element - anywhere in a page
 * @returns a BCP 47 tag
 */
export function languageOfElement(element: Element): string {
  for (let place: Element | null = element; place; ) {
    const marked: Element | null = place.closest("[lang]");
    const tag = marked?.getAttribute("lang");
    if (tag) return tag;
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : null;
  }
  return navigator.language || "en";
}
