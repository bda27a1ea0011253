import type { Hosts } from "../http/hosts.ts";
import { VisitError } from "../visitor/visit-error.ts";
import type { Visitor } from "../visitor/visitor.ts";
import { requirePage } from "./require-page.ts";
import { walkSignIn } from "./sign-in-walk.ts";
import { wordsOfPage } from "./words-of-page.ts";

/** Path of the portal's list of requests that wait for the person. */
const REQUESTS_PATH = "/enterprise-applications/admin-consent-requests";

export interface Reviewer {
  readonly visitor: Visitor;
  readonly address: string;
  readonly origins: Hosts;
}

/** Opens the newest request of the list: the first of its rows. */
async function openNewestRequest({ visitor, address, origins }: Reviewer): Promise<void> {
  await visitor.open(`${origins.portal}${REQUESTS_PATH}`);
  await walkSignIn(visitor, address);
  const row = visitor.links.find(({ href }) => new URL(href).pathname.startsWith(`${REQUESTS_PATH}/`));
  if (!row) throw new VisitError(`The list shows ${address} no waiting request.`, visitor);
  await visitor.open(row.href);
}

/**
 * Approves the newest waiting request: portal, permissions, consent.
 *
 * @throws VisitError when no request waits, or the person may not approve
 */
export async function walkApproval(reviewer: Reviewer): Promise<void> {
  const { visitor, address } = reviewer;
  await openNewestRequest(reviewer);
  const { requests } = wordsOfPage(visitor);
  await visitor.press(requests.review);
  await walkSignIn(visitor, address);
  const { consent, buttons } = wordsOfPage(visitor);
  requirePage(visitor, consent.title, `${address} cannot approve.`);
  await visitor.press(buttons.accept);
  requirePage(visitor, requests.granted, "Accepting did not grant the permissions.");
}

/**
 * Denies or blocks the newest waiting request.
 *
 * @throws VisitError when no request waits, or the portal does not take the decision
 */
export async function walkRefusal(
  reviewer: Reviewer,
  decision: "deny" | "block",
  reason: string,
): Promise<void> {
  const { visitor } = reviewer;
  await openNewestRequest(reviewer);
  const { requests, fields } = wordsOfPage(visitor);
  await visitor.press(requests[decision]);
  await visitor.fill(fields.justification, reason);
  await visitor.press(requests[decision]);
  requirePage(visitor, requests.details, `The decision "${decision}" was not taken.`);
}
