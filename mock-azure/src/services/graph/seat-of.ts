import { findUser } from "../../domain/graph/admit.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import type { RouteRequest, Seat } from "../../http/route.ts";
import { readJsonWebToken } from "../../signing/json-web-token.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Which application asks for whose mailbox: what the token says, before its signature is looked at. */
export function seatOf(
  { request, params: { user, group } }: Pick<RouteRequest, "request" | "params">,
  state: TenantState,
): Seat | undefined {
  const [, token = ""] = /^\s*Bearer\s+(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const claims = readJsonWebToken(token)?.claims;
  if (!claims) return undefined;
  const mailbox =
    group?.toLowerCase() ?? (user === undefined ? text(claims.oid) : (findUser(state, user)?.id ?? user));
  return { app: text(claims.appid), mailbox };
}
