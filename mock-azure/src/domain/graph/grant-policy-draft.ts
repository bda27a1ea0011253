import type {
  PermissionGrantConditionSet,
  PermissionGrantPolicy,
} from "../consent/permission-grant-policy.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "./graph-failure.ts";
import { readFields, readFlag, readList, readOneOf, readText } from "./json-fields.ts";

/** A policy as a request makes it: its conditions are added one by one. */
export type GrantPolicyDraft = Pick<PermissionGrantPolicy, "id" | "displayName" | "description">;

/** What a request changes of a policy. */
export type GrantPolicyChange = Partial<Omit<GrantPolicyDraft, "id">>;

/** Conditions as a request adds them. */
export type ConditionDraft = Partial<Omit<PermissionGrantConditionSet, "id">>;

const POLICY = "microsoft.graph.permissionGrantPolicy";
const CONDITIONS = "microsoft.graph.permissionGrantConditionSet";

const readPolicy = readFields<GrantPolicyDraft>(POLICY, {
  id: readText,
  displayName: readText,
  description: readText,
});

const readChange = readFields<Omit<GrantPolicyDraft, "id">>(POLICY, {
  displayName: readText,
  description: readText,
});

const readConditions = readFields<Required<ConditionDraft>>(
  CONDITIONS,
  {
    permissionType: readOneOf(["application", "delegated"]),
    permissionClassification: readOneOf(["all", "low", "medium", "high"]),
    resourceApplication: readText,
    permissions: readList(readText),
    clientApplicationIds: readList(readText),
    clientApplicationTenantIds: readList(readText),
    clientApplicationPublisherIds: readList(readText),
    clientApplicationsFromVerifiedPublisherOnly: readFlag,
  },
  ["id"],
);

const invalid = (what: string) => graphFailure("requestInvalid", { what });

/** Reads the body of a request that makes a policy. */
export function readGrantPolicy(body: unknown): GrantPolicyDraft | GraphFailure {
  const fields = readPolicy(body, "");
  if (isGraphFailure(fields)) return fields;
  const { id, displayName, description = "" } = fields;
  if (id === undefined || !/^[\w-]{1,64}$/.test(id)) {
    return invalid(`The id '${id ?? ""}' is not valid: letters, digits, '-' and '_', at most 64 of them.`);
  }
  if (/^microsoft-/i.test(id)) return invalid(`The id '${id}' begins with 'microsoft-', which is reserved.`);
  if (!displayName) return invalid("A value is required for property 'displayName'.");
  return { id, displayName, description };
}

/** Reads the body of a request that changes a policy. */
export function readGrantPolicyChange(body: unknown): GrantPolicyChange | GraphFailure {
  return readChange(body, "");
}

/** Reads the body of a request that adds conditions. */
export function readConditionSet(body: unknown): ConditionDraft | GraphFailure {
  const fields = readConditions(body, "");
  if (isGraphFailure(fields)) return fields;
  return fields.permissionType === undefined
    ? invalid("A value is required for property 'permissionType'.")
    : fields;
}
