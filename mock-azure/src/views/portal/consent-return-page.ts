import type { ConsentReturn } from "../../domain/portal/overview-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { facts, note } from "../parts/panel.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  granted: "Permissions granted",
  grantedText: (organization: string) =>
    `The application has the permissions for everybody in ${organization}. You may close this tab.`,
  notGranted: "Permissions not granted",
  notGrantedText: "The consent page reports that no permissions were granted.",
  error: "Error",
  description: "Description",
  none: "None",
  applications: "All applications",
  requests: "Back to Admin consent requests",
} as const;

/** Where an administrator lands after the consent page. */
export function consentReturnPage(
  { granted, error, description }: ConsentReturn,
  account: PortalAccount,
): Html {
  const details =
    error !== undefined &&
    facts([
      [WORDS.error, error],
      [WORDS.description, description ?? WORDS.none],
    ]);
  return portalPage({
    account,
    section: "requests",
    title: granted ? WORDS.granted : WORDS.notGranted,
    body: html`${
      granted
        ? note("good", html`<p>${WORDS.grantedText(account.organization)}</p>`)
        : note("alarm", html`<p>${WORDS.notGrantedText}</p>${details}`)
    }
<p><a href="${PORTAL_PATHS.applications}">${WORDS.applications}</a></p>
<p><a href="${PORTAL_PATHS.requests}">${WORDS.requests}</a></p>`,
  });
}
