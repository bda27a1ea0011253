import { assertNever } from "@consentra/protocol";
import type { ErrorLookup } from "../../domain/failure/decide-error-lookup.ts";
import type { FailureRemedy } from "../../domain/failure/failure-kind.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { ERROR_LOOKUP_PATH } from "./paths.ts";

function remedyText(remedy: FailureRemedy): string {
  switch (remedy) {
    case "user":
      return "Sign in again.";
    case "administrator":
      return "Ask an administrator of your organization.";
    case "developer":
      return "The developer of the application must change it or its registration.";
    case "time":
      return "Wait, and try again.";
    case "nobody":
      return "Trying again does not help.";
    default:
      return assertNever(remedy);
  }
}

function answer({ asked, found }: ErrorLookup): Html {
  if (found) {
    return html`<dl class="facts"><dt>Error Code</dt><dd>${found.aadsts}</dd>
<dt>Message</dt><dd>${found.meaning.replace(/'?\{\w+\}'?/g, "…")}</dd>
<dt>Remediation</dt><dd>${found.fixableBy.map(remedyText).join(" ")}</dd></dl>`;
  }
  return html`${asked !== "" && html`<p role="alert">Nothing is known of "${asked}".</p>`}`;
}

/** Where people look up what a number means. */
export function errorLookupPage(lookup: ErrorLookup): Html {
  return cardPage({
    title: "Error lookup",
    body: html`<h1>Error lookup</h1>
${answer(lookup)}
<form method="get" action="${ERROR_LOOKUP_PATH}"><label for="code">Error code or message</label>
<input id="code" name="code" type="text" required value="${lookup.asked}">
<div class="actions"><button class="primary">Submit</button></div></form>`,
  });
}
