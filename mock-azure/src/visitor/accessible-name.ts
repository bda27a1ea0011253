import type { HTMLElement, Node } from "node-html-parser";
import { foldSpace, isTag, namingText, nearest } from "./page-text.ts";

const BUTTON_NAMES: Readonly<Record<string, string>> = { submit: "Submit", reset: "Reset", image: "Submit" };

/** The type of an `input`; `text` where none is stated. */
export const inputType = (input: HTMLElement): string => (input.getAttribute("type") ?? "text").toLowerCase();

function labelTexts(root: HTMLElement, field: HTMLElement): readonly string[] {
  const { id } = field;
  const pointing =
    id === "" ? [] : root.querySelectorAll("label").filter((label) => label.getAttribute("for") === id);
  const around = nearest(field, isTag("LABEL"));
  return [...pointing, ...(around && !pointing.includes(around) ? [around] : [])].map(namingText);
}

function ownName(element: HTMLElement): string | undefined {
  if (element.tagName !== "INPUT") return namingText(element);
  const type = inputType(element);
  if (!["submit", "reset", "button", "image"].includes(type)) return undefined;
  return element.getAttribute(type === "image" ? "alt" : "value") ?? BUTTON_NAMES[type];
}

/**
 * The name assistive technology gives a button, link or field.
 *
 * @see https://www.w3.org/TR/accname-1.2/#computation-steps
 */
export function accessibleName(root: HTMLElement, element: HTMLElement): string {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const isField =
    ["TEXTAREA", "SELECT"].includes(element.tagName) ||
    (element.tagName === "INPUT" && ownName(element) === undefined);
  const names = [
    ids
      .map((id) => root.getElementById(id))
      .map((named) => (named ? namingText(named) : ""))
      .join(" "),
    element.getAttribute("aria-label"),
    isField ? labelTexts(root, element).join(" ") : ownName(element),
    element.getAttribute("title"),
    element.getAttribute("placeholder"),
  ];
  return names.map((name) => foldSpace(name ?? "")).find((name) => name !== "") ?? "";
}

/** The name of the group of fields that a field belongs to; empty where there is none. */
export function groupName(element: HTMLElement): string {
  const legend = nearest(element, isTag("FIELDSET"))?.childNodes.find(isLegend);
  return legend ? foldSpace(namingText(legend)) : "";
}

const isLegend = (node: Node): node is HTMLElement => "tagName" in node && node.tagName === "LEGEND";
