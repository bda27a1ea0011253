import type { Change } from "../change.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { removeApplication } from "../directory/remove-application.ts";
import type { TenantState } from "../tenant-state.ts";
import { writtenApi } from "./api-draft.ts";
import type { ApplicationDraft, NewApplication } from "./application-draft.ts";
import {
  APPLICATIONS,
  type ApplicationRow,
  ownApplications,
  resolveApplication,
  toApplicationRow,
} from "./applications.ts";
import type { ItemQuery } from "./collection-query.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { requestInvalid } from "./directory-draft.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type ListQuery, listRows } from "./listing.ts";
import { toPermissionNames } from "./resource-access.ts";
import type { PrincipalKey } from "./service-principals.ts";

const CREATE_PAGE = "https://learn.microsoft.com/graph/api/application-post-applications";
const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/application-update";

/** Decides `GET /applications`. */
export function decideListApplications(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<ApplicationRow>> {
  const { items, total } = listRows(ownApplications(state), query, APPLICATIONS.fields);
  return conclude({ items: items.map((one) => toApplicationRow(state, one)), total, query });
}

/** Decides `GET /applications/{id}`. */
export function decideGetApplication(
  state: TenantState,
  { key, query }: { readonly key: PrincipalKey; readonly query: ItemQuery },
): Decision<{ readonly row: ApplicationRow; readonly query: ItemQuery } | GraphFailure> {
  const application = resolveApplication(state, key);
  return isGraphFailure(application)
    ? refuse(application)
    : conclude({ row: toApplicationRow(state, application), query });
}

/** A registration with what a request writes; what the request does not name stays. */
function written(
  state: TenantState,
  old: Application,
  draft: Partial<ApplicationDraft>,
): Application | GraphFailure {
  const {
    web,
    spa,
    publicClient,
    api: exposed,
    requiredResourceAccess,
    isFallbackPublicClient,
    ...fields
  } = draft;
  const required = requiredResourceAccess && toPermissionNames(state, requiredResourceAccess);
  if (isGraphFailure(required)) return required;
  const api = exposed && writtenApi(old.api, exposed);
  if (isGraphFailure(api)) return api;
  const refused = refuseUris(state, old, fields.identifierUris ?? []);
  if (refused) return refused;
  return {
    ...old,
    ...fields,
    ...(api && { api }),
    ...(required && { requiredResourceAccess: required }),
    ...(isFallbackPublicClient !== undefined && { isFallbackPublicClient: isFallbackPublicClient ?? false }),
    redirectUris: {
      web: web?.redirectUris ?? old.redirectUris.web,
      spa: spa?.redirectUris ?? old.redirectUris.spa,
      publicClient: publicClient?.redirectUris ?? old.redirectUris.publicClient,
    },
    implicitGrantSettings: { ...old.implicitGrantSettings, ...web?.implicitGrantSettings },
    logoutUrl: web?.logoutUrl === undefined ? old.logoutUrl : web.logoutUrl,
  };
}

/**
 * Why a registration cannot have these URIs: they name its client id, or lie in a domain that the tenant has proved to
 * own, and nobody else has them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
 */
function refuseUris(
  { applications, organization }: TenantState,
  { id, appId }: Application,
  uris: readonly string[],
): GraphFailure | undefined {
  for (const uri of uris) {
    const host = uri.toLowerCase().split("/")[2] ?? "";
    const names = [appId, organization.id, ...organization.verifiedDomains];
    if (!names.some((name) => host === name || host.endsWith(`.${name}`))) {
      return requestInvalid(
        `Values of identifierUris property must use a verified domain of the organization or its subdomain: '${uri}'`,
      );
    }
    const taken = [...applications.values()].some(
      (other) =>
        other.id !== id && other.identifierUris?.some((one) => one.toLowerCase() === uri.toLowerCase()),
    );
    if (taken) {
      return requestInvalid("Another object with the same value for property identifierUris already exists.");
    }
  }
  return undefined;
}

/** Decides `POST /applications`. Nobody can sign in before it has a service principal, which is made apart. */
export function decidePostApplication(
  state: TenantState,
  { draft }: { readonly draft: NewApplication },
  { now, ids }: Moment,
): Decision<ApplicationRow | GraphFailure> {
  const { organization } = state;
  const empty: Application = {
    id: ids.guid(),
    appId: ids.guid(),
    displayName: draft.displayName,
    homeTenantId: organization.id,
    publisherDomain: organization.verifiedDomains[0] ?? "",
    verifiedPublisher: null,
    signInAudience: "AzureADandPersonalMicrosoftAccount",
    redirectUris: { spa: [], web: [], publicClient: [] },
    implicitGrantSettings: { enableIdTokenIssuance: false, enableAccessTokenIssuance: false },
    logoutUrl: null,
    clientSecrets: [],
    requiredResourceAccess: [],
    createdDateTime: now,
  };
  const application = written(state, empty, draft);
  if (isGraphFailure(application)) return refuse(application);
  const text = `${application.displayName} was registered in the tenant`;
  return conclude(
    toApplicationRow(state, application),
    [{ rule: "app.registered", text, source: CREATE_PAGE }],
    [{ kind: "application-updated", application }],
  );
}

/** A registration's presence in its own tenant bears its name. */
function renamedPresence(state: TenantState, { appId, displayName }: Application): readonly Change[] {
  const principal = findServicePrincipal(state, appId);
  return principal && principal.displayName !== displayName
    ? [{ kind: "service-principal-updated", servicePrincipal: { ...principal, displayName } }]
    : [];
}

/** Decides `PATCH /applications/{id}`. */
export function decidePatchApplication(
  state: TenantState,
  { key, draft }: { readonly key: PrincipalKey; readonly draft: Partial<ApplicationDraft> },
): Decision<{ readonly kind: "written" } | GraphFailure> {
  const old = resolveApplication(state, key);
  if (isGraphFailure(old)) return refuse(old);
  const application = written(state, old, draft);
  if (isGraphFailure(application)) return refuse(application);
  const text = `${Object.keys(draft).join(", ") || "nothing"} of the registration ${old.displayName} changed`;
  return conclude(
    { kind: "written" },
    [{ rule: "app.registration-changed", text, source: UPDATE_PAGE }],
    [{ kind: "application-updated", application }, ...renamedPresence(state, application)],
  );
}

/** Decides `DELETE /applications/{id}`. */
export function decideDeleteApplication(
  state: TenantState,
  { key }: { readonly key: PrincipalKey },
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const application = resolveApplication(state, key);
  if (isGraphFailure(application)) return refuse(application);
  return { ...removeApplication(state, application), outcome: { kind: "deleted" } };
}
