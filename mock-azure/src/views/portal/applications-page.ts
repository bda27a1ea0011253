import type { ApplicationPage, ApplicationRow } from "../../domain/portal/applications-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { applicationPath } from "./paths.ts";
import { dataTable, portalPage } from "./shell.ts";

const yesNo = (value: boolean): string => (value ? "Yes" : "No");

function grantedText({ adminConsent, userConsents }: ApplicationRow): string {
  const parts = [
    ...(adminConsent.length > 0 ? [`Admin consent: ${adminConsent.join(", ")}`] : []),
    ...(userConsents > 0
      ? [`User consent: ${String(userConsents)} ${userConsents === 1 ? "person" : "people"}`]
      : []),
  ];
  return parts.length > 0 ? parts.join("; ") : "None";
}

/** "Enterprise applications | All applications". */
export function applicationsPage(rows: readonly ApplicationRow[], account: PortalAccount): Html {
  return portalPage({
    account,
    section: "applications",
    title: "Enterprise applications | All applications",
    body:
      rows.length === 0
        ? html`<p>No applications yet. One appears here once somebody has consented to it.</p>`
        : dataTable(
            "All applications",
            ["Name", "Application ID", "Created on", "Enabled for users to sign in", "Permissions granted"],
            rows.map((row) => [
              html`<a href="${applicationPath(row.id)}">${row.name}</a>`,
              row.appId,
              row.created,
              yesNo(row.enabled),
              grantedText(row),
            ]),
          ),
  });
}

function signInSwitch({ enabled }: ApplicationPage): Html {
  const option = (value: "yes" | "no", name: string, isChosen: boolean) =>
    html`<label class="choice">${
      isChosen
        ? html`<input type="radio" name="enabled" value="${value}" checked>`
        : html`<input type="radio" name="enabled" value="${value}">`
    } ${name}</label>`;
  return html`<form method="post"><fieldset><legend>Enabled for users to sign in?</legend>
${option("yes", "Yes", enabled)}${option("no", "No", !enabled)}</fieldset>
<div class="actions"><button class="primary">Save</button></div></form>`;
}

/** One application's properties and permissions; `grantUrl`, where they can be granted for everybody. */
export function applicationPage(
  application: ApplicationPage,
  { account, grantUrl }: { readonly account: PortalAccount; readonly grantUrl: string | undefined },
): Html {
  const { name, appId, id, created, enabled, assignmentRequired, permissions, maySwitch, mayRevoke } =
    application;
  return portalPage({
    account,
    section: "applications",
    title: name,
    body: html`<h2>Properties</h2>
<dl class="facts"><dt>Name</dt><dd>${name}</dd><dt>Application ID</dt><dd>${appId}</dd><dt>Object ID</dt><dd>${id}</dd>
<dt>Created on</dt><dd>${created}</dd><dt>Enabled for users to sign in</dt><dd>${yesNo(enabled)}</dd>
<dt>Assignment required</dt><dd>${yesNo(assignmentRequired)}</dd></dl>
${maySwitch && html`${signInSwitch(application)}<p><a class="button" href="${applicationPath(id)}/delete">Delete</a></p>`}
<h2>Permissions</h2>
${
  permissions.length === 0
    ? html`<p>No permissions were granted.</p>`
    : dataTable(
        "Permissions",
        ["Permission", "Claim value", "Granted through", "Granted for"],
        permissions.map((row) => [row.name, row.value, row.grantedThrough, row.grantedFor]),
      )
}
${grantUrl !== undefined && html`<p><a class="button" href="${grantUrl}" target="_blank" rel="noopener">Grant admin consent for ${account.organization}</a></p>`}
${mayRevoke && html`<form method="post" action="${applicationPath(id)}/revoke-admin-consent"><div class="actions"><button>Revoke admin consent</button></div></form>`}`,
  });
}

/** Asks once more before an application is deleted. */
export function deleteApplicationPage(
  { id, name }: { readonly id: string; readonly name: string },
  account: PortalAccount,
): Html {
  return portalPage({
    account,
    section: "applications",
    title: `Delete ${name}`,
    body: html`<form method="post"><p id="consequence">Nobody will be able to sign in to ${name} until somebody consents to it again. What it was granted, and who was assigned to it, will be gone.</p>
<div class="actions"><a class="button" href="${applicationPath(id)}">Cancel</a><button class="primary" aria-describedby="consequence">Delete</button></div></form>`,
  });
}
