import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { postForm } from "../parts/form.ts";
import { menuLink, note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";

const WORDS = {
  brand: "Microsoft Entra admin center",
  skip: "Skip to main content",
  signOut: "Sign out",
  menu: "Portal",
  nothingChanged: "Nothing was changed.",
} as const;

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

export interface PortalPage {
  readonly account: PortalAccount;
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

const MENU: readonly MenuPart[] = [
  {
    heading: "Microsoft Entra ID",
    groups: [
      {
        entries: [
          ["overview", "Home"],
          ["users", "Users"],
          ["signInLogs", "Sign-in logs"],
          ["auditLogs", "Audit logs"],
        ],
      },
    ],
  },
  {
    heading: "Enterprise applications",
    groups: [
      {
        heading: "Manage",
        entries: [
          ["applications", "All applications"],
          ["userSettings", "User settings"],
        ],
      },
      { heading: "Security", entries: [["consentAndPermissions", "Consent and permissions"]] },
      { heading: "Activity", entries: [["requests", "Admin consent requests"]] },
    ],
  },
  {
    heading: "Only in this mock",
    groups: [
      {
        entries: [
          ["activity", "Requests answered"],
          ["world", "World"],
        ],
      },
    ],
  },
];

function menu(section: PortalSection): HtmlValue {
  const entryLink = ([entry, name]: MenuEntry) =>
    html`<li>${menuLink(PORTAL_PATHS[entry], name, entry === section)}</li>`;
  return MENU.map(
    ({ heading, groups }) =>
      html`<h2>${heading}</h2>${groups.map(
        (group) =>
          html`${group.heading !== undefined && html`<h3>${group.heading}</h3>`}<ul>${group.entries.map(entryLink)}</ul>`,
      )}`,
  );
}

/** The frame of the portal's pages: who is signed in, the menu, the page. */
export function portalPage({ account, section, title, body, script }: PortalPage): Html {
  return layout({
    title,
    ...(script && { script }),
    body: html`<a class="skip" href="#main">${WORDS.skip}</a>
<header class="top"><a class="brand" href="${PORTAL_PATHS.overview}">${WORDS.brand}</a>
<div class="who"><span>${account.displayName} <span class="soft">${account.address}</span></span>
${postForm({
  formToken: account.formToken,
  action: PORTAL_PATHS.signOut,
  fields: html`<button class="plain">${WORDS.signOut}</button>`,
})}</div></header>
<div class="shell"><nav aria-label="${WORDS.menu}"><p class="soft">${account.organization}</p>
${menu(section)}</nav>
<main id="main"><h1>${title}</h1>
${body}</main></div>`,
  });
}

/** What was wrong with a form as it was sent. */
export function problemNote(problems: readonly string[]): HtmlValue {
  return (
    problems.length > 0 &&
    note(
      "alarm",
      html`<p>${WORDS.nothingChanged}</p><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>`,
    )
  );
}

/** Roles as a sentence names them. */
export function listOf(roles: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(roles);
}
