import type { ApplicationHeading } from "../../domain/portal/application-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import type { Html, HtmlValue } from "../html.ts";
import { html } from "../html.ts";
import { tabs } from "../parts/panel.ts";
import { applicationPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

/** The pages of one application, in the order of its menu. */
const TABS = {
  overview: ["", "Overview"],
  properties: ["properties", "Properties"],
  users: ["users-and-groups", "Users and groups"],
  permissions: ["permissions", "Permissions"],
  signIns: ["sign-in-logs", "Sign-in logs"],
  audits: ["audit-logs", "Audit logs"],
} as const;

export type ApplicationTab = keyof typeof TABS;

/** A page of one application: its name, its menu, the page. */
export function applicationFrame(
  { id, name }: ApplicationHeading,
  {
    account,
    tab,
    body,
  }: { readonly account: PortalAccount; readonly tab: ApplicationTab; readonly body: HtmlValue },
): Html {
  const menu = Object.entries(TABS).map(
    ([key, [page, title]]) => [applicationPath(id, page), title, key === tab] as const,
  );
  return portalPage({
    account,
    section: "applications",
    title: `${name} | ${TABS[tab][1]}`,
    body: html`${tabs(name, menu)}
${body}`,
  });
}
