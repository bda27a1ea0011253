import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

const DIRECTORY = ["users", "signInLogs", "auditLogs"] as const;
const APPLICATIONS = ["applications", "requests", "userConsent", "adminConsent"] as const;

function entries(
  pages: readonly ((typeof DIRECTORY)[number] | (typeof APPLICATIONS)[number])[],
  { overview }: Words["text"],
): Html {
  return html`<ul class="overview">${pages.map((page) => {
    const [name, text] = overview[page];
    return html`<li><a href="${PORTAL_PATHS[page]}">${name}</a><br><span class="soft">${text}</span></li>`;
  })}</ul>`;
}

/** The portal's first page. Its script takes a real deep link, which stands in the fragment, to the page it means. */
export function overviewPage(reader: PortalReader): Html {
  const { text } = reader.words;
  const { overview, portal } = text;
  return portalPage({
    ...reader,
    section: "overview",
    title: overview.title,
    script: PORTAL_PATHS.script,
    body: html`<p class="note" id="unknown-link" hidden>${overview.unknownLink}</p>
<h2>${overview.directory}</h2>${entries(DIRECTORY, text)}
<h2>${portal.enterpriseApplications}</h2>${entries(APPLICATIONS, text)}`,
  });
}
