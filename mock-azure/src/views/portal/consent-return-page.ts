import type { ConsentReturn } from "../../domain/portal/overview-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

/** Where an administrator lands after the consent page. */
export function consentReturnPage(
  { granted, error, description }: ConsentReturn,
  account: PortalAccount,
): Html {
  return portalPage({
    account,
    section: "requests",
    title: granted ? "Permissions granted" : "Permissions not granted",
    body: html`${
      granted
        ? html`<p class="note" role="status">The application has the permissions for everybody in ${account.organization}. You may close this tab.</p>`
        : html`<div class="note alarm" role="alert"><p>The consent page reports that no permissions were granted.</p>
${error !== undefined && html`<dl class="facts"><dt>Error</dt><dd>${error}</dd><dt>Description</dt><dd>${description ?? "None"}</dd></dl>`}</div>`
    }
<p><a href="${PORTAL_PATHS.applications}">All applications</a></p>
<p><a href="${PORTAL_PATHS.requests}">Back to Admin consent requests</a></p>`,
  });
}
