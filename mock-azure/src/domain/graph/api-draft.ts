import type { ExposedApi, PermissionScope } from "../directory/exposed-api.ts";
import { requestInvalid, requireFields, valueInvalid } from "./directory-draft.ts";
import { type GraphFailure, isGraphFailure } from "./graph-failure.ts";
import {
  type Reader,
  readFields,
  readFlag,
  readList,
  readNothing,
  readOneOf,
  readText,
  readTextOrNull,
} from "./json-fields.ts";

type ScopeBody = Omit<PermissionScope, "userConsentDisplayName" | "userConsentDescription"> & {
  readonly userConsentDisplayName: string | null;
  readonly userConsentDescription: string | null;
  readonly origin: undefined;
};

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SCOPE_NAME = /^[\w.\-:?/()&,!'+=@[\]^{}|~%#$*;<>]{1,120}$/;

const readScopeFields = readFields<ScopeBody>("microsoft.graph.permissionScope", {
  id: readText,
  value: readText,
  type: readOneOf(["User", "Admin"]),
  isEnabled: readFlag,
  adminConsentDisplayName: readText,
  adminConsentDescription: readText,
  userConsentDisplayName: readTextOrNull,
  userConsentDescription: readTextOrNull,
  origin: () => undefined,
});

const readScope: Reader<PermissionScope> = (value, property) => {
  const fields = requireFields(readScopeFields(value, property), "PermissionScope", [
    "id",
    "value",
    "adminConsentDisplayName",
    "adminConsentDescription",
  ]);
  if (isGraphFailure(fields)) return fields;
  if (!GUID.test(fields.id)) return valueInvalid("id", "PermissionScope");
  if (!SCOPE_NAME.test(fields.value)) return valueInvalid("value", "PermissionScope");
  const { adminConsentDisplayName, adminConsentDescription } = fields;
  return {
    id: fields.id.toLowerCase(),
    value: fields.value,
    type: fields.type ?? "User",
    isEnabled: fields.isEnabled ?? true,
    adminConsentDisplayName,
    adminConsentDescription,
    userConsentDisplayName: fields.userConsentDisplayName ?? adminConsentDisplayName,
    userConsentDescription: fields.userConsentDescription ?? adminConsentDescription,
  };
};

/** Names and ids stand once. */
const readScopes: Reader<readonly PermissionScope[]> = (value, property) => {
  const scopes = readList(readScope)(value, property);
  if (isGraphFailure(scopes)) return scopes;
  for (const part of ["id", "value"] as const) {
    const seen = scopes.map((scope) => scope[part].toLowerCase());
    const twice = seen.find((one, index) => seen.indexOf(one) !== index);
    if (twice !== undefined) {
      return requestInvalid(
        `Property oauth2PermissionScopes.${part} contains the value '${twice}' more than once.`,
      );
    }
  }
  return scopes;
};

const readVersion: Reader<1 | 2 | null> = (value, property) =>
  value === 1 || value === 2 || value === null ? value : valueInvalid(property, "ApiApplication");

type PreAuthorized = ExposedApi["preAuthorizedApplications"][number];

const readPreAuthorized: Reader<PreAuthorized> = (value, property) =>
  requireFields(
    readFields<PreAuthorized>("microsoft.graph.preAuthorizedApplication", {
      appId: readText,
      delegatedPermissionIds: readList(readText),
    })(value, property),
    "PreAuthorizedApplication",
    ["appId", "delegatedPermissionIds"],
  );

const readApiFields = readFields<ExposedApi & { readonly acceptMappedClaims: undefined }>(
  "microsoft.graph.apiApplication",
  {
    oauth2PermissionScopes: readScopes,
    requestedAccessTokenVersion: readVersion,
    knownClientApplications: readList(readText),
    preAuthorizedApplications: readList(readPreAuthorized),
    acceptMappedClaims: readNothing("api/acceptMappedClaims", (value) => value === null || value === false),
  },
);

/** Reads what a request writes of the API that an application offers. */
export const readApi: Reader<Partial<ExposedApi>> = readApiFields;

/** An API with what a request writes; a scope that is enabled must be disabled before it goes. */
export function writtenApi(
  old: ExposedApi | undefined,
  draft: Partial<ExposedApi>,
): ExposedApi | GraphFailure {
  const before: ExposedApi = old ?? {
    oauth2PermissionScopes: [],
    requestedAccessTokenVersion: null,
    knownClientApplications: [],
    preAuthorizedApplications: [],
  };
  const kept = draft.oauth2PermissionScopes?.map(({ id }) => id);
  const lost =
    kept && before.oauth2PermissionScopes.find(({ id, isEnabled }) => isEnabled && !kept.includes(id));
  return lost
    ? requestInvalid("Permission (scope or role) cannot be deleted or updated unless disabled first.")
    : { ...before, ...draft };
}
