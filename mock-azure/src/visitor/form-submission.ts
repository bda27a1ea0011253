import type { HTMLElement } from "node-html-parser";
import { inputType } from "./accessible-name.ts";
import { type FormState, formOf, isDisabled } from "./form-state.ts";

/** A request as pressing a button makes it. */
export interface Submission {
  readonly url: URL;
  readonly method: "GET" | "POST";
  readonly body?: URLSearchParams;
}

/** The controls of a form, in the order of the page. */
export function controlsOf(root: HTMLElement, form: HTMLElement): readonly HTMLElement[] {
  return root
    .querySelectorAll("input, select, textarea, button")
    .filter((control) => formOf(root, control) === form);
}

/** Whether a control's value goes along: enabled, named, and ticked or pressed where that is what counts. */
function takesPart(control: HTMLElement, submitter: HTMLElement, state: FormState): boolean {
  if (isDisabled(control) || (control.getAttribute("name") ?? "") === "") return false;
  if (control.tagName === "BUTTON") return control === submitter;
  if (control.tagName !== "INPUT") return true;
  switch (inputType(control)) {
    case "checkbox":
    case "radio":
      return state.isChecked(control);
    case "submit":
    case "image":
    case "button":
    case "reset":
      return control === submitter;
    default:
      return true;
  }
}

/** The first field that must be filled and is not. See https://html.spec.whatwg.org/#the-required-attribute */
export function findMissing(controls: readonly HTMLElement[], state: FormState): HTMLElement | undefined {
  return controls.find((control) => {
    if (!control.hasAttribute("required") || isDisabled(control) || control.hasAttribute("readonly"))
      return false;
    const type = control.tagName === "INPUT" ? inputType(control) : "text";
    if (type === "checkbox") return !state.isChecked(control);
    if (type === "radio") {
      const group = controls.filter(
        (other) =>
          inputType(other) === "radio" && other.getAttribute("name") === control.getAttribute("name"),
      );
      return !group.some((radio) => state.isChecked(radio));
    }
    return state.value(control) === "";
  });
}

/**
 * Puts a form's values together as a browser does.
 *
 * @see https://html.spec.whatwg.org/#constructing-form-data-set
 */
export function buildSubmission(
  controls: readonly HTMLElement[],
  {
    form,
    submitter,
    state,
    base,
  }: {
    readonly form: HTMLElement;
    readonly submitter: HTMLElement;
    readonly state: FormState;
    readonly base: string;
  },
): Submission {
  const entries = new URLSearchParams();
  for (const control of controls) {
    if (!takesPart(control, submitter, state)) continue;
    const value = control.tagName === "BUTTON" ? (control.getAttribute("value") ?? "") : state.value(control);
    entries.append(control.getAttribute("name") ?? "", value.replace(/\r\n|\r|\n/g, "\r\n"));
  }
  const own = (name: string) => submitter.getAttribute(`form${name}`) ?? form.getAttribute(name);
  const url = new URL(own("action") || base, base);
  if (own("method")?.toLowerCase() === "post") return { url, method: "POST", body: entries };
  url.search = entries.toString();
  return { url, method: "GET" };
}
