import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { directionOf } from "../../words/language.ts";
import { type Html, html } from "../html.ts";
import { type MailLooks, mailBody } from "./mail-body.ts";

const FONT =
  "font-family: 'Segoe UI', system-ui, sans-serif; font-size: 15px; line-height: 1.5; color: #242424; overflow-wrap: anywhere";

/** Mail programs load no style sheets, so the styles stand in the elements. */
const STYLES: Omit<Required<MailLooks>, "label"> = {
  paragraph: html` style="margin: 0 0 12px"`,
  table: html` style="margin: 0 0 16px; border-collapse: collapse"`,
  value: html` style="padding: 2px 0; vertical-align: top; white-space: pre-line"`,
  lastParagraph: html` style="margin: 0"`,
  button: html` style="display: inline-block; padding: 8px 20px; background: #0f5ea8; color: #ffffff; text-decoration: none; border-radius: 4px"`,
};

/** Labels stand at the side where lines begin; not every mail program knows `start` and `end`. */
const LABEL: Readonly<Record<"ltr" | "rtl", Html>> = {
  ltr: html` style="padding: 2px 16px 2px 0; text-align: left; vertical-align: top; font-weight: 600"`,
  rtl: html` style="padding: 2px 0 2px 16px; text-align: right; vertical-align: top; font-weight: 600"`,
};

/**
 * A mail as an HTML document of its own: it loads nothing and runs nothing.
 *
 * @param mail - what it says
 * @param actionUrl - where its button leads, if it has one
 */
export function mailHtml(mail: MailRecord, actionUrl: string | undefined): Html {
  const direction = directionOf(mail.language);
  return html`<!doctype html>
<html lang="${mail.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${mail.subject}</title>
</head>
<body style="margin: 0; padding: 24px; background: #ffffff; ${FONT}">
<main>
<h1 style="margin: 0 0 16px; font-size: 20px; font-weight: 600">${mail.subject}</h1>
${mailBody(mail, actionUrl, { ...STYLES, label: LABEL[direction] })}
</main>
</body>
</html>`;
}
