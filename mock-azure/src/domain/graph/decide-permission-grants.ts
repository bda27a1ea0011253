import type { Change } from "../change.ts";
import { type ConsentEffect, closeCoveredRequests, NO_EFFECT } from "../consent/close-covered-requests.ts";
import { effectiveScopes } from "../consent/granted-scopes.ts";
import type { OAuth2PermissionGrant } from "../consent/oauth2-permission-grant.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import type { Caller } from "./bearer.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { readFields, readOneOf, readText, readTextOrNull } from "./json-fields.ts";
import { type Listable, type ListQuery, listRows } from "./listing.ts";

const GRANT_PAGE = "https://learn.microsoft.com/graph/api/oauth2permissiongrant-post";

/** @see https://learn.microsoft.com/graph/api/resources/oauth2permissiongrant */
export const PERMISSION_GRANTS: Listable<OAuth2PermissionGrant> = {
  type: "microsoft.graph.oAuth2PermissionGrant",
  properties: ["id", "clientId", "consentType", "principalId", "resourceId", "scope"],
  notEmulated: [],
  unselectable: [],
  orderings: [],
  fields: {
    clientId: { type: "text", of: ({ clientId }) => clientId },
    consentType: { type: "text", of: ({ consentType }) => consentType },
    principalId: { type: "text", of: ({ principalId }) => principalId },
    resourceId: { type: "text", of: ({ resourceId }) => resourceId },
  },
};

/** A grant as a request writes it. */
export interface GrantDraft {
  readonly clientId: string;
  readonly consentType: OAuth2PermissionGrant["consentType"];
  readonly principalId: string | null;
  readonly resourceId: string;
  readonly scope: string;
}

type GrantWritten = Extract<Change, { readonly kind: "grant-added" | "grant-updated" }>;

const ignored = () => undefined;

const readGrant = readFields<GrantDraft & { startTime: undefined; expiryTime: undefined }>(
  PERMISSION_GRANTS.type,
  {
    clientId: readText,
    consentType: readOneOf(["AllPrincipals", "Principal"]),
    principalId: readTextOrNull,
    resourceId: readText,
    scope: readText,
    startTime: ignored,
    expiryTime: ignored,
  },
);

const readScopeChange = readFields<Pick<GrantDraft, "scope">>(PERMISSION_GRANTS.type, { scope: readText });

const missing = (name: string) =>
  graphFailure("requestInvalid", {
    what: `A value is required for property '${name}' of resource 'OAuth2PermissionGrant'.`,
  });

/** Reads the body of a request that makes a grant. */
export function readGrantDraft(body: unknown): GrantDraft | GraphFailure {
  const fields = readGrant(body, "");
  if (isGraphFailure(fields)) return fields;
  const { clientId, consentType, resourceId, scope = "", principalId = null } = fields;
  if (clientId === undefined) return missing("clientId");
  if (consentType === undefined) return missing("consentType");
  if (resourceId === undefined) return missing("resourceId");
  return { clientId, consentType, resourceId, scope, principalId };
}

/** Reads the body of a request that changes a grant: nothing but its scope can be written. */
export function readGrantScope(body: unknown): Pick<GrantDraft, "scope"> | GraphFailure {
  const fields = readScopeChange(body, "");
  if (isGraphFailure(fields)) return fields;
  return fields.scope === undefined ? missing("scope") : { scope: fields.scope };
}

const scopesOf = (scope: string): readonly string[] => [...new Set(scope.split(/\s+/).filter(Boolean))];

const notFound = (id: string) => refuse(graphFailure("resourceNotFound", { id }));

