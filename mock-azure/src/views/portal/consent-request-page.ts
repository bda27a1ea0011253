import type { RequestDetails } from "../../domain/portal/consent-request-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { createWords, type Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { permissionList } from "../login/permission-parts.ts";
import { facts } from "../parts/panel.ts";
import { dataTable } from "../parts/table.ts";
import { statusName } from "./consent-requests-page.ts";
import { PORTAL_PATHS, requestPath } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Details",
  back: "Back to Admin consent requests",
  review: "Review permissions and consent",
  deny: "Deny",
  block: "Block",
  appDetails: "App details",
  name: "Name",
  appId: "Application ID",
  publisher: "Publisher",
  unverified: "unverified",
  publisherDomain: "Publisher domain",
  status: "Status",
  expiration: "Expiration date",
  permissions: "Permissions requested",
  requestedBy: "Requested by",
  headings: ["Requester", "Email", "Justification", "Request date", "Expiration date"],
  outcome: "Review",
  reviewer: "Reviewed by",
  reviewDate: "Review date",
  justification: "Justification",
} as const;

/** What a reviewer can do: look at the permissions where they can be granted, or refuse. */
function decisions({ id }: RequestDetails, reviewUrl: string): Html {
  return html`<p class="commands"><a class="button primary" href="${reviewUrl}" target="_blank" rel="noopener">${WORDS.review}</a>
<a class="button" href="${requestPath(id)}/deny">${WORDS.deny}</a> <a class="button" href="${requestPath(id)}/block">${WORDS.block}</a></p>`;
}

function outcome({ status, review }: RequestDetails): Html | false {
  if (status === "pending") return false;
  return html`<h2>${WORDS.outcome}</h2>${facts([
    [WORDS.status, statusName(status)],
    [WORDS.reviewer, review?.reviewer],
    [WORDS.reviewDate, review?.date],
    [WORDS.justification, review && review.justification !== "" && review.justification],
  ])}`;
}

/** A request's details; `reviewUrl`, where the permissions can be granted, is there for its reviewers alone. */
export function consentRequestPage(
  details: RequestDetails,
  {
    account,
    reviewUrl,
    words = createWords("en"),
  }: { readonly account: PortalAccount; readonly reviewUrl: string | undefined; readonly words?: Words },
): Html {
  const { requesters, expirationDate } = details;
  return portalPage({
    account,
    section: "requests",
    title: WORDS.title,
    body: html`<p><a href="${PORTAL_PATHS.requests}">${WORDS.back}</a></p>
${reviewUrl !== undefined && decisions(details, reviewUrl)}
<h2>${WORDS.appDetails}</h2>
${facts([
  [WORDS.name, details.appName],
  [WORDS.appId, details.appId],
  [WORDS.publisher, details.publisher ?? html`<span class="alarm">${WORDS.unverified}</span>`],
  [WORDS.publisherDomain, details.publisherDomain],
  [WORDS.status, statusName(details.status)],
  [WORDS.expiration, expirationDate],
])}
<h3>${WORDS.permissions}</h3>
${permissionList(details, { open: false, words })}
<h2>${WORDS.requestedBy}</h2>
${dataTable(
  WORDS.requestedBy,
  WORDS.headings,
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
