import { type Html, type HtmlValue, html } from "../html.ts";

/** Name of the field in which the portal's forms carry their session's token. */
export const FORM_TOKEN_FIELD = "formToken";

export interface PostForm {
  readonly formToken: string;
  /** Where the form goes; the page's own address when absent. */
  readonly action?: string;
  readonly fields: HtmlValue;
}

/** A form that changes something. */
export function postForm({ formToken, action, fields }: PostForm): Html {
  return html`<form method="post"${action !== undefined && html` action="${action}"`}><input type="hidden" name="${FORM_TOKEN_FIELD}" value="${formToken}">${fields}</form>`;
}

/** The buttons at the end of a form; the one that does what the page is for stands last. */
export function actions(buttons: HtmlValue): Html {
  return html`<div class="actions">${buttons}</div>`;
}

export interface Choice {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly value: string;
  readonly label: HtmlValue;
  readonly isChosen: boolean;
}

/** A radio button or a check box with its label behind it. */
export function choice({ type, name, value, label, isChosen }: Choice): Html {
  return html`<label class="choice"><input type="${type}" name="${name}" value="${value}"${isChosen && html` checked`}><span>${label}</span></label>`;
}

/**
 * A question that is answered by one of several buttons or boxes.
 *
 * @param problemId - id of what says that the answer was wrong, where it was
 */
export function fieldset(legend: HtmlValue, fields: HtmlValue, problemId?: string): Html {
  return html`<fieldset${problemId !== undefined && html` aria-describedby="${problemId}"`}><legend>${legend}</legend>${fields}</fieldset>`;
}

/** What a field says of itself where what it holds was wrong; the id is that of the text that says why. */
export const wrongBecauseOf = (problemId: string): Html =>
  html` aria-invalid="true" aria-describedby="${problemId}"`;

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: "text" | "search" | "number";
  /** What only this kind of field says of itself: limits, or that it must be filled. */
  readonly attributes?: Html;
}

/** A line to type into; the field is sent under its id. */
export function textField({ id, label, value, type = "text", attributes }: TextField): Html {
  return html`<div class="field"><label for="${id}">${label}</label>
<input id="${id}" name="${id}" type="${type}" value="${value}"${attributes && html` ${attributes}`}></div>`;
}

export interface SelectField {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  /** What can be chosen: what is sent, and what is read. */
  readonly options: readonly (readonly [value: string, name: string])[];
  /** What the options are written in, where it is not the language of the page; one that sends nothing is. */
  readonly language?: "en";
}

/** A list to choose from; the field is sent under its id. */
export function selectField({ id, label, value, options, language }: SelectField): Html {
  return html`<div class="field"><label for="${id}">${label}</label>
<select id="${id}" name="${id}">${options.map(
    ([option, name]) =>
      html`<option value="${option}"${option !== "" && language && html` lang="${language}"`}${option === value && html` selected`}>${name}</option>`,
  )}</select></div>`;
}

/** Fields that narrow a list, in a line of their own. */
export function filterForm(fields: HtmlValue, button: string): Html {
  return html`<form method="get" class="filter" role="search">${fields}<button>${button}</button></form>`;
}
