import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { pairwise } from "../token/claims.ts";
import { type Bearer, judgeBearer } from "./bearer.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "./graph-failure.ts";

/** What an id token for the same app would tell of the person. */
export interface UserInfo {
  readonly kind: "user-info";
  readonly sub: string;
  readonly profile:
    | { readonly name: string; readonly givenName: string; readonly familyName: string }
    | undefined;
  readonly email: string | undefined;
}

const USER_INFO_PAGE = "https://learn.microsoft.com/entra/identity-platform/userinfo";

/** Decides a call of the UserInfo endpoint: the token must carry `openid`; `profile` and `email` open the rest. */
export function decideUserInfo(
  state: TenantState,
  { bearer }: { readonly bearer: Bearer },
  moment: Moment,
): Decision<UserInfo | GraphFailure> {
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return refuse(caller);
  const user = caller.kind === "user" ? state.users.get(caller.userId) : undefined;
  if (!user) return refuse(graphFailure("meWithoutUser"));
  const has = (name: string) => caller.permissions.some((held) => held.toLowerCase() === name);
  if (!has("openid")) {
    const detail = `the token carries ${caller.permissions.join(", ")}; this needs openid`;
    return refuse(graphFailure("directoryDenied", { detail }));
  }
  return conclude(
    {
      kind: "user-info",
      sub: pairwise(caller.appId, user.id),
      profile: has("profile")
        ? { name: user.displayName, givenName: user.givenName, familyName: user.surname }
        : undefined,
      email: has("email") ? (user.mail ?? undefined) : undefined,
    },
    [{ rule: "graph.permission", text: "openid opens what the id token tells", source: USER_INFO_PAGE }],
  );
}
