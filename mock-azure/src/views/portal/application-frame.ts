import type { ApplicationHeading } from "../../domain/portal/application-page.ts";
import type { Html, HtmlValue } from "../html.ts";
import { html } from "../html.ts";
import { tabs } from "../parts/panel.ts";
import { applicationPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** The pages of one application and where they are, in the order of its menu. */
const TABS = [
  ["overview", ""],
  ["properties", "properties"],
  ["users", "users-and-groups"],
  ["permissions", "permissions"],
  ["signIns", "sign-in-logs"],
  ["audits", "audit-logs"],
] as const;

export type ApplicationTab = (typeof TABS)[number][0];

/** A page of one application: its name, its menu, the page. */
export function applicationFrame(
  { id, name }: ApplicationHeading,
  { tab, body, ...reader }: PortalReader & { readonly tab: ApplicationTab; readonly body: HtmlValue },
): Html {
  const { text, say } = reader.words;
  const names = text.applications.tabs;
  const menu = TABS.map(([key, page]) => [applicationPath(id, page), names[key], key === tab] as const);
  return portalPage({
    ...reader,
    section: "applications",
    title: say(text.portal.titled, { section: name, page: names[tab] }),
    body: html`${tabs(name, menu)}
${body}`,
  });
}
