import type { HTMLElement } from "node-html-parser";
import { accessibleName, groupName, inputType } from "./accessible-name.ts";
import type { Named } from "./find-by-name.ts";
import { createFormState, type FormState, formOf, isDisabled } from "./form-state.ts";
import { buildSubmission, controlsOf, findMissing, type Submission } from "./form-submission.ts";
import { foldSpace, isHidden, visibleText } from "./page-text.ts";
import { VisitError } from "./visit-error.ts";

export interface Link extends Named {
  readonly kind: "link";
  readonly href: string;
  /** Whether it opens a window of its own, beside the page. */
  readonly opensWindow: boolean;
}

export interface Button extends Named {
  readonly kind: "button";
  readonly element: HTMLElement;
  readonly disabled: boolean;
}

export interface Field extends Named {
  readonly kind: "text" | "checkbox" | "radio" | "select";
  readonly element: HTMLElement;
  /** The question that the field is one answer of; empty where it stands by itself. */
  readonly question: string;
}

/** A page as the visitor sees it. */
export interface Page {
  readonly title: string;
  /** The language that the document says it is in; empty where it says none. */
  readonly language: string;
  readonly location: string;
  readonly text: string;
  readonly links: readonly Link[];
  readonly buttons: readonly Button[];
  readonly fields: readonly Field[];
  readonly state: FormState;
  /**
   * The request that pressing a button makes.
   *
   * @throws VisitError when the button does nothing without script, or a required field is empty
   */
  submit(button: Button): Submission;
  /** The form that sends a person on by itself, as `response_mode=form_post` does: nothing but hidden fields. */
  readonly selfPosting: URL | undefined;
}

const BUTTON_TYPES = ["submit", "button", "reset", "image"];

function fieldKind(element: HTMLElement): Field["kind"] | undefined {
  if (element.tagName === "SELECT") return "select";
  if (element.tagName === "TEXTAREA") return "text";
  const type = inputType(element);
  if (type === "checkbox" || type === "radio") return type;
  return type === "hidden" || type === "file" || BUTTON_TYPES.includes(type) ? undefined : "text";
}

/** Reads a page's markup. The parser is loaded with the first one, so that whoever walks no pages does not pay for it. */
export async function parsePage(markup: string, location: string): Promise<Page> {
  const { parse } = await import("node-html-parser");
  const root = parse(markup, { blockTextElements: { script: true, style: true, pre: true } });
  const title = foldSpace(root.querySelector("title")?.text ?? "");
  const state = createFormState(root);
  const seen = (selector: string) => root.querySelectorAll(selector).filter((element) => !isHidden(element));

  const isButton = (element: HTMLElement) =>
    element.tagName === "BUTTON" || BUTTON_TYPES.includes(inputType(element));
  const buttons = seen("button, input")
    .filter(isButton)
    .map(
      (element): Button => ({
        kind: "button",
        name: accessibleName(root, element),
        element,
        disabled: isDisabled(element),
      }),
    );
  const links = seen("a[href]").flatMap((element): Link[] => {
    const href = element.getAttribute("href") ?? "";
    return URL.canParse(href, location)
      ? [
          {
            kind: "link",
            name: accessibleName(root, element),
            href: new URL(href, location).href,
            opensWindow: element.getAttribute("target") === "_blank",
          },
        ]
      : [];
  });
  const fields = seen("input, select, textarea").flatMap((element): Field[] => {
    const kind = fieldKind(element);
    return kind ? [{ kind, name: accessibleName(root, element), element, question: groupName(element) }] : [];
  });

  return {
    title,
    language: root.querySelector("html")?.getAttribute("lang") ?? "",
    location,
    text: visibleText(root.querySelector("body") ?? root),
    links,
    buttons,
    fields,
    state,
    submit({ element, name }) {
      const refuse = (problem: string) => new VisitError(problem, { title, location });
      const form = formOf(root, element);
      const type = (element.getAttribute("type") ?? "submit").toLowerCase();
      if (!form || (type !== "submit" && type !== "image"))
        throw refuse(`The button "${name}" sends no form: it does nothing without script.`);
      const controls = controlsOf(root, form);
      const unchecked = form.hasAttribute("novalidate") || element.hasAttribute("formnovalidate");
      const missing = unchecked ? undefined : findMissing(controls, state);
      if (missing)
        throw refuse(
          `The field "${accessibleName(root, missing)}" is required and still empty; fill it before pressing "${name}".`,
        );
      return buildSubmission(controls, { form, submitter: element, state, base: location });
    },
    get selfPosting() {
      const form = root.querySelector("form");
      if (form?.getAttribute("method")?.toLowerCase() !== "post") return undefined;
      const onlyHidden = !controlsOf(root, form).some(
        (control) => control.tagName !== "BUTTON" && fieldKind(control) !== undefined,
      );
      return onlyHidden ? new URL(form.getAttribute("action") ?? "", location) : undefined;
    },
  };
}
