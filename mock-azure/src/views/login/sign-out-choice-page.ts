import type { LogoutOutcome } from "../../domain/sign-in/decide-logout.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { LOGOUT_PATH } from "./paths.ts";

type Choice = Extract<LogoutOutcome, { kind: "choose-account" }>;

const hidden = (name: string, value: string | undefined): Html =>
  html`${value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`}`;

/** Which of several accounts leaves. The form is a sign-out request of its own, judged like any other. */
export function signOutChoicePage(
  { organization, accounts, postLogoutRedirectUri, state }: Choice,
  words: Words,
): Html {
  const { signIn, signOut } = words.text;
  return cardPage({
    words,
    title: signOut.title,
    organization,
    body: html`<h1>${signIn.pickAccount}</h1>
<p class="soft">${signOut.whichAccount}</p>
<form method="post" action="${words.keep(LOGOUT_PATH)}">
${hidden("post_logout_redirect_uri", postLogoutRedirectUri)}${hidden("state", state)}
${accounts.map(
  ({ displayName, address }) =>
    html`<button class="tile" name="logout_hint" value="${address}"><strong>${displayName}</strong> <span>${address}</span></button>`,
)}
</form>`,
  });
}
