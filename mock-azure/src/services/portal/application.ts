import { showApplication, showProperties } from "../../domain/portal/application-page.ts";
import {
  type ApplicationChange,
  savePropertiesInPortal,
} from "../../domain/portal/change-application-page.ts";
import type { PortalOutcome } from "../../domain/portal/portal-visit.ts";
import { respondRedirect } from "../../http/respond.ts";
import { defineRoute, type RouteRequest, type ViewTools } from "../../http/route.ts";
import { applicationOverviewPage, applicationPropertiesPage } from "../../views/portal/application-page.ts";
import { applicationPath, PORTAL_PATHS } from "../../views/portal/paths.ts";
import { readSubmission, readToggle, readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

/** Path of an application's pages. */
export const APPLICATION_PATH = `${PORTAL_PATHS.applications}/:principal`;

const PROPERTIES_SOURCE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/add-application-portal-configure";

/** Which application a request is about. */
export const readApplication = ({ params }: RouteRequest): { readonly servicePrincipalId: string } => ({
  servicePrincipalId: params.principal ?? "",
});

/**
 * Answers a form about an application.
 *
 * @param page - the page of the application that follows, with its query
 */
export function respondToChange(
  outcome: PortalOutcome<ApplicationChange>,
  page: string,
  { words }: ViewTools,
): Response {
  return respondPortal(outcome, words, (change, reader) =>
    change.kind === "changed"
      ? respondRedirect(applicationPath(change.id, page))
      : respondRefusal(change, reader, "applications"),
  );
}

/** One application at a glance. */
export const applicationRoute = defineRoute({
  name: "portal.application",
  host: "portal",
  method: "GET",
  path: APPLICATION_PATH,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/view-applications-portal",
  parse: (from) => ({ ...readVisit(from), ...readApplication(from) }),
  decide: showApplication,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "overview"
        ? respondPortalPage(applicationOverviewPage(page, reader))
        : respondRefusal(page, reader, "applications"),
    ),
});

/** Its properties. */
export const applicationPropertiesRoute = defineRoute({
  name: "portal.application-properties",
  host: "portal",
  method: "GET",
  path: `${APPLICATION_PATH}/properties`,
  source: PROPERTIES_SOURCE,
  parse: (from) => ({
    ...readVisit(from),
    ...readApplication(from),
    saved: from.url.searchParams.has("saved"),
  }),
  decide: showProperties,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "properties"
        ? respondPortalPage(applicationPropertiesPage(page, reader))
        : respondRefusal(page, reader, "applications"),
    ),
});

/** The post of its properties. */
export const applicationPropertiesChangeRoute = defineRoute({
  name: "portal.application-properties-change",
  host: "portal",
  method: "POST",
  path: `${APPLICATION_PATH}/properties`,
  source: PROPERTIES_SOURCE,
  async parse(from) {
    const { submission, fields } = await readSubmission(from);
    return {
      ...submission,
      ...readApplication(from),
      enabled: readToggle(fields, "enabled"),
      assignmentRequired: readToggle(fields, "assignmentRequired"),
    };
  },
  decide: savePropertiesInPortal,
  view: (outcome, tools) => respondToChange(outcome, "properties?saved", tools),
});
