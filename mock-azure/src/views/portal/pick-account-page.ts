import type { AccountChoice } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { linkTo } from "../parts/link-to.ts";
import { PORTAL_PATHS } from "./paths.ts";

const WORDS = {
  title: "Sign in to Microsoft Entra",
  heading: "Pick an account",
  lead: "to continue to Microsoft Entra admin center",
} as const;

/**
 * Who looks at the portal. Choosing an account signs it in: the mock has no passwords. There is no session yet, and no
 * token of one that the form could carry; the portal asks the browser where it comes from.
 */
export function pickAccountPage({ organization, accounts, path }: AccountChoice): Html {
  return cardPage({
    title: WORDS.title,
    organization,
    script: PORTAL_PATHS.script,
    body: html`<h1>${WORDS.heading}</h1>
<p class="soft">${WORDS.lead}</p>
<form method="post" action="${linkTo(PORTAL_PATHS.signIn, { to: path })}">
${accounts.map(
  ({ userId, displayName, address }) =>
    html`<button class="tile" name="account" value="${userId}"><strong>${displayName}</strong><span>${address}</span></button>`,
)}
</form>`,
  });
}
