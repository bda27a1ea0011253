import { type Child, keyOf, type Part } from "./part.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Which key each element was drawn for. */
const keys = new WeakMap<Node, string>();

/**
 * Makes the children of a node what they should be. Elements whose key stays are kept, and not moved without need: so
 * focus, selection and what the user folded open outlast every change.
 *
 * @param parent - whose children they are
 * @param wanted - what they should be
 */
export function patch(parent: Node, wanted: readonly Child[]): void {
  const old = new Map([...parent.childNodes].map((node) => [keys.get(node), node]));
  const kept = wanted.flatMap((child, place): readonly Node[] => {
    if (child === undefined || child === "") return [];
    const key = typeof child === "string" ? `text ${place}` : keyOf(child, place);
    const node = old.get(key) ?? create(parent, child);
    keys.set(node, key);
    if (typeof child === "string") {
      if (node.nodeValue !== child) node.nodeValue = child;
    } else {
      dress(node as Element, child, !old.has(key));
      patch(node, child.children);
    }
    return [node];
  });
  for (const node of [...parent.childNodes]) if (!kept.includes(node)) node.remove();
  kept.forEach((node, place) => {
    const there = parent.childNodes[place];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}

function create(parent: Node, child: Part | string): Node {
  if (typeof child === "string") return document.createTextNode(child);
  const namespace = child.tag === "svg" ? SVG : (parent as Partial<Element>).namespaceURI;
  return namespace === SVG ? document.createElementNS(SVG, child.tag) : document.createElement(child.tag);
}

function dress(node: Element, { attributes }: Part, isNew: boolean): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = value === true ? "" : value === false ? undefined : value;
    if (name === "open" && !isNew) continue;
    if (text === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== text) node.setAttribute(name, text);
  }
}
