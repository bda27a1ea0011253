import type { Child } from "./part.ts";

/** Every character that could end a text or an attribute. */
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** @returns the text with nothing in it that HTML would read as its own */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (found) => ESCAPES[found] ?? found);

/** @returns the parts as HTML */
export function toHtml(children: readonly Child[]): string {
  return children
    .map((child) => {
      if (child === undefined) return "";
      if (typeof child === "string") return escapeHtml(child);
      const attributes = Object.entries(child.attributes).map(([name, value]) => {
        if (value === undefined || value === false) return "";
        return value === true ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
      });
      return `<${child.tag}${attributes.join("")}>${toHtml(child.children)}</${child.tag}>`;
    })
    .join("");
}