/** Decides `GET /oauth2PermissionGrants`. */
export function decideListGrants(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<OAuth2PermissionGrant>> {
  return conclude({ ...listRows(state.grants.values(), query, PERMISSION_GRANTS.fields), query });
}

/** Decides `GET /oauth2PermissionGrants/{id}`. */
export function decideGetGrant(
  state: TenantState,
  { grantId }: { readonly grantId: string },
): Decision<OAuth2PermissionGrant | GraphFailure> {
  const grant = state.grants.get(grantId);
  return grant ? conclude(grant) : notFound(grantId);
}

/** What else a grant brings about: requests that it covers are answered. */
function effectOf(
  state: TenantState,
  { change, caller }: { readonly change: GrantWritten; readonly caller: Caller },
  moment: Moment,
): ConsentEffect {
  const { clientId, consentType } = change.grant;
  const { appId = "" } = state.servicePrincipals.get(clientId) ?? {};
  if (consentType !== "AllPrincipals" || !state.applications.get(appId)) return NO_EFFECT;
  const reviewerId = caller.kind === "user" ? caller.userId : null;
  return closeCoveredRequests(state, { appId, recorded: [change], reviewerId }, moment);
}

/**
 * Decides `POST /oauth2PermissionGrants`: consent without a page.
 *
 * @see https://learn.microsoft.com/graph/api/oauth2permissiongrant-post
 */
export function decidePostGrant(
  state: TenantState,
  { draft, caller }: { readonly draft: GrantDraft; readonly caller: Caller },
  moment: Moment,
): Decision<OAuth2PermissionGrant | GraphFailure> {
  const { clientId, resourceId, consentType, principalId } = draft;
  const forEverybody = consentType === "AllPrincipals";
  const invalid = (what: string) => refuse(graphFailure("requestInvalid", { what }));
  for (const id of [clientId, resourceId]) {
    if (!state.servicePrincipals.get(id))
      return invalid(`There is no service principal with the id '${id}'.`);
  }
  if (forEverybody && principalId !== null) {
    return invalid("principalId must be null where consentType is 'AllPrincipals'.");
  }
  if (!forEverybody && !(principalId !== null && state.users.get(principalId))) {
    return invalid(
      `principalId must be the id of a user where consentType is 'Principal'; it is '${principalId ?? ""}'.`,
    );
  }
  const taken = state.grants
    .by("clientId", clientId)
    .some((grant) => grant.resourceId === resourceId && grant.principalId === principalId);
  if (taken) return refuse(graphFailure("grantExists"));
  const grant: OAuth2PermissionGrant = {
    id: moment.ids.opaque(43),
    clientId,
    consentType,
    principalId,
    resourceId,
    scopes: scopesOf(draft.scope),
    createdDateTime: moment.now,
    updatedDateTime: moment.now,
    scopesBefore: [],
  };
  const text = `${grant.scopes.join(", ")} granted ${forEverybody ? "for the whole organisation" : "for one person"} through Microsoft Graph`;
  const change = { kind: "grant-added", grant } as const;
  const effect = effectOf(state, { change, caller }, moment);
  return conclude(
    grant,
    [{ rule: "consent.given", text, source: GRANT_PAGE }, ...effect.because],
    [change, ...effect.changes],
  );
}

/** Decides `PATCH /oauth2PermissionGrants/{id}`: the scope takes the place of what was granted. */
export function decidePatchGrant(
  state: TenantState,
  input: {
    readonly grantId: string;
    readonly draft: Pick<GrantDraft, "scope">;
    readonly caller: Caller;
  },
  moment: Moment,
): Decision<OAuth2PermissionGrant | GraphFailure> {
  const { grantId, draft, caller } = input;
  const old = state.grants.get(grantId);
  if (!old) return notFound(grantId);
  const grant: OAuth2PermissionGrant = {
    ...old,
    scopes: scopesOf(draft.scope),
    updatedDateTime: moment.now,
    scopesBefore: effectiveScopes(state, old, moment.now),
  };
  const text = `the grant is now ${grant.scopes.join(", ")}, and was ${old.scopes.join(", ")}`;
  const change = { kind: "grant-updated", grant } as const;
  const effect = effectOf(state, { change, caller }, moment);
  return conclude(
    grant,
    [{ rule: "consent.changed", text, source: GRANT_PAGE }, ...effect.because],
    [change, ...effect.changes],
  );
}

/** Decides `DELETE /oauth2PermissionGrants/{id}`: consent is withdrawn; tokens live until they expire. */
export function decideDeleteGrant(
  state: TenantState,
  { grantId }: { readonly grantId: string },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  if (!state.grants.get(grantId)) return notFound(grantId);
  const text = "the grant is gone; access tokens live until they expire";
  return conclude(
    { kind: "deleted" },
    [{ rule: "consent.withdrawn", text, source: GRANT_PAGE }],
    [{ kind: "grant-removed", grantId }],
  );
}
