import type { PortalOutcome, PortalRefusal } from "../../domain/portal/portal-visit.ts";
import {
  type SignInFilter,
  type SignInLog,
  type SignInStatus,
  showApplicationSignIns,
  showSignIn,
  showSignInLog,
} from "../../domain/portal/sign-in-log-page.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { signInDetailsPage, signInLogPage } from "../../views/portal/sign-in-log-page.ts";
import { APPLICATION_PATH, readApplication } from "./application.ts";
import { readPage, readText } from "./read-list-query.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins";

const STATUSES: readonly SignInStatus[] = ["Success", "Failure", "Interrupted"];

function readFilter(url: URL): SignInFilter {
  const status = url.searchParams.get("status");
  return {
    isInteractive: url.searchParams.get("type") !== "non-interactive",
    user: readText(url, "user"),
    application: readText(url, "application"),
    status: STATUSES.find((one) => one === status),
    page: readPage(url),
  };
}

function respondToLog(outcome: PortalOutcome<PortalRefusal | SignInLog>, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) =>
    page.kind === "sign-ins"
      ? respondPortalPage(signInLogPage(page, reader))
      : respondRefusal(page, reader, "signInLogs"),
  );
}

/** "Sign-in logs". */
export const signInLogsRoute = defineRoute({
  name: "portal.sign-in-logs",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.signInLogs,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), filter: readFilter(from.url) }),
  decide: showSignInLog,
  view: respondToLog,
});

/** The sign-in logs of one application. */
export const applicationSignInsRoute = defineRoute({
  name: "portal.application-sign-in-logs",
  host: "portal",
  method: "GET",
  path: `${APPLICATION_PATH}/sign-in-logs`,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), ...readApplication(from), filter: readFilter(from.url) }),
  decide: showApplicationSignIns,
  view: respondToLog,
});

/** One sign-in. */
export const signInDetailsRoute = defineRoute({
  name: "portal.sign-in-log-entry",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.signInLogs}/:entry`,
  source: "https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-in-log-activity-details",
  parse: (from) => ({ ...readVisit(from), id: from.params.entry ?? "" }),
  decide: showSignIn,
  view: (outcome, { origins, words }) =>
    respondPortal(outcome, words, (page, reader) => {
      if (page.kind !== "sign-in") return respondRefusal(page, reader, "signInLogs");
      const explainUrl = words.keep(`${origins.login}/error?code=${String(page.errorCode)}`);
      return respondPortalPage(signInDetailsPage(page, { ...reader, explainUrl }));
    }),
});
