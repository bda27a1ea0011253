import { assertNever } from "@consentra/protocol";
import type { PortalAccount, PortalRefusal } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, type PortalSection, portalPage } from "./shell.ts";

function wording(
  refusal: PortalRefusal,
  { displayName }: PortalAccount,
): { readonly title: string; readonly body: Html } {
  switch (refusal.kind) {
    case "not-found":
      return {
        title: "Not found",
        body: html`<p class="note alarm" role="alert">There is no such ${refusal.what}.</p>`,
      };
    case "forbidden":
      return {
        title: "You do not have access",
        body: html`<div class="note alarm" role="alert"><p>${displayName} may not ${refusal.what}.</p>
<p>Needed: ${listOf(refusal.roles)}.</p></div>`,
      };
    case "unreadable":
      return {
        title: "Request refused",
        body: html`<p class="note alarm" role="alert">The form does not say “${refusal.field}” in a way that can be read; nothing was changed.</p>`,
      };
    default:
      return assertNever(refusal);
  }
}

/** There is no such thing, or it is not for this person; then the page says for whom it is. */
export function refusalPage(
  refusal: PortalRefusal,
  frame: { readonly account: PortalAccount; readonly section: PortalSection },
): Html {
  return portalPage({ ...frame, ...wording(refusal, frame.account) });
}

/** A form arrived that none of the portal's pages has sent. */
export function foreignFormPage(): Html {
  return cardPage({
    title: "Request refused",
    body: html`<h1>Request refused</h1>
<p role="alert">The form was sent from another site, so nothing was changed.</p>
<p><a href="${PORTAL_PATHS.overview}">Microsoft Entra admin center</a></p>`,
  });
}
