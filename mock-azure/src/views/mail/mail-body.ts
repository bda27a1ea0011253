import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { type Html, html } from "../html.ts";

/** Attributes that give the parts of a mail their looks; a part without any looks as its surroundings have it. */
export type MailLooks = Partial<
  Readonly<Record<"paragraph" | "table" | "label" | "value" | "button" | "lastParagraph", Html>>
>;

/**
 * What a mail says, below its subject: the same wherever it is shown.
 *
 * @param mail - what it says
 * @param actionUrl - where its button leads, if it has one
 * @param looks - attributes of its parts
 */
export function mailBody(
  { paragraphs, facts, action }: MailRecord,
  actionUrl: string | undefined,
  looks: MailLooks,
): Html {
  return html`${paragraphs.map((paragraph) => html`<p${looks.paragraph}>${paragraph}</p>\n`)}
${
  facts.length > 0 &&
  html`<table${looks.table}>
${facts.map(
  ({ label, value }) =>
    html`<tr><th scope="row"${looks.label}>${label}</th><td${looks.value}>${value}</td></tr>\n`,
)}</table>`
}
${
  action &&
  actionUrl !== undefined &&
  html`<p${looks.lastParagraph}><a href="${actionUrl}"${looks.button}>${action.label}</a></p>`
}`;
}
