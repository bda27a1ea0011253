import type { AccountChoice } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { PORTAL_PATHS } from "./paths.ts";

/** Who looks at the portal. Choosing an account signs it in: the mock has no passwords. */
export function pickAccountPage({ organization, accounts, path }: AccountChoice): Html {
  const action = `${PORTAL_PATHS.signIn}?${new URLSearchParams({ to: path }).toString()}`;
  return cardPage({
    title: "Sign in to Microsoft Entra",
    organization,
    script: PORTAL_PATHS.script,
    body: html`<h1>Pick an account</h1>
<p class="soft">to continue to Microsoft Entra admin center</p>
<form method="post" action="${action}">
${accounts.map(
  ({ userId, displayName, address }) =>
    html`<button class="tile" name="account" value="${userId}"><strong>${displayName}</strong><span>${address}</span></button>`,
)}
</form>`,
  });
}
