import type { AuditDetails, AuditFilter, AuditLog } from "../../domain/portal/audit-log-page.ts";
import type { Words } from "../../words/words.ts";
import { type Html, html } from "../html.ts";
import { inEnglish } from "../in-english.ts";
import { filterForm, type SelectField, selectField, textField } from "../parts/form.ts";
import { linkTo } from "../parts/link-to.ts";
import { facts } from "../parts/panel.ts";
import { dataTable, pager } from "../parts/table.ts";
import { applicationFrame } from "./application-frame.ts";
import { applicationPath, auditPath, PORTAL_PATHS } from "./paths.ts";
import { type PortalReader, portalPage } from "./shell.ts";

const optionsOf = (names: readonly string[], { logs }: Words["text"]): SelectField["options"] => [
  ["", logs.all],
  ...names.map((name) => [name, name] as const),
];

function filterFields(filter: AuditFilter, { services, categories }: AuditLog, text: Words["text"]): Html {
  const { logs } = text;
  return html`${selectField({ id: "service", label: logs.service, value: filter.service, options: optionsOf(services, text), language: "en" })}
${selectField({ id: "category", label: logs.category, value: filter.category, options: optionsOf(categories, text), language: "en" })}
${textField({ id: "activity", label: logs.activity, value: filter.activity, type: "search" })}
${textField({ id: "target", label: logs.target, value: filter.target, type: "search" })}
${textField({ id: "actor", label: logs.actor, value: filter.actor, type: "search" })}`;
}

/** What changed, of everything or of one application. */
export function auditLogPage(log: AuditLog, reader: PortalReader): Html {
  const { words } = reader;
  const { logs, portal } = words.text;
  const { filter, list, of } = log;
  const path = of ? applicationPath(of.id, "audit-logs") : PORTAL_PATHS.auditLogs;
  const table = dataTable(
    portal.auditLogs,
    logs.auditHeadings,
    list.rows.map((row) => [
      html`<a href="${auditPath(row.id)}">${words.dateTime(row.date)}</a>`,
      inEnglish(row.service, words),
      inEnglish(row.category, words),
      inEnglish(row.activity, words),
      logs.statuses[row.status],
      row.targets.join(", "),
      row.actor,
    ]),
  );
  const body = html`${filterForm(filterFields(filter, log, words.text), portal.apply)}
${list.total > 0 ? table : html`<p>${logs.noAudits}</p>`}
${pager(list, (page) => linkTo(path, { ...filter, page }), words)}`;
  return of
    ? applicationFrame(of, { ...reader, tab: "audits", body })
    : portalPage({ ...reader, section: "auditLogs", title: portal.auditLogs, body });
}

/** One entry. */
export function auditDetailsPage(details: AuditDetails, reader: PortalReader): Html {
  const { words } = reader;
  const { logs, fields } = words.text;
  const { targetResources } = details;
  const modified = targetResources.flatMap(({ displayName, id, modifiedProperties }) =>
    modifiedProperties.map((property) => [
      displayName ?? id,
      inEnglish(property.displayName, words),
      property.oldValue,
      property.newValue,
    ]),
  );
  return portalPage({
    ...reader,
    section: "auditLogs",
    title: logs.auditDetails,
    body: html`<p><a href="${PORTAL_PATHS.auditLogs}">${logs.backToAudits}</a></p>
<h2>${logs.activity}</h2>
${facts([
  [fields.date, words.dateTime(details.date)],
  [logs.activityType, inEnglish(details.activity, words)],
  [logs.correlationId, details.correlationId],
  [logs.service, inEnglish(details.service, words)],
  [logs.category, inEnglish(details.category, words)],
  [logs.operation, inEnglish(details.operationType, words)],
  [fields.status, logs.statuses[details.status]],
  [logs.statusReason, details.statusReason !== null && inEnglish(details.statusReason, words)],
])}
<h2>${logs.actor}</h2>
${facts([
  [logs.type, inEnglish(details.actorType, words)],
  [logs.actorName, details.actor],
  [logs.actorAccount, details.actorAddress],
  [logs.actorId, details.actorId],
])}
<h2>${logs.targets}</h2>
${dataTable(
  logs.targets,
  logs.targetHeadings,
  targetResources.map(({ type, displayName, id }) => [inEnglish(type, words), displayName, id]),
)}
${modified.length > 0 && html`<h2>${logs.modified}</h2>${dataTable(logs.modified, logs.modifiedHeadings, modified)}`}`,
  });
}
