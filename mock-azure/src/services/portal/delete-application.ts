import { assertNever } from "@consentra/protocol";
import {
  type DeleteApplicationPage,
  deleteInPortal,
  showDeletion,
} from "../../domain/portal/delete-application-page.ts";
import type { PortalOutcome } from "../../domain/portal/portal-visit.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { deleteApplicationPage } from "../../views/portal/delete-application-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const PATH = `${PORTAL_PATHS.applications}/:principal/delete`;
const SOURCE = "https://learn.microsoft.com/entra/identity/enterprise-apps/delete-application-portal";

function respond(outcome: PortalOutcome<DeleteApplicationPage>, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    switch (page.kind) {
      case "confirm":
        return respondPortalPage(deleteApplicationPage(page, reader));
      case "deleted":
        return respondRedirect(PORTAL_PATHS.applications);
      case "not-found":
      case "forbidden":
      case "unreadable":
        return respondRefusal(page, reader, "applications");
      default:
        return assertNever(page);
    }
  });
}

/** "Delete" among an application's properties asks first. */
export const deleteApplicationFormRoute = defineRoute({
  name: "portal.delete-application-form",
  host: "portal",
  method: "GET",
  path: PATH,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), servicePrincipalId: from.params.principal ?? "" }),
  decide: showDeletion,
  view: respond,
});

/** The answer to it. */
export const deleteApplicationRoute = defineRoute({
  name: "portal.delete-application",
  host: "portal",
  method: "POST",
  path: PATH,
  source: SOURCE,
  async parse(from) {
    const { submission } = await readSubmission(from);
    return { ...submission, servicePrincipalId: from.params.principal ?? "" };
  },
  decide: deleteInPortal,
  view: respond,
});
