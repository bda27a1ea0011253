import type { DirectoryAudit } from "../audit/directory-audit.ts";
import type { SignIn } from "../audit/sign-in.ts";
import { conclude, type Decision } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { TenantState } from "../tenant-state.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { type GraphFailure, graphFailure, refuse } from "./graph-failure.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

/** An entry of the audit log, with the person who did it where it was a person. */
export interface AuditRow {
  readonly audit: DirectoryAudit;
  readonly user: User | undefined;
  /** Name of the application that did it, where it was one. */
  readonly appName: string | null;
}

/** @see https://learn.microsoft.com/graph/api/resources/directoryaudit */
export const DIRECTORY_AUDITS: Listable<AuditRow> = {
  type: "microsoft.graph.directoryAudit",
  properties: [
    "id",
    "category",
    "correlationId",
    "result",
    "resultReason",
    "activityDisplayName",
    "activityDateTime",
    "loggedByService",
    "operationType",
    "initiatedBy",
    "targetResources",
    "additionalDetails",
  ],
  notEmulated: [],
  unselectable: [],
  orderings: ["activityDateTime"],
  fields: {
    id: { type: "text", of: ({ audit }) => audit.id },
    activityDateTime: { type: "time", of: ({ audit }) => audit.activityDateTime },
    activityDisplayName: { type: "text", of: ({ audit }) => audit.activityDisplayName },
    category: { type: "text", of: ({ audit }) => audit.category },
    correlationId: { type: "text", of: ({ audit }) => audit.correlationId },
    loggedByService: { type: "text", of: ({ audit }) => audit.loggedByService },
    "initiatedBy/user/id": { type: "text", of: ({ user }) => user?.id ?? null },
    "initiatedBy/user/userPrincipalName": { type: "text", of: ({ user }) => user?.userPrincipalName ?? null },
    "targetResources/id": { type: "text", of: ({ audit }) => audit.targetResources.map(({ id }) => id) },
    "targetResources/displayName": {
      type: "text",
      of: ({ audit }) => audit.targetResources.map(({ displayName }) => displayName),
    },
  },
};

/** @see https://learn.microsoft.com/graph/api/resources/signin */
export const SIGN_INS: Listable<SignIn> = {
  type: "microsoft.graph.signIn",
  properties: [
    "id",
    "createdDateTime",
    "userDisplayName",
    "userPrincipalName",
    "userId",
    "appId",
    "appDisplayName",
    "ipAddress",
    "clientAppUsed",
    "correlationId",
    "isInteractive",
    "resourceDisplayName",
    "resourceId",
    "status",
  ],
  notEmulated: [
    "conditionalAccessStatus",
    "riskDetail",
    "riskLevelAggregated",
    "riskLevelDuringSignIn",
    "riskState",
    "deviceDetail",
    "location",
    "appliedConditionalAccessPolicies",
  ],
  unselectable: [],
  orderings: ["createdDateTime"],
  fields: {
    id: { type: "text", of: ({ id }) => id },
    createdDateTime: { type: "time", of: ({ createdDateTime }) => createdDateTime },
    appId: { type: "text", of: ({ appId }) => appId },
    appDisplayName: { type: "text", of: ({ appDisplayName }) => appDisplayName },
    userId: { type: "text", of: ({ userId }) => userId },
    userPrincipalName: { type: "text", of: ({ userPrincipalName }) => userPrincipalName },
    userDisplayName: { type: "text", of: ({ userDisplayName }) => userDisplayName },
    correlationId: { type: "text", of: ({ correlationId }) => correlationId },
    "status/errorCode": { type: "number", of: ({ errorCode }) => errorCode },
  },
};

function auditRow(state: TenantState, audit: DirectoryAudit): AuditRow {
  const { initiatedBy } = audit;
  return {
    audit,
    user: initiatedBy?.kind === "user" ? state.users.get(initiatedBy.id) : undefined,
    appName:
      initiatedBy?.kind === "app" ? (state.applications.get(initiatedBy.id)?.displayName ?? null) : null,
  };
}

/** The newest first, as both logs are where nothing else is asked for. */
const newestFirst = <Row>(rows: Iterable<Row>): readonly Row[] => [...rows].toReversed();

/** Decides `GET /auditLogs/directoryAudits`. */
export function decideListAudits(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<AuditRow>> {
  const rows = newestFirst(state.audits.values()).map((audit) => auditRow(state, audit));
  return conclude({ ...listRows(rows, query, DIRECTORY_AUDITS.fields), query });
}

/** Decides `GET /auditLogs/directoryAudits/{id}`. */
export function decideGetAudit(
  state: TenantState,
  { id }: { readonly id: string },
): Decision<AuditRow | GraphFailure> {
  const audit = state.audits.get(id);
  return audit ? conclude(auditRow(state, audit)) : refuse(graphFailure("resourceNotFound", { id }));
}

/** Decides `GET /auditLogs/signIns`. */
export function decideListSignIns(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<SignIn>> {
  return conclude({ ...listRows(newestFirst(state.signIns.values()), query, SIGN_INS.fields), query });
}

/** Decides `GET /auditLogs/signIns/{id}`. */
export function decideGetSignIn(
  state: TenantState,
  { id }: { readonly id: string },
): Decision<SignIn | GraphFailure> {
  const signIn = state.signIns.get(id);
  return signIn ? conclude(signIn) : refuse(graphFailure("resourceNotFound", { id }));
}
