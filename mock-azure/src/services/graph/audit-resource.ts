import { formatInstant, GRAPH_APP_ID } from "@consentra/protocol";
import { SYSTEM_ACTOR } from "../../domain/audit/directory-audit.ts";
import type { SignIn } from "../../domain/audit/sign-in.ts";
import type { AuditRow } from "../../domain/graph/decide-audit-logs.ts";
import { selectProperties } from "./collection-body.ts";

type Select = readonly string[] | undefined;

/** Everybody stands before the tenant itself: requests come from this machine. */
const ADDRESS = "127.0.0.1";

function initiatedBy({ audit, user, appName }: AuditRow) {
  const actor = audit.initiatedBy;
  if (actor?.kind === "user") {
    const displayName = user?.displayName ?? null;
    const userPrincipalName = user?.userPrincipalName ?? null;
    return { app: null, user: { id: actor.id, displayName, userPrincipalName, ipAddress: ADDRESS } };
  }
  const app = {
    appId: actor?.id ?? null,
    displayName: actor ? appName : SYSTEM_ACTOR,
    servicePrincipalId: null,
    servicePrincipalName: null,
  };
  return { user: null, app };
}

/** @see https://learn.microsoft.com/graph/api/resources/directoryaudit */
export function toAuditResource(row: AuditRow, select: Select) {
  const { audit } = row;
  const resource = {
    id: audit.id,
    category: audit.category,
    correlationId: audit.correlationId,
    result: audit.failureReason === null ? "success" : "failure",
    resultReason: audit.failureReason ?? "",
    activityDisplayName: audit.activityDisplayName,
    activityDateTime: formatInstant(audit.activityDateTime),
    loggedByService: audit.loggedByService,
    operationType: audit.operationType,
    initiatedBy: initiatedBy(row),
    targetResources: audit.targetResources.map((target) => ({
      ...target,
      userPrincipalName: null,
      groupType: null,
    })),
    additionalDetails: audit.appId === null ? [] : [{ key: "AppId", value: audit.appId }],
  };
  return selectProperties(resource, select, ["id"]);
}

/** @see https://learn.microsoft.com/graph/api/resources/signin */
export function toSignInResource(signIn: SignIn, select: Select) {
  const resource = {
    id: signIn.id,
    createdDateTime: formatInstant(signIn.createdDateTime),
    userDisplayName: signIn.userDisplayName,
    userPrincipalName: signIn.userPrincipalName,
    userId: signIn.userId,
    appId: signIn.appId,
    appDisplayName: signIn.appDisplayName,
    ipAddress: ADDRESS,
    clientAppUsed: "Browser",
    correlationId: signIn.correlationId,
    isInteractive: signIn.isInteractive,
    resourceDisplayName: "Microsoft Graph",
    resourceId: GRAPH_APP_ID,
    status: {
      errorCode: signIn.errorCode,
      failureReason: signIn.failureReason ?? "Other.",
      additionalDetails: null,
    },
  };
  return selectProperties(resource, select, ["id"]);
}
