import type { AccountChoice } from "../../domain/portal/portal-visit.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { linkTo } from "../parts/link-to.ts";
import { PORTAL_PATHS } from "./paths.ts";

/**
 * Who looks at the portal. Choosing an account signs it in: the mock has no passwords. There is no session yet, and no
 * token of one that the form could carry; the portal asks the browser where it comes from.
 */
export function pickAccountPage({ organization, accounts, path }: AccountChoice, words: Words): Html {
  const { text, say } = words;
  return cardPage({
    words,
    title: text.portal.signInTitle,
    organization,
    script: PORTAL_PATHS.script,
    body: html`<h1>${text.signIn.pickAccount}</h1>
<p class="soft">${say(text.signIn.continueTo, { app: text.portal.name })}</p>
<form method="post" action="${linkTo(PORTAL_PATHS.signIn, { to: path })}">
${accounts.map(
  ({ userId, displayName, address }) =>
    html`<button class="tile" name="account" value="${userId}"><strong>${displayName}</strong> <span>${address}</span></button>`,
)}
</form>`,
  });
}
