import type { AuditDetails, AuditFilter, AuditLog } from "../../domain/portal/audit-log-page.ts";
import type { PortalAccount } from "../../domain/portal/portal-visit.ts";
import { type Html, html } from "../html.ts";
import { filterForm, type SelectField, selectField, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath, auditPath, PORTAL_PATHS } from "./paths.ts";
import { portalPage } from "./shell.ts";

const WORDS = {
  title: "Audit logs",
  headings: ["Date", "Service", "Category", "Activity", "Status", "Target(s)", "Initiated by (actor)"],
  none: "Nothing of this kind was logged.",
  service: "Service",
  category: "Category",
  activity: "Activity",
  target: "Target",
  actor: "Initiated by (actor)",
  all: "All",
  apply: "Apply",
  statuses: { Success: "Success", Failure: "Failure" },
  detailsTitle: "Audit Log Details",
  back: "Back to Audit logs",
  activityHeading: "Activity",
  date: "Date",
  activityType: "Activity Type",
  correlationId: "Correlation ID",
  status: "Status",
  statusReason: "Status reason",
  operation: "Operation",
  actorHeading: "Initiated by (actor)",
  type: "Type",
  displayName: "Display Name",
  userPrincipalName: "User Principal Name",
  objectId: "ObjectId",
  targets: "Target(s)",
  targetHeadings: ["Type", "Name", "ID"],
  modified: "Modified Properties",
  modifiedHeadings: ["Target", "Property Name", "Old Value", "New Value"],
} as const;

const optionsOf = (names: readonly string[]): SelectField["options"] => [
  ["", WORDS.all],
  ...names.map((name) => [name, name] as const),
];

function filterFields(filter: AuditFilter, { services, categories }: AuditLog): Html {
  return html`${selectField({ id: "service", label: WORDS.service, value: filter.service, options: optionsOf(services) })}
${selectField({ id: "category", label: WORDS.category, value: filter.category, options: optionsOf(categories) })}
${textField({ id: "activity", label: WORDS.activity, value: filter.activity, type: "search" })}
${textField({ id: "target", label: WORDS.target, value: filter.target, type: "search" })}
${textField({ id: "actor", label: WORDS.actor, value: filter.actor, type: "search" })}`;
}

/** What changed, of everything or of one application. */
export function auditLogPage(log: AuditLog, account: PortalAccount): Html {
  const { filter, list, of } = log;
  const path = of ? applicationPath(of.id, "audit-logs") : PORTAL_PATHS.auditLogs;
  const table = dataTable(
    WORDS.title,
    WORDS.headings,
    list.rows.map((row) => [
      html`<a href="${auditPath(row.id)}">${row.date}</a>`,
      row.service,
      row.category,
      row.activity,
      WORDS.statuses[row.status],
      row.targets.join(", "),
      row.actor,
    ]),
  );
  const body = html`${filterForm(filterFields(filter, log), WORDS.apply)}
${list.total > 0 ? table : html`<p>${WORDS.none}</p>`}
${pager(list, (page) => linkTo(path, { ...filter, page }))}`;
  return of
    ? applicationFrame(of, { account, tab: "audits", body })
    : portalPage({ account, section: "auditLogs", title: WORDS.title, body });
}

/** One entry. */
export function auditDetailsPage(details: AuditDetails, account: PortalAccount): Html {
  const { targetResources } = details;
  const modified = targetResources.flatMap(({ displayName, id, modifiedProperties }) =>
    modifiedProperties.map((property) => [
      displayName ?? id,
      property.displayName,
      property.oldValue,
      property.newValue,
    ]),
  );
  return portalPage({
    account,
    section: "auditLogs",
    title: WORDS.detailsTitle,
    body: html`<p><a href="${PORTAL_PATHS.auditLogs}">${WORDS.back}</a></p>
<h2>${WORDS.activityHeading}</h2>
${facts([
  [WORDS.date, details.date],
  [WORDS.activityType, details.activity],
  [WORDS.correlationId, details.correlationId],
  [WORDS.service, details.service],
  [WORDS.category, details.category],
  [WORDS.operation, details.operationType],
  [WORDS.status, WORDS.statuses[details.status]],
  [WORDS.statusReason, details.statusReason],
])}
<h2>${WORDS.actorHeading}</h2>
${facts([
  [WORDS.type, details.actorType],
  [WORDS.displayName, details.actor],
  [WORDS.userPrincipalName, details.actorAddress],
  [WORDS.objectId, details.actorId],
])}
<h2>${WORDS.targets}</h2>
${dataTable(
  WORDS.targets,
  WORDS.targetHeadings,
  targetResources.map(({ type, displayName, id }) => [type, displayName, id]),
)}
${modified.length > 0 && html`<h2>${WORDS.modified}</h2>${dataTable(WORDS.modified, WORDS.modifiedHeadings, modified)}`}`,
  });
}
