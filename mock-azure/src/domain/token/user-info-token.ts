import type { ClaimSet } from "./token-outcome.ts";

/** Azure AD Graph, the retired directory API: the audience of a token that no resource was named for. */
export const AZURE_AD_GRAPH_APP_ID = "00000002-0000-0000-c000-000000000000";

/**
 * Claims of the access token that version 1 gives where neither request names a resource. It opens UserInfo and nothing
 * else.
 *
 * @param claims - of the Microsoft Graph token in its place
 * @see https://blogs.aaddevsup.xyz/2019/07/retrieving-user-information-from-azure-ads-userinfo-endpoints/
 */
export function userInfoTokenClaims({ scp: _, wids: __, ...claims }: ClaimSet): ClaimSet {
  return { ...claims, aud: AZURE_AD_GRAPH_APP_ID };
}
