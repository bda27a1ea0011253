import type { Target } from "../../domain/graph/admit.ts";
import type { RouteRequest } from "../../http/route.ts";

/** Whom a path below `/me` or `/users/{id}` means. */
export function parseTarget({ params: { user } }: RouteRequest): Target {
  return user === undefined ? { kind: "me" } : { kind: "user", idOrName: user };
}
