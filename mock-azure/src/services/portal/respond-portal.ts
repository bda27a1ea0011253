import { assertNever } from "@consentra/protocol";
import type { PortalOutcome, PortalRefusal } from "../../domain/portal/portal-visit.ts";
import { respondPage } from "../../http/respond.ts";
import type { Html } from "../../views/html.ts";
import { pickAccountPage } from "../../views/portal/pick-account-page.ts";
import { foreignFormPage, refusalPage } from "../../views/portal/refusal-page.ts";
import type { PortalReader, PortalSection } from "../../views/portal/shell.ts";
import type { Words } from "../../words/words.ts";

/**
 * Answers with a page of the portal. Its forms must say where they come from, so unlike other pages it lets the
 * browser name it, to the portal alone.
 */
export function respondPortalPage(page: Html, status = 200): Response {
  const response = respondPage(page, { status });
  response.headers.set("referrer-policy", "same-origin");
  return response;
}

/** Answers a visit: with the page, or with what stands before it. */
export function respondPortal<Page>(
  outcome: PortalOutcome<Page>,
  words: Words,
  show: (page: Page, reader: PortalReader) => Response,
): Response {
  switch (outcome.kind) {
    case "pick-account":
      return respondPortalPage(pickAccountPage(outcome, words));
    case "foreign-form":
      return respondPortalPage(foreignFormPage(words), 403);
    case "page":
      return show(outcome.page, { account: outcome.account, words });
    default:
      return assertNever(outcome);
  }
}

const REFUSAL_STATUS = { "not-found": 404, forbidden: 403, unreadable: 400 } as const;

/** Answers that there is no such thing, or that it is not for this person. */
export function respondRefusal(
  refusal: PortalRefusal,
  reader: PortalReader,
  section: PortalSection,
): Response {
  return respondPortalPage(refusalPage(refusal, { ...reader, section }), REFUSAL_STATUS[refusal.kind]);
}
