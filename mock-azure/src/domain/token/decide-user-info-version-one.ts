import { toEpochSeconds } from "@consentra/protocol";
import { conclude, type Decision, type Moment } from "../decision.ts";
import { refuseTenant, resolveTenantSegment } from "../directory/organization.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { Bearer } from "../graph/bearer.ts";
import type { TenantState } from "../tenant-state.ts";
import { pairwise } from "./claims.ts";
import type { ClaimSet } from "./token-outcome.ts";
import { AZURE_AD_GRAPH_APP_ID } from "./user-info-token.ts";
import { versionOneIdToken } from "./version-one-id-token.ts";

/** What UserInfo of version 1 says. */
export type UserInfoVersionOne =
  | { readonly kind: "claims"; readonly claims: ClaimSet }
  | { readonly kind: "without-token" }
  | { readonly kind: "refused"; readonly failure: EntraFailure };

const refuse = (failure: EntraFailure): Decision<UserInfoVersionOne> =>
  conclude({ kind: "refused", failure });

const invalid = (detail: string): Decision<UserInfoVersionOne> => refuse(entraFailure(50013, { detail }));

/**
 * Decides a call of UserInfo of version 1: it takes the token that was made where no resource was named, and tells what
 * the id token of version 1 does.
 *
 * @see https://blogs.aaddevsup.xyz/2019/07/retrieving-user-information-from-azure-ads-userinfo-endpoints/
 */
export function decideUserInfoVersionOne(
  state: TenantState,
  { tenant, bearer }: { readonly tenant: string; readonly bearer: Bearer },
  { now }: Moment,
): Decision<UserInfoVersionOne> {
  const { organization } = state;
  if (!resolveTenantSegment(organization, tenant)) return refuse(refuseTenant(tenant));
  if (bearer.kind === "missing") return conclude({ kind: "without-token" });
  if (bearer.kind === "foreign") return invalid("the signature fits no key of this tenant");
  if (bearer.kind !== "signed") {
    return refuse(entraFailure(50027, { detail: "the access token is no signed token of three parts" }));
  }
  const { aud, tid, exp, oid, appid, amr, uti } = bearer.claims;
  if (tid !== organization.id) return invalid("another tenant issued the token");
  if (aud !== AZURE_AD_GRAPH_APP_ID) {
    return invalid(
      `the token is for ${String(aud)}; UserInfo takes one that was asked for without a resource`,
    );
  }
  if (typeof exp !== "number" || toEpochSeconds(now) >= exp) return refuse(entraFailure(500133));
  const user = state.users.get(String(oid));
  if (!user) return refuse(entraFailure(50034));
  if (!user.accountEnabled) return refuse(entraFailure(50057));
  const { iss: _, ...claims } = versionOneIdToken(
    { sub: pairwise(String(appid), user.id), tid: organization.id, uti },
    user,
    amr,
  );
  return conclude({ kind: "claims", claims });
}
