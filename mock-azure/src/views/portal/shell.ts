import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, type HtmlValue, html } from "../html.ts";
import { layout } from "../layout.ts";
import { PORTAL_PATHS } from "./paths.ts";

/** The entries of the portal's menu. */
export type PortalSection =
  | "overview"
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

const MENU: readonly {
  readonly heading: string;
  readonly entries: readonly (readonly [PortalSection, string])[];
}[] = [
  {
    heading: "Manage",
    entries: [
      ["applications", "All applications"],
      ["userSettings", "User settings"],
    ],
  },
  { heading: "Security", entries: [["consentAndPermissions", "Consent and permissions"]] },
  { heading: "Activity", entries: [["requests", "Admin consent requests"]] },
];

/** A link of a menu or a tab row, marked where it leads to the page it is on. */
export function menuLink(href: string, name: string, isCurrent: boolean): Html {
  return isCurrent
    ? html`<a href="${href}" aria-current="page">${name}</a>`
    : html`<a href="${href}">${name}</a>`;
}

/** The frame of the portal's pages: who is signed in, the menu, the page. */
export function portalPage({ account, section, title, body, script }: PortalPage): Html {
  return layout({
    title,
    ...(script && { script }),
    body: html`<a class="skip" href="#main">Skip to main content</a>
<header class="top"><a class="brand" href="${PORTAL_PATHS.overview}">Microsoft Entra admin center</a>
<div class="who"><span>${account.displayName} <span class="soft">${account.address}</span></span>
<form method="post" action="${PORTAL_PATHS.signOut}"><button class="plain">Sign out</button></form></div></header>
<div class="shell"><nav aria-label="Enterprise applications"><p class="soft">${account.organization}</p>
<p><strong>Enterprise applications</strong></p>
${MENU.map(
  ({ heading, entries }) =>
    html`<h2>${heading}</h2><ul>${entries.map(
      ([entry, name]) => html`<li>${menuLink(PORTAL_PATHS[entry], name, entry === section)}</li>`,
    )}</ul>`,
)}</nav>
<main id="main"><h1>${title}</h1>
${body}</main></div>`,
  });
}

/** A table; where the page is too narrow for it, each cell stands on a line of its own behind its heading. */
export function dataTable(
  label: string,
  headings: readonly string[],
  rows: readonly (readonly HtmlValue[])[],
): Html {
  return html`<table aria-label="${label}" class="data">
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, index) => html`<td data-heading="${headings[index]}">${cell}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}

/** What was wrong with a form as it was sent. */
export function problemNote(problems: readonly string[]): HtmlValue {
  return (
    problems.length > 0 &&
    html`<div class="note alarm" role="alert"><p>Nothing was changed.</p><ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></div>`
  );
}

/** Roles as a sentence names them. */
export function listOf(roles: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(roles);
}
