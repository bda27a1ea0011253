import type { PermissionImpact } from "../../domain/directory/permission-classification.ts";
import {
  type ClassificationsOutcome,
  classifyInPortal,
  removeClassificationInPortal,
  showClassifications,
} from "../../domain/portal/classifications-page.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { linkTo } from "../../views/parts/link-to.ts";
import { classificationsPage } from "../../views/portal/classifications-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-permission-classifications";

const PATH = PORTAL_PATHS.classifications;

/** The class that a page is about; low where it names none. */
function readImpact({ searchParams }: URL): PermissionImpact {
  const impact = searchParams.get("impact");
  return impact === "medium" || impact === "high" ? impact : "low";
}

function respondToClassifications(outcome: ClassificationsOutcome, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) =>
    page.kind === "settings"
      ? respondPortalPage(classificationsPage(page, reader), page.problems.length > 0 ? 400 : 200)
      : page.kind === "saved"
        ? respondRedirect(linkTo(PATH, { impact: page.impact, saved: "yes" }))
        : respondRefusal(page, reader, "consentAndPermissions"),
  );
}

/** "Consent and permissions | Permission classifications". */
export const classificationsRoute = defineRoute({
  name: "portal.permission-classifications",
  host: "portal",
  method: "GET",
  path: PATH,
  source: SOURCE,
  parse: (from) => ({
    ...readVisit(from),
    impact: readImpact(from.url),
    saved: from.url.searchParams.has("saved"),
  }),
  decide: showClassifications,
  view: respondToClassifications,
});

/** "Add permission". */
export const classificationAddRoute = defineRoute({
  name: "portal.permission-classification-add",
  host: "portal",
  method: "POST",
  path: PATH,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, impact: readImpact(from.url), permissionName: fields.get("permission") ?? "" };
  },
  decide: classifyInPortal,
  view: respondToClassifications,
});

/** "Remove". */
export const classificationRemoveRoute = defineRoute({
  name: "portal.permission-classification-remove",
  host: "portal",
  method: "POST",
  path: `${PATH}/remove`,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    const classificationId = fields.get("classification") ?? "";
    return { ...submission, impact: readImpact(from.url), classificationId };
  },
  decide: removeClassificationInPortal,
  view: respondToClassifications,
});
