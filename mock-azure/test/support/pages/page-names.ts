import { type HTMLElement, parse } from "node-html-parser";
import { accessibleName, inputType } from "../../../src/visitor/accessible-name.ts";
import { foldSpace, isHidden, namingText } from "../../../src/visitor/page-text.ts";
import type { SentPage } from "./page-walk.ts";

/** What a page offers under one role. */
export interface Named {
  readonly role: string;
  readonly name: string;
  /** Whether it stands in the frame that all pages of a part share. */
  readonly inFrame: boolean;
}

/** A page by its heading, with all that can be found on it by role and name. */
export interface PageNames {
  readonly heading: string;
  readonly found: readonly Named[];
}

const INPUT_ROLES: Readonly<Record<string, string>> = {
  checkbox: "checkbox",
  radio: "radio",
  search: "searchbox",
  number: "spinbutton",
  file: "file",
};

/** The roles that HTML's elements have by themselves, or that are written down. */
function roleOf(element: HTMLElement): string | undefined {
  const stated = element.getAttribute("role");
  if (stated !== undefined) return stated;
  switch (element.tagName) {
    case "A":
      return element.hasAttribute("href") ? "link" : undefined;
    case "INPUT":
      return inputType(element) === "hidden" ? undefined : (INPUT_ROLES[inputType(element)] ?? "textbox");
    case "SECTION":
      return element.hasAttribute("aria-labelledby") ? "region" : undefined;
    default:
      return ELEMENT_ROLES[element.tagName];
  }
}

const ELEMENT_ROLES: Readonly<Record<string, string>> = {
  ARTICLE: "article",
  BUTTON: "button",
  FIELDSET: "group",
  NAV: "navigation",
  SELECT: "combobox",
  SUMMARY: "disclosure",
  TABLE: "table",
  TEXTAREA: "textbox",
};

/** Roles that name nothing of their own: what is in them is read. */
const NAMELESS = ["status", "alert", "search"];

function nameOf(root: HTMLElement, element: HTMLElement, role: string): string {
  if (NAMELESS.includes(role)) return "";
  if (role === "group") {
    const legend = element.querySelector("legend");
    return legend ? namingText(legend) : "";
  }
  if (["table", "navigation", "region", "article"].includes(role)) {
    const id = element.getAttribute("aria-labelledby");
    const label = id === undefined ? undefined : root.getElementById(id);
    return foldSpace(element.getAttribute("aria-label") ?? (label ? namingText(label) : ""));
  }
  return accessibleName(root, element);
}

/**
 * What can be found on a page by role and name: fields, buttons, links, tables, groups and landmarks, as they stand in
 * the document. What a list holds and what a mail says is left out.
 */
export function namesOn({ markup }: Pick<SentPage, "markup">): PageNames {
  const root = parse(markup);
  const found = root.querySelectorAll("body *").flatMap((element): readonly Named[] => {
    const role = roleOf(element);
    if (role === undefined || isHidden(element) || element.closest(".data td a, article p, article table"))
      return [];
    const inFrame = element.closest("header, .skip, .shell > nav") !== null;
    return [{ role, name: nameOf(root, element, role), inFrame }];
  });
  const heading = root.querySelector("h1");
  return { heading: heading ? namingText(heading) : "", found };
}
