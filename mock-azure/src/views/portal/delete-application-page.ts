import { type Html, html } from "../html.ts";
import { actions, postForm } from "../parts/form.ts";
import { applicationPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** Asks once more before an application is deleted. */
export function deleteApplicationPage(
  { id, name }: { readonly id: string; readonly name: string },
  reader: PortalReader,
): Html {
  const { text, say } = reader.words;
  const names = { app: name };
  return portalPage({
    ...reader,
    section: "applications",
    title: say(text.applications.deleteTitle, names),
    body: postForm({
      formToken: reader.account.formToken,
      fields: html`<p id="consequence">${say(text.applications.deleteText, names)}</p>
${actions(html`<a class="button" href="${applicationPath(id, "properties")}">${text.buttons.cancel}</a><button class="primary" aria-describedby="consequence">${text.portal.delete}</button>`)}`,
    }),
  });
}
