import type { Change } from "../change.ts";
import type { Moment } from "../decision.ts";
import { splitPermissionName } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import { type ServicePrincipal, toServicePrincipal } from "../directory/service-principal.ts";
import type { TenantState } from "../tenant-state.ts";
import { assignAppRoles } from "./app-role-assignment.ts";
import { effectiveScopes, findServicePrincipal, graphServicePrincipal } from "./granted-scopes.ts";
import { mergeScopes, type OAuth2PermissionGrant } from "./oauth2-permission-grant.ts";

export interface Consent {
  readonly application: Application;
  /** The person who grants for themselves, or null for everybody. */
  readonly principalId: string | null;
  readonly scopes: readonly string[];
  /** Whether the scopes take the place of what the grants held, as static admin consent does. */
  readonly replace: boolean;
  /** The application permissions of Graph that the app shall hold; absent leaves them as they are. */
  readonly appRoles?: readonly string[];
}

/** What recording a consent changes: the service principal if the app is new here, and a grant an API. */
export function grantConsent(state: TenantState, consent: Consent, moment: Moment): readonly Change[] {
  const { application, principalId, scopes, replace, appRoles } = consent;
  const changes: Change[] = [];
  let client = findServicePrincipal(state, application.appId);
  if (!client) {
    client = toServicePrincipal(application, { id: moment.ids.guid(), createdDateTime: moment.now });
    changes.push({ kind: "service-principal-added", servicePrincipal: client });
  }
  for (const [resourceId, names] of byResource(state, scopes)) {
    changes.push(recordGrant(state, { client, principalId, resourceId, scopes: names, replace }, moment));
  }
  if (appRoles) changes.push(...assignAppRoles(state, { principalId: client.id, names: appRoles }, moment));
  return changes;
}

/** Splits names by the API they belong to; Microsoft Graph has its part even where nothing of it is named. */
function byResource(
  state: TenantState,
  names: readonly string[],
): readonly (readonly [resourceId: string, scopes: readonly string[]])[] {
  const parts = new Map<string, string[]>();
  for (const name of names) {
    const { resourceAppId, value } = splitPermissionName(name);
    const resourceId = findServicePrincipal(state, resourceAppId)?.id;
    if (resourceId !== undefined) parts.set(resourceId, [...(parts.get(resourceId) ?? []), value]);
  }
  return parts.size > 0 ? [...parts] : [[graphServicePrincipal(state).id, []]];
}

interface GrantDraft {
  readonly client: ServicePrincipal;
  readonly principalId: string | null;
  readonly resourceId: string;
  readonly scopes: readonly string[];
  readonly replace: boolean;
}

function recordGrant(
  state: TenantState,
  { client, principalId, resourceId, scopes, replace }: GrantDraft,
  moment: Moment,
): Change {
  const old = state.grants
    .by("clientId", client.id)
    .find((grant) => grant.principalId === principalId && grant.resourceId === resourceId);
  if (old) {
    const grant = {
      ...old,
      scopes: replace ? [...scopes] : mergeScopes(old.scopes, scopes),
      updatedDateTime: moment.now,
      scopesBefore: effectiveScopes(state, old, moment.now),
    };
    return { kind: "grant-updated", grant };
  }
  const grant: OAuth2PermissionGrant = {
    id: moment.ids.opaque(43),
    clientId: client.id,
    consentType: principalId === null ? "AllPrincipals" : "Principal",
    principalId,
    resourceId,
    scopes: [...scopes],
    createdDateTime: moment.now,
    updatedDateTime: moment.now,
    scopesBefore: [],
  };
  return { kind: "grant-added", grant };
}
