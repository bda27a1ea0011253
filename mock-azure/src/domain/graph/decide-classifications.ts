import { GRAPH_APP_ID } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import {
  classifyPermission,
  type PermissionClassification,
  type PermissionImpact,
} from "../directory/permission-classification.ts";
import { findDelegatedPermission } from "../directory/permissions.ts";
import type { TenantState } from "../tenant-state.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readOneOf, readText } from "./json-fields.ts";
import { findPrincipal, type PrincipalKey } from "./service-principals.ts";

const CLASSIFICATION_PAGE =
  "https://learn.microsoft.com/graph/api/serviceprincipal-post-delegatedpermissionclassifications";

/** A classification as a request writes it; the name alone, or the id with it. */
export interface ClassificationDraft {
  readonly permissionName: string;
  readonly classification: PermissionImpact;
}

const readClassificationFields = readFields<ClassificationDraft & { readonly permissionId: string }>(
  "microsoft.graph.delegatedPermissionClassification",
  {
    permissionName: readText,
    permissionId: readText,
    classification: readOneOf(["low", "medium", "high"]),
  },
  ["id"],
);

/** Reads the body of a request that classifies. */
export function readClassification(body: unknown): ClassificationDraft | GraphFailure {
  const fields = readClassificationFields(body, "");
  if (isGraphFailure(fields)) return fields;
  const { permissionName, permissionId, classification } = fields;
  const invalid = (what: string) => graphFailure("requestInvalid", { what });
  const permission = permissionName === undefined ? undefined : findDelegatedPermission(permissionName);
  if (permissionName === undefined) return invalid("A value is required for property 'permissionName'.");
  if (classification === undefined) return invalid("A value is required for property 'classification'.");
  if (!permission || (permissionId !== undefined && permissionId.toLowerCase() !== permission.id)) {
    return invalid(`The permission '${permissionName}' with the id '${permissionId ?? ""}' does not exist.`);
  }
  if (permission.adminOnly) {
    return invalid(`The permission '${permissionName}' needs an administrator and cannot be classified.`);
  }
  return { permissionName, classification };
}

interface OnePrincipal {
  readonly key: PrincipalKey;
}

const notFound = (id: string) => refuse(graphFailure("resourceNotFound", { id }));

/** Decides `GET /servicePrincipals/{id}/delegatedPermissionClassifications`. */
export function decideListClassifications(
  state: TenantState,
  { key }: OnePrincipal,
): Decision<readonly PermissionClassification[] | GraphFailure> {
  const principal = findPrincipal(state, key);
  return principal
    ? conclude(state.permissionClassifications.by("servicePrincipalId", principal.id))
    : notFound(key.id);
}

/** Decides `POST /servicePrincipals/{id}/delegatedPermissionClassifications`. */
export function decidePostClassification(
  state: TenantState,
  { key, draft }: OnePrincipal & { readonly draft: ClassificationDraft },
  { ids }: Moment,
): Decision<PermissionClassification | GraphFailure> {
  const principal = findPrincipal(state, key);
  if (!principal) return notFound(key.id);
  const { permissionName, classification } = draft;
  const refuseAs = (what: string) => refuse(graphFailure("requestInvalid", { what }));
  if (principal.appId !== GRAPH_APP_ID) {
    return refuseAs(`'${principal.displayName}' publishes no permission '${permissionName}'.`);
  }
  const made = classifyPermission(permissionName, classification, principal.id, ids);
  if (state.permissionClassifications.by("permissionId", made.permissionId).length > 0) {
    return refuseAs(`The permission '${permissionName}' is classified already.`);
  }
  return conclude(
    made,
    [
      {
        rule: "settings.classification",
        text: `${permissionName} is classified as ${classification}`,
        source: CLASSIFICATION_PAGE,
      },
    ],
    [{ kind: "permission-classified", classification: made }],
  );
}

/** Decides `DELETE /servicePrincipals/{id}/delegatedPermissionClassifications/{id}`. */
export function decideDeleteClassification(
  state: TenantState,
  { key, classificationId }: OnePrincipal & { readonly classificationId: string },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const principal = findPrincipal(state, key);
  const classified = state.permissionClassifications.get(classificationId);
  if (!principal || classified?.servicePrincipalId !== principal.id) return notFound(classificationId);
  return conclude(
    { kind: "deleted" },
    [
      {
        rule: "settings.classification",
        text: `${classified.permissionName} is not classified any more`,
        source: CLASSIFICATION_PAGE,
      },
    ],
    [{ kind: "permission-classification-removed", classificationId }],
  );
}
