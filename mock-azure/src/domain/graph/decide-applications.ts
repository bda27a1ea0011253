import type { Change } from "../change.ts";
import { findServicePrincipal } from "../consent/granted-scopes.ts";
import { conclude, type Decision, type Moment } from "../decision.ts";
import type { Application } from "../directory/application.ts";
import { removeApplication } from "../directory/remove-application.ts";
import type { TenantState } from "../tenant-state.ts";
import type { ApplicationDraft, NewApplication } from "./application-draft.ts";
import { APPLICATIONS, ownApplications, resolveApplication } from "./applications.ts";
import type { ItemQuery } from "./collection-query.ts";
import type { RowsFound } from "./decide-consent-requests.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import { type ListQuery, listRows } from "./listing.ts";
import type { PrincipalKey } from "./service-principals.ts";

const CREATE_PAGE = "https://learn.microsoft.com/graph/api/application-post-applications";
const UPDATE_PAGE = "https://learn.microsoft.com/graph/api/application-update";

/** Decides `GET /applications`. */
export function decideListApplications(
  state: TenantState,
  { query }: { readonly query: ListQuery },
): Decision<RowsFound<Application>> {
  return conclude({ ...listRows(ownApplications(state), query, APPLICATIONS.fields), query });
}

/** Decides `GET /applications/{id}`. */
export function decideGetApplication(
  state: TenantState,
  { key, query }: { readonly key: PrincipalKey; readonly query: ItemQuery },
): Decision<{ readonly application: Application; readonly query: ItemQuery } | GraphFailure> {
  const application = resolveApplication(state, key);
  return isGraphFailure(application) ? refuse(application) : conclude({ application, query });
}

/** A registration with what a request writes; what the request does not name stays. */
function written(old: Application, draft: Partial<ApplicationDraft>): Application {
  const { web, spa, publicClient, ...fields } = draft;
  return {
    ...old,
    ...fields,
    redirectUris: {
      web: web?.redirectUris ?? old.redirectUris.web,
      spa: spa?.redirectUris ?? old.redirectUris.spa,
      publicClient: publicClient?.redirectUris ?? old.redirectUris.publicClient,
    },
    implicitGrantSettings: { ...old.implicitGrantSettings, ...web?.implicitGrantSettings },
    logoutUrl: web?.logoutUrl === undefined ? old.logoutUrl : web.logoutUrl,
  };
}

/** Decides `POST /applications`. Nobody can sign in before it has a service principal, which is made apart. */
export function decidePostApplication(
  { organization }: TenantState,
  { draft }: { readonly draft: NewApplication },
  { now, ids }: Moment,
): Decision<Application> {
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
  const application = written(empty, draft);
  const text = `${application.displayName} was registered in the tenant`;
  return conclude(
    application,
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
  const application = written(old, draft);
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
