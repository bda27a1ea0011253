import {
  type AuditFilter,
  type AuditLog,
  showApplicationAudits,
  showAudit,
  showAuditLog,
} from "../../domain/portal/audit-log-page.ts";
import type { PortalOutcome, PortalRefusal } from "../../domain/portal/portal-visit.ts";
import { defineRoute, type ViewTools } from "../../http/route.ts";
import { auditDetailsPage, auditLogPage } from "../../views/portal/audit-log-page.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";
import { APPLICATION_PATH, readApplication } from "./application.ts";
import { readPage, readText } from "./read-list-query.ts";
import { readVisit } from "./read-visit.ts";
import { respondPortal, respondPortalPage, respondRefusal } from "./respond-portal.ts";

const SOURCE = "https://learn.microsoft.com/entra/identity/monitoring-health/concept-audit-logs";

const readFilter = (url: URL): AuditFilter => ({
  service: readText(url, "service"),
  category: readText(url, "category"),
  activity: readText(url, "activity"),
  target: readText(url, "target"),
  actor: readText(url, "actor"),
  page: readPage(url),
});

function respondToLog(outcome: PortalOutcome<PortalRefusal | AuditLog>, { words }: ViewTools): Response {
  return respondPortal(outcome, words, (page, reader) =>
    page.kind === "audits"
      ? respondPortalPage(auditLogPage(page, reader))
      : respondRefusal(page, reader, "auditLogs"),
  );
}

/** "Audit logs". */
export const auditLogsRoute = defineRoute({
  name: "portal.audit-logs",
  host: "portal",
  method: "GET",
  path: PORTAL_PATHS.auditLogs,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), filter: readFilter(from.url) }),
  decide: showAuditLog,
  view: respondToLog,
});

/** The audit logs of one application. */
export const applicationAuditsRoute = defineRoute({
  name: "portal.application-audit-logs",
  host: "portal",
  method: "GET",
  path: `${APPLICATION_PATH}/audit-logs`,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), ...readApplication(from), filter: readFilter(from.url) }),
  decide: showApplicationAudits,
  view: respondToLog,
});

/** One entry. */
export const auditDetailsRoute = defineRoute({
  name: "portal.audit-log-entry",
  host: "portal",
  method: "GET",
  path: `${PORTAL_PATHS.auditLogs}/:entry`,
  source: SOURCE,
  parse: (from) => ({ ...readVisit(from), id: from.params.entry ?? "" }),
  decide: showAudit,
  view: (outcome, { words }) =>
    respondPortal(outcome, words, (page, reader) =>
      page.kind === "audit"
        ? respondPortalPage(auditDetailsPage(page, reader))
        : respondRefusal(page, reader, "auditLogs"),
    ),
});
