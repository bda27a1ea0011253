import type { Holder, PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { Words } from "../../words/words.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { postForm } from "../parts/form.ts";
import { menuLink, note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { type FormProblem, problemText } from "./problem-text.ts";

/** The entries of the portal's menu. */
export type PortalSection =
  | "overview"
  | "users"
  | "signInLogs"
  | "auditLogs"
  | "applications"
  | "userSettings"
  | "consentAndPermissions"
  | "requests";

/** Who reads a page, and in which language. */
export interface PortalReader {
  readonly account: PortalAccount;
  readonly words: Words;
}

export interface PortalPage extends PortalReader {
  readonly section: PortalSection;
  /** The page's title and heading. */
  readonly title: string;
  readonly body: HtmlValue;
  readonly script?: string;
}

type MenuEntry = readonly [PortalSection | "activity" | "world", name: string];

/** A part of the menu; those of Enterprise applications stand in the groups that administrators know. */
interface MenuPart {
  readonly heading: string;
  readonly groups: readonly { readonly heading?: string; readonly entries: readonly MenuEntry[] }[];
}

const menuParts = ({ portal }: Words["text"]): readonly MenuPart[] => [
  {
    heading: portal.entra,
    groups: [
      {
        entries: [
          ["overview", portal.home],
          ["users", portal.users],
          ["signInLogs", portal.signInLogs],
          ["auditLogs", portal.auditLogs],
        ],
      },
    ],
  },
  {
    heading: portal.enterpriseApplications,
    groups: [
      {
        heading: portal.manage,
        entries: [
          ["applications", portal.allApplications],
          ["userSettings", portal.userSettings],
        ],
      },
      { heading: portal.security, entries: [["consentAndPermissions", portal.consentAndPermissions]] },
      { heading: portal.activity, entries: [["requests", portal.consentRequests]] },
    ],
  },
  {
    heading: portal.onlyHere,
    groups: [
      {
        entries: [
          ["activity", portal.requestsAnswered],
          ["world", portal.world],
        ],
      },
    ],
  },
];

function menu(section: PortalSection, { text }: Words): HtmlValue {
  const entryLink = ([entry, name]: MenuEntry) =>
    html`<li>${menuLink(PORTAL_PATHS[entry], name, entry === section)}</li>`;
  return menuParts(text).map(
    ({ heading, groups }) =>
      html`<h2>${heading}</h2>${groups.map(
        (group) =>
          html`${group.heading !== undefined && html`<h3>${group.heading}</h3>`}<ul>${group.entries.map(entryLink)}</ul>`,
      )}`,
  );
}

/**
 * The frame of the portal's pages: who is signed in, the menu, the page. On phones the menu waits behind a button, which
 * opens it without a script; a browser that cannot do this shows the menu above the page.
 */
export function portalPage({ account, words, section, title, body, script }: PortalPage): Html {
  const { portal } = words.text;
  return layout({
    words,
    title,
    ...(script && { script }),
    body: html`<a class="skip" href="#main">${portal.skip}</a>
<header class="top"><button class="menu-button" popovertarget="menu">${portal.openMenu}</button>
<a class="brand" href="${PORTAL_PATHS.overview}">${portal.name}</a>
<div class="who"><span>${account.displayName} <span class="soft">${account.address}</span></span>
${postForm({
  formToken: account.formToken,
  action: PORTAL_PATHS.signOut,
  fields: html`<button class="plain">${portal.signOut}</button>`,
})}</div></header>
<div class="shell"><nav id="menu" popover aria-label="${portal.menu}"><p class="soft">${account.organization}</p>
${menu(section, words)}</nav>
<main id="main"><h1>${title}</h1>
${body}</main></div>`,
  });
}

/** What was wrong with a form as it was sent. */
export function problemNote(problems: readonly FormProblem[], words: Words): HtmlValue {
  return (
    problems.length > 0 &&
    note(
      "alarm",
      html`<p>${words.text.portal.nothingChanged}</p><ul>${problems.map((problem) => html`<li id="problem-${problem.kind}">${problemText(problem, words)}</li>`)}</ul>`,
    )
  );
}

/** Roles as a sentence names them. */
export function listOf(roles: readonly Holder[], { text, anyOf }: Words): string {
  return anyOf(roles.map((role) => text.roles[role]));
}
