import type { User } from "../directory/user.ts";
import type { ClaimSet } from "./token-outcome.ts";

/**
 * An id token as the endpoints of version 1 write it: another issuer, and the person by their older names.
 *
 * @param claims - of the same token in version 2
 * @param user - whom it is about
 * @param amr - how they proved who they are
 * @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference
 */
export function versionOneIdToken(claims: ClaimSet, user: User, amr: unknown): ClaimSet {
  const { preferred_username: _, ...kept } = claims;
  return {
    ...kept,
    iss: `https://sts.windows.net/${String(claims.tid)}/`,
    amr,
    family_name: user.surname,
    given_name: user.givenName,
    name: user.displayName,
    oid: user.id,
    unique_name: user.userPrincipalName,
    upn: user.userPrincipalName,
    ver: "1.0",
  };
}
