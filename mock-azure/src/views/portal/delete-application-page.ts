import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { actions, postForm } from "../parts/form.ts";
import { applicationPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: (name: string) => `Delete ${name}`,
  consequence: (name: string) =>
    `Nobody will be able to sign in to ${name} until somebody consents to it again. What it was granted, and who was assigned to it, will be gone.`,
  cancel: "Cancel",
  delete: "Delete",
} as const;

/** Asks once more before an application is deleted. */
export function deleteApplicationPage(
  { id, name }: { readonly id: string; readonly name: string },
  account: PortalAccount,
): Html {
  return portalPage({
    account,
    section: "applications",
    title: WORDS.title(name),
    body: postForm({
      formToken: account.formToken,
      fields: html`<p id="consequence">${WORDS.consequence(name)}</p>
${actions(html`<a class="button" href="${applicationPath(id, "properties")}">${WORDS.cancel}</a><button class="primary" aria-describedby="consequence">${WORDS.delete}</button>`)}`,
    }),
  });
}
