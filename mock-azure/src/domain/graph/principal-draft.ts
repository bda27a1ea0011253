import type { PrincipalNotes, ServicePrincipal } from "../directory/service-principal.ts";
import { directoryDraft, requireFields } from "./directory-draft.ts";
import { type GraphFailure, isGraphFailure } from "./graph-failure.ts";
import { readFlag, readList, readText, readTextOrNull } from "./json-fields.ts";
import { SERVICE_PRINCIPALS } from "./service-principals.ts";

type Switches = Pick<ServicePrincipal, "accountEnabled" | "appRoleAssignmentRequired" | "displayName">;

/** What a request writes of a service principal: what rules depend on, and what is only kept. */
export interface PrincipalDraft {
  readonly fields: Partial<Switches>;
  readonly notes: PrincipalNotes;
}

const FIELDS = {
  accountEnabled: readFlag,
  appRoleAssignmentRequired: readFlag,
  displayName: readText,
};

const NOTES = {
  description: readTextOrNull,
  homepage: readTextOrNull,
  loginUrl: readTextOrNull,
  notes: readTextOrNull,
  notificationEmailAddresses: readList(readText),
  tags: readList(readText),
};

type Body = Switches & Required<PrincipalNotes>;

/** Properties that come with the registration, or that the directory keeps. */
const READ_ONLY: readonly string[] = [
  "id",
  "appDescription",
  "appDisplayName",
  "appOwnerOrganizationId",
  "applicationTemplateId",
  "createdDateTime",
  "deletedDateTime",
  "disabledByMicrosoftStatus",
  "oauth2PermissionScopes",
  "servicePrincipalType",
  "signInAudience",
  "verifiedPublisher",
];

const NOT_EMULATED: readonly string[] = [
  ...SERVICE_PRINCIPALS.notEmulated,
  "alternativeNames",
  "appRoles",
  "info",
  "keyCredentials",
  "logoutUrl",
  "passwordCredentials",
  "preferredSingleSignOnMode",
  "replyUrls",
  "servicePrincipalNames",
];

const { type } = SERVICE_PRINCIPALS;

const readChanges = directoryDraft<Body>({
  type,
  readers: { ...FIELDS, ...NOTES },
  readOnly: [...READ_ONLY, "appId"],
  notEmulated: NOT_EMULATED,
});

const readNew = directoryDraft<Body & { readonly appId: string }>({
  type,
  readers: { ...FIELDS, ...NOTES, appId: readText },
  readOnly: READ_ONLY,
  notEmulated: NOT_EMULATED,
});

function toDraft(body: Partial<Body>): PrincipalDraft {
  const among = (names: object) =>
    Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(names, name)));
  return { fields: among(FIELDS), notes: among(NOTES) };
}

/** Reads the body of a request that changes a service principal. */
export function readPrincipalDraft(body: unknown): PrincipalDraft | GraphFailure {
  const read = readChanges(body);
  return isGraphFailure(read) ? read : toDraft(read);
}

/** A service principal to be made, for the registration named. */
export interface NewPrincipal extends PrincipalDraft {
  readonly appId: string;
}

/** Reads the body of a request that makes a service principal. */
export function readNewPrincipal(body: unknown): NewPrincipal | GraphFailure {
  const read = requireFields(readNew(body), "ServicePrincipal", ["appId"]);
  return isGraphFailure(read) ? read : { ...toDraft(read), appId: read.appId.toLowerCase() };
}
