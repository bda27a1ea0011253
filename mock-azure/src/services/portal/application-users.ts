import {
  type AssignmentChange,
  assignInPortal,
  showAssignmentForm,
  showAssignments,
  unassignInPortal,
} from "../../domain/portal/application-users-page.ts";
import type { PortalOutcome } from "../../domain/portal/portal-visit.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { applicationUsersPage, assignmentFormPage } from "../../views/portal/application-users-page.ts";
import { applicationPath } from "../../views/portal/paths.ts";
import { APPLICATION_PATH, readApplication } from "./application.ts";
import { readListQuery } from "./read-list-query.ts";
import { readSubmission, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/assign-user-or-group-access-portal";
const PATH = `${APPLICATION_PATH}/users-and-groups`;

function respondToAssignment(outcome: PortalOutcome<AssignmentChange>, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) => {
    switch (page.kind) {
      case "changed":
        return respondRedirect(applicationPath(page.id, "users-and-groups"));
      case "form":
        return respondPortalPage(assignmentFormPage(page, reader), page.problem === undefined ? 200 : 400);
      default:
        return respondRefusal(page, reader, "applications");
    }
  });
}

/** Who is assigned to an application. */
export const applicationUsersRoute = defineRoute({
  name: "portal.application-users",
  host: "portal",
  method: "GET",
  path: PATH,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), ...readApplication(from), query: readListQuery(from.url) }),
  decide: showAssignments,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "users"
        ? respondPortalPage(applicationUsersPage(page, reader))
        : respondRefusal(page, reader, "applications"),
    ),
});

/** "Add user/group". */
export const assignmentFormRoute = defineRoute({
  name: "portal.assign-form",
  host: "portal",
  method: "GET",
  path: `${PATH}/add`,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), ...readApplication(from), query: readListQuery(from.url) }),
  decide: showAssignmentForm,
  view: respondToAssignment,
});

/** Its post. */
export const assignmentRoute = defineRoute({
  name: "portal.assign",
  host: "portal",
  method: "POST",
  path: `${PATH}/add`,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, ...readApplication(from), principalIds: fields.getAll("principal") };
  },
  decide: assignInPortal,
  view: respondToAssignment,
});

/** "Remove". */
export const unassignmentRoute = defineRoute({
  name: "portal.unassign",
  host: "portal",
  method: "POST",
  path: `${PATH}/remove`,
  source: SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return { ...submission, ...readApplication(from), assignmentIds: fields.getAll("assignment") };
  },
  decide: unassignInPortal,
  view: respondToAssignment,
});
