import { isOidcScope } from "@consentra/protocol";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import { splitScopes } from "../sign-in/requested-scopes.ts";

/**
 * Why the scope that a code is redeemed for is no good: it says nothing, or more than one token could hold. Left out it
 * is what the code was asked for.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#redeem-a-code-for-an-access-token
 */
export function refuseCodeScope(scope: string | undefined): EntraFailure | undefined {
  if (scope === undefined) return undefined;
  const scopes = splitScopes(scope);
  if (scopes.length === 0) return entraFailure(28003);
  const resources = new Set(scopes.filter((one) => !isOidcScope(one)).map(({ resource }) => resource));
  return resources.size > 1 ? entraFailure(700022) : undefined;
}
