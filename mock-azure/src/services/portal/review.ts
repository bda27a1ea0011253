import { assertNever } from "@consentra/protocol";
import type { PortalOutcome } from "../../domain/portal/portal-visit.ts";
import {
  type ReviewPage,
  type ReviewVerb,
  reviewInPortal,
  showReviewForm,
} from "../../domain/portal/review-page.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { PORTAL_PATHS, requestPath } from "../../views/portal/paths.ts";
import { notPendingPage, reviewFormPage } from "../../views/portal/review-page.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/review-admin-consent-requests";

function respondToReview(outcome: PortalOutcome<ReviewPage>, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    switch (page.kind) {
      case "form":
        return respondPortalPage(reviewFormPage(page, reader), page.problem === undefined ? 200 : 400);
      case "not-pending":
        return respondPortalPage(notPendingPage(page, reader), 409);
      case "reviewed":
        return respondRedirect(requestPath(page.requestId));
      case "not-found":
      case "forbidden":
      case "unreadable":
        return respondRefusal(page, reader, "requests");
      default:
        return assertNever(page);
    }
  });
}

const VERBS: readonly ReviewVerb[] = ["deny", "block"];

/** "Deny" and "Block": the form, and its post. */
export const reviewRoutes = VERBS.flatMap((verb) => [
  defineRoute({
    name: `portal.${verb}-form`,
    host: "portal",
    method: "GET",
    path: `${PORTAL_PATHS.requests}/:request/${verb}`,
    source: SOURCE,
    parse: (from) => ({ ...readVisit(from), verb, requestId: from.params.request ?? "" }),
    decide: showReviewForm,
    view: respondToReview,
  }),
  defineRoute({
    name: `portal.${verb}`,
    host: "portal",
    method: "POST",
    path: `${PORTAL_PATHS.requests}/:request/${verb}`,
    source: SOURCE,
    async parse(from) {
      const { submission, fields } = await readSubmission(from);
      return {
        ...submission,
        verb,
        requestId: from.params.request ?? "",
        justification: fields.get("justification") ?? "",
      };
    },
    decide: reviewInPortal,
    view: respondToReview,
  }),
]);
