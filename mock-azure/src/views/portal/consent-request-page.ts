import type { RequestDetails } from "../../domain/portal/consent-request-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { statusName } from "./consent-requests-page.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { dataTable, portalPage } from "./shell.ts";

/** What a reviewer can do: look at the permissions where they can be granted, or refuse. */
function actions({ id }: RequestDetails, reviewUrl: string): Html {
  return html`<p><a class="button primary" href="${reviewUrl}" target="_blank" rel="noopener">Review permissions and consent</a></p>
<p><a class="button" href="${requestPath(id)}/deny">Deny</a> <a class="button" href="${requestPath(id)}/block">Block</a></p>`;
}

function outcome({ status, review }: RequestDetails): Html | false {
  if (status === "pending") return false;
  return html`<h2>Review</h2><dl class="facts"><dt>Status</dt><dd>${statusName(status)}</dd>
${
  review &&
  html`<dt>Reviewed by</dt><dd>${review.reviewer}</dd><dt>Review date</dt><dd>${review.date}</dd>
${review.justification !== "" && html`<dt>Justification</dt><dd>${review.justification}</dd>`}`
}</dl>`;
}

/** A request's details; `reviewUrl`, where the permissions can be granted, is there for its reviewers alone. */
export function consentRequestPage(
  details: RequestDetails,
  { account, reviewUrl }: { readonly account: PortalAccount; readonly reviewUrl: string | undefined },
): Html {
  const { appName, appId, publisher, publisherDomain, permissions, requesters, expirationDate, status } =
    details;
  return portalPage({
    account,
    section: "requests",
    title: "Details",
    body: html`<p><a href="${PORTAL_PATHS.requests}">Back to Admin consent requests</a></p>
${reviewUrl !== undefined && actions(details, reviewUrl)}
<h2>App details</h2>
<dl class="facts"><dt>Name</dt><dd>${appName}</dd><dt>Application ID</dt><dd>${appId}</dd>
<dt>Publisher</dt><dd>${publisher ?? html`<span class="alarm">unverified</span>`}</dd><dt>Publisher domain</dt><dd>${publisherDomain}</dd>
<dt>Status</dt><dd>${statusName(status)}</dd><dt>Expiration date</dt><dd>${expirationDate}</dd></dl>
<h3>Permissions requested</h3>
<ul>${permissions.map(({ name }) => html`<li>${name}</li>`)}</ul>
<h2>Requested by</h2>
${dataTable(
  "Requested by",
  ["Requester", "Email", "Justification", "Request date", "Expiration date"],
  requesters.map(({ name, address, justification, requestDate }) => [
    name,
    address,
    html`<span class="words">${justification}</span>`,
    requestDate,
    expirationDate,
  ]),
)}
${outcome(details)}`,
  });
}
