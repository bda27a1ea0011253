import { assertNever } from "@consentra/protocol";
import type { PortalRefusal } from "../../domain/portal/portal-visit.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { cardPage } from "../layout.ts";
import { note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { listOf, type PortalReader, type PortalSection, portalPage } from "./shell.ts";

function wording(
  refusal: PortalRefusal,
  { account, words }: PortalReader,
): { readonly title: string; readonly body: Html } {
  const { text, say } = words;
  const { refusals } = text;
  switch (refusal.kind) {
    case "not-found":
      return {
        title: refusals.notFound,
        body: note("alarm", html`<p>${refusals.missing[refusal.what]}</p>`),
      };
    case "forbidden":
      return {
        title: refusals.forbidden,
        body: note(
          "alarm",
          html`<p>${say(refusals.deeds[refusal.what], { person: account.displayName })}</p><p>${say(refusals.needed, { roles: listOf(refusal.roles, words) })}</p>`,
        ),
      };
    case "unreadable":
      return {
        title: refusals.refused,
        body: note("alarm", html`<p>${say(refusals.unreadable, { field: refusal.field })}</p>`),
      };
    default:
      return assertNever(refusal);
  }
}

/** There is no such thing, or it is not for this person; then the page says for whom it is. */
export function refusalPage(
  refusal: PortalRefusal,
  frame: PortalReader & { readonly section: PortalSection },
): Html {
  return portalPage({ ...frame, ...wording(refusal, frame) });
}

/** A form arrived that none of the portal's pages has sent. */
export function foreignFormPage(words: Words): Html {
  const { refusals, portal } = words.text;
  return cardPage({
    words,
    title: refusals.refused,
    body: html`<h1>${refusals.refused}</h1>
<p role="alert">${refusals.foreign}</p>
<p><a href="${PORTAL_PATHS.overview}">${portal.name}</a></p>`,
  });
}
