import type { Scope } from "@consentra/protocol";
import { splitPermissionName } from "../directory/api-permissions.ts";
import type { Application } from "../directory/application.ts";
import { staticPermissions } from "../sign-in/requested-scopes.ts";
import type { TenantState } from "../tenant-state.ts";
import { grantedScopes, missingConsent } from "./granted-scopes.ts";

/**
 * The APIs whose own permissions a client's consent page covers as well: the client asks for everything they have
 * (`.default`), and they know it (`knownClientApplications`).
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow#default-and-combined-consent
 */
export function bundledApis(
  state: TenantState,
  client: Application,
  scopes: readonly Scope[],
): readonly Application[] {
  return scopes
    .filter(({ name }) => name === ".default")
    .flatMap(({ resource }) => {
      const api = state.applications.get(splitPermissionName(`${resource}/x`).resourceAppId);
      return api?.api?.knownClientApplications.includes(client.appId) ? [api] : [];
    });
}

/** Names of the permissions that those APIs still lack for a person. */
export function missingOfApis(
  state: TenantState,
  apis: readonly Application[],
  holder: { readonly userId: string; readonly now: Parameters<typeof grantedScopes>[1]["now"] },
): readonly string[] {
  return apis.flatMap((api) =>
    missingConsent(staticPermissions(api), grantedScopes(state, { appId: api.appId, ...holder })),
  );
}
