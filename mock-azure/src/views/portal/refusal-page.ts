import { assertNever } from "@consentra/protocol";
import type { PortalAccount, PortalRefusal } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, type PortalSection, portalPage } from "./shell.ts";

const WORDS = {
  notFound: "Not found",
  notFoundText: (what: string) => `There is no such ${what}.`,
  forbidden: "You do not have access",
  forbiddenText: (person: string, what: string) => `${person} may not ${what}.`,
  needed: (roles: string) => `Needed: ${roles}.`,
  unreadable: "Request refused",
  unreadableText: (field: string) =>
    `The form does not say “${field}” in a way that can be read; nothing was changed.`,
  foreignText:
    "The form was not sent from a page that the portal showed you in this session, so nothing was changed.",
  portal: "Microsoft Entra admin center",
} as const;

function wording(
  refusal: PortalRefusal,
  { displayName }: PortalAccount,
): { readonly title: string; readonly body: Html } {
  switch (refusal.kind) {
    case "not-found":
      return { title: WORDS.notFound, body: note("alarm", html`<p>${WORDS.notFoundText(refusal.what)}</p>`) };
    case "forbidden":
      return {
        title: WORDS.forbidden,
        body: note(
          "alarm",
          html`<p>${WORDS.forbiddenText(displayName, refusal.what)}</p><p>${WORDS.needed(listOf(refusal.roles))}</p>`,
        ),
      };
    case "unreadable":
      return {
        title: WORDS.unreadable,
        body: note("alarm", html`<p>${WORDS.unreadableText(refusal.field)}</p>`),
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
    title: WORDS.unreadable,
    body: html`<h1>${WORDS.unreadable}</h1>
<p role="alert">${WORDS.foreignText}</p>
<p><a href="${PORTAL_PATHS.overview}">${WORDS.portal}</a></p>`,
  });
}
