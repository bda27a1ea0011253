import { GRAPH_APP_ID, GRAPH_RESOURCE } from "@consentra/protocol";
import { splitPermissionName } from "../../domain/directory/api-permissions.ts";
import type { Hosts } from "../../http/hosts.ts";
import { PORTAL_PATHS } from "../../views/portal/paths.ts";

/** What is to be granted. */
interface ConsentTarget {
  readonly tenantId: string;
  readonly appId: string;
  /** The request that the consent answers, where it is about one. */
  readonly requestId?: string;
  /** The scopes; absent where the registration's list is meant. */
  readonly scopes?: readonly string[] | undefined;
}

/**
 * Where the portal sends administrators to grant permissions: the admin-consent endpoint. The application's own
 * redirect URI plays no part: the administrator comes back to the portal.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function buildConsentUrl(
  { tenantId, appId, requestId, scopes }: ConsentTarget,
  { login, portal }: Hosts,
): string {
  const query = new URLSearchParams({
    client_id: appId,
    redirect_uri: `${portal}${PORTAL_PATHS.consentReturn}`,
    ...(requestId !== undefined && { bf_id: requestId }),
  });
  if (scopes) query.set("scope", scopes.map(inFull).join(" "));
  return `${login}/${tenantId}/${scopes ? "v2.0/" : ""}adminconsent?${query.toString()}`;
}

/** A permission with the API that it belongs to; those of other APIs than Microsoft Graph are kept under it. */
function inFull(name: string): string {
  return splitPermissionName(name).resourceAppId === GRAPH_APP_ID ? `${GRAPH_RESOURCE}/${name}` : name;
}
