import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Home",
  unknownLink: "The link leads to a part of the portal that this mock does not have.",
  directory: "Microsoft Entra ID (formerly Azure Active Directory)",
  users: ["See all users", "Everybody who has an account here."],
  signInLogs: ["See sign-in logs", "Who signed in to what, and who was kept out."],
  auditLogs: ["See audit logs", "Who changed what."],
  enterpriseApplications: "Enterprise applications",
  applications: ["See all applications", "What people use, and what it may do."],
  requests: ["Review admin consent requests", "Applications that people ask an administrator to approve."],
  userConsent: ["Change user consent settings", "What people may consent to by themselves."],
  adminConsent: [
    "Change admin consent settings",
    "Whether people may ask, and who reviews what they ask for.",
  ],
} as const;

const DIRECTORY = ["users", "signInLogs", "auditLogs"] as const;
const APPLICATIONS = ["applications", "requests", "userConsent", "adminConsent"] as const;

function entries(pages: readonly ((typeof DIRECTORY)[number] | (typeof APPLICATIONS)[number])[]): Html {
  return html`<ul class="overview">${pages.map((page) => {
    const [name, text] = WORDS[page];
    return html`<li><a href="${PORTAL_PATHS[page]}">${name}</a><br><span class="soft">${text}</span></li>`;
  })}</ul>`;
}

/** The portal's first page. Its script takes a real deep link, which stands in the fragment, to the page it means. */
export function overviewPage(account: PortalAccount): Html {
  return portalPage({
    account,
    section: "overview",
    title: WORDS.title,
    script: PORTAL_PATHS.script,
    body: html`<p class="note" id="unknown-link" hidden>${WORDS.unknownLink}</p>
<h2>${WORDS.directory}</h2>${entries(DIRECTORY)}
<h2>${WORDS.enterpriseApplications}</h2>${entries(APPLICATIONS)}`,
  });
}
