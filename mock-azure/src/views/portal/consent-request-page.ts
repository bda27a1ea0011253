import type { RequestDetails } from "../../domain/portal/consent-request-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { permissionList } from "../login/permission-parts.ts";
import { facts } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

/** What a reviewer can do: look at the permissions where they can be granted, or refuse. */
function decisions({ id }: RequestDetails, reviewUrl: string, { requests }: Words["text"]): Html {
  return html`<p class="commands"><a class="button primary" href="${reviewUrl}" target="_blank" rel="noopener">${requests.review}</a>
<a class="button" href="${requestPath(id)}/deny">${requests.deny}</a> <a class="button" href="${requestPath(id)}/block">${requests.block}</a></p>`;
}

function outcome({ status, review }: RequestDetails, { text, date }: Words): Html | false {
  if (status === "pending") return false;
  const { requests, fields } = text;
  return html`<h2>${requests.outcome}</h2>${facts([
    [fields.status, requests.statuses[status]],
    [requests.reviewer, review && (review.reviewer ?? requests.theOrganization)],
    [requests.reviewDate, review && date(review.date)],
    [fields.justification, review && review.justification !== "" && review.justification],
  ])}`;
}

/** A request's details; `reviewUrl`, where the permissions can be granted, is there for its reviewers alone. */
export function consentRequestPage(
  details: RequestDetails,
  { reviewUrl, ...reader }: PortalReader & { readonly reviewUrl: string | undefined },
): Html {
  const { words } = reader;
  const { requests, fields } = words.text;
  const { requesters } = details;
  const expirationDate = words.date(details.expirationDate);
  return portalPage({
    ...reader,
    section: "requests",
    title: requests.details,
    body: html`<p><a href="${PORTAL_PATHS.requests}">${requests.back}</a></p>
${reviewUrl !== undefined && decisions(details, reviewUrl, words.text)}
<h2>${requests.appDetails}</h2>
${facts([
  [fields.name, details.appName],
  [fields.appId, details.appId],
  [fields.publisher, details.publisher ?? html`<span class="alarm">${words.text.consent.unverified}</span>`],
  [fields.publisherDomain, details.publisherDomain],
  [fields.status, requests.statuses[details.status]],
  [fields.expirationDate, expirationDate],
])}
<h3>${requests.permissions}</h3>
${permissionList(details, { open: false, words })}
<h2>${requests.requestedBy}</h2>
${dataTable(
  requests.requestedBy,
  requests.requesterHeadings,
  requesters.map(({ name, address, justification, requestDate }) => [
    name,
    address,
    html`<span class="words">${justification}</span>`,
    words.date(requestDate),
    expirationDate,
  ]),
)}
${outcome(details, words)}`,
  });
}
