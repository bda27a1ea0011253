import type { HTMLElement } from "node-html-parser";
import { inputType } from "./accessible-name.ts";
import { isTag, nearest, visibleText } from "./page-text.ts";

/** What has been typed, ticked and chosen on a page, over what the page came with. */
export interface FormState {
  value(field: HTMLElement): string;
  setValue(field: HTMLElement, value: string): void;
  isChecked(box: HTMLElement): boolean;
  /** Ticks or unticks; choosing a radio button lets go of the others of its group. */
  setChecked(box: HTMLElement, checked: boolean): void;
}

/** The form a control belongs to: the one its `form` attribute names, else the one around it. */
export function formOf(root: HTMLElement, control: HTMLElement): HTMLElement | undefined {
  const id = control.getAttribute("form");
  return id === undefined ? nearest(control, isTag("FORM")) : (root.getElementById(id) ?? undefined);
}

/** Whether a control is switched off, by itself or by the group around it. */
export function isDisabled(control: HTMLElement): boolean {
  if (control.hasAttribute("disabled")) return true;
  const group = nearest(
    control,
    (around) => around.tagName === "FIELDSET" && around.hasAttribute("disabled"),
  );
  const legend = group && nearest(control, isTag("LEGEND"));
  return group !== undefined && (legend && nearest(legend, isTag("FIELDSET"))) !== group;
}

/** The value of an option: its own, else its text. */
export const optionValue = (option: HTMLElement): string =>
  option.getAttribute("value") ?? visibleText(option);

function initialValue(field: HTMLElement): string {
  switch (field.tagName) {
    case "TEXTAREA":
      return field.text.replace(/^\r?\n/, "");
    case "SELECT": {
      const options = field.querySelectorAll("option");
      const chosen =
        options.find((option) => option.hasAttribute("selected")) ??
        options.find((option) => !isDisabled(option));
      return chosen ? optionValue(chosen) : "";
    }
    default:
      return field.getAttribute("value") ?? (["checkbox", "radio"].includes(inputType(field)) ? "on" : "");
  }
}

/** Starts from what the page came with. */
export function createFormState(root: HTMLElement): FormState {
  const values = new Map<HTMLElement, string>();
  const checked = new Map<HTMLElement, boolean>();
  const groupOf = (radio: HTMLElement) =>
    root
      .querySelectorAll("input")
      .filter(
        (other) =>
          other !== radio &&
          inputType(other) === "radio" &&
          other.getAttribute("name") === radio.getAttribute("name") &&
          formOf(root, other) === formOf(root, radio),
      );
  return {
    value: (field) => values.get(field) ?? initialValue(field),
    setValue: (field, value) => void values.set(field, value),
    isChecked: (box) => checked.get(box) ?? box.hasAttribute("checked"),
    setChecked(box, tick) {
      if (inputType(box) === "radio") for (const other of groupOf(box)) checked.set(other, false);
      checked.set(box, tick);
    },
  };
}
