import type { User } from "../directory/user.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";

/**
 * Why an endpoint does not sign an account in: personal accounts only, or a guest at an endpoint that signs everybody in
 * to the tenant where their account lives.
 *
 * @returns the refusal, or `undefined` when the account fits
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols#endpoints
 */
export function refuseAccount(
  state: TenantState,
  { authority, appId }: Pick<AuthorizationRequest, "authority" | "appId">,
  user: User,
): EntraFailure | undefined {
  if (authority === "tenant") return undefined;
  if (authority === "consumers") {
    return entraFailure(500208, { account: user.userPrincipalName, tenant: authority });
  }
  const isAtHome = user.homeTenantId === state.organization.id;
  if (isAtHome) return undefined;
  return entraFailure(50020, {
    account: user.mail ?? user.userPrincipalName,
    tenant: state.organization.displayName,
    appId,
  });
}
