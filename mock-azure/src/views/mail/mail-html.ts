import type { MailRecord } from "../../domain/mail/mail-record.ts";
import { type Html, html } from "../html.ts";

const FONT =
  "font-family: 'Segoe UI', system-ui, sans-serif; font-size: 15px; line-height: 1.5; color: #242424";
const LABEL = "padding: 2px 16px 2px 0; text-align: left; vertical-align: top; font-weight: 600";
const VALUE = "padding: 2px 0; vertical-align: top; white-space: pre-line";
const BUTTON =
  "display: inline-block; padding: 8px 20px; background: #0f5ea8; color: #ffffff; text-decoration: none; border-radius: 4px";

/**
 * A mail as an HTML document. Mail programs load no style sheets and run no scripts, so its styles stand in the elements
 * and nothing comes from elsewhere.
 *
 * @param mail - what it says
 * @param actionUrl - where its button leads, if it has one
 */
export function mailHtml(
  { subject, paragraphs, facts, action }: MailRecord,
  actionUrl: string | undefined,
): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${subject}</title>
</head>
<body style="margin: 0; padding: 24px; background: #ffffff; ${FONT}">
<h1 style="margin: 0 0 16px; font-size: 20px; font-weight: 600">${subject}</h1>
${paragraphs.map((paragraph) => html`<p style="margin: 0 0 12px">${paragraph}</p>\n`)}
${
  facts.length > 0 &&
  html`<table style="margin: 0 0 16px; border-collapse: collapse">
${facts.map(
  ({ label, value }) =>
    html`<tr><th scope="row" style="${LABEL}">${label}</th><td style="${VALUE}">${value}</td></tr>\n`,
)}</table>`
}
${
  action &&
  actionUrl !== undefined &&
  html`<p style="margin: 0"><a href="${actionUrl}" style="${BUTTON}">${action.label}</a></p>`
}
</body>
</html>`;
}
