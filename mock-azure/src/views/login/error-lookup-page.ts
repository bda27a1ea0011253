import type { ErrorLookup } from "../../domain/failure/decide-error-lookup.ts";
import type { FailureRemedy } from "../../domain/failure/failure-kind.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { cardPage } from "../layout.ts";
import { languageField } from "./language-field.ts";
import { ERROR_LOOKUP_PATH } from "./paths.ts";

function remedyText(remedy: FailureRemedy, { errors }: Words["text"]): string {
  const texts: Readonly<Record<FailureRemedy, string>> = {
    user: errors.remedyUser,
    administrator: errors.remedyAdministrator,
    developer: errors.remedyDeveloper,
    time: errors.remedyTime,
    nobody: errors.remedyNobody,
  };
  return texts[remedy];
}

function answer({ asked, found }: ErrorLookup, words: Words): Html {
  const { errors } = words.text;
  if (found) {
    return html`<dl class="facts"><dt>${errors.code}</dt><dd>${found.aadsts}</dd>
<dt>${errors.message}</dt><dd>${inEnglish(found.meaning.replace(/'?\{\w+\}'?/g, "…"), words)}</dd>
<dt>${errors.remediation}</dt><dd>${found.fixableBy.map((remedy) => remedyText(remedy, words.text)).join(" ")}</dd></dl>`;
  }
  return html`${asked !== "" && html`<p role="alert">${words.say(errors.nothingKnown, { asked })}</p>`}`;
}

/** Where people look up what a number means. */
export function errorLookupPage(lookup: ErrorLookup, words: Words): Html {
  const { errors } = words.text;
  return cardPage({
    words,
    title: errors.lookup,
    body: html`<h1>${errors.lookup}</h1>
${answer(lookup, words)}
<form method="get" action="${ERROR_LOOKUP_PATH}">${languageField(words)}<label for="code">${errors.codeOrMessage}</label>
<input id="code" name="code" type="text" required value="${lookup.asked}">
<div class="actions"><button class="primary">${errors.submit}</button></div></form>`,
  });
}
