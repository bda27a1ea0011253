import type { ConsentReturn } from "../../domain/portal/overview-page.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { facts, note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** Where an administrator lands after the consent page. */
export function consentReturnPage(
  { granted, error, description }: ConsentReturn,
  reader: PortalReader,
): Html {
  const { words } = reader;
  const { requests, portal } = words.text;
  const details =
    error !== undefined &&
    facts([
      [requests.error, inEnglish(error, words)],
      [requests.description, description === undefined ? portal.none : inEnglish(description, words)],
    ]);
  return portalPage({
    ...reader,
    section: "requests",
    title: granted ? requests.granted : requests.notGranted,
    body: html`${
      granted
        ? note(
            "good",
            html`<p>${words.say(requests.grantedText, { organization: reader.account.organization })}</p>`,
          )
        : note("alarm", html`<p>${requests.notGrantedText}</p>${details}`)
    }
<p><a href="${PORTAL_PATHS.applications}">${portal.allApplications}</a></p>
<p><a href="${PORTAL_PATHS.requests}">${requests.back}</a></p>`,
  });
}
