import { conclude } from "../domain/decision.ts";
import type { AbsentOperation, Route } from "./route.ts";

/** A route of an operation that is not emulated; the tenant answers for it before it is ever asked. */
export function absentRoute(
  operation: AbsentOperation,
): Route<undefined, undefined> & { readonly absent: true } {
  return {
    ...operation,
    absent: true,
    parse: () => undefined,
    decide: () => conclude(undefined),
    view: () => new Response(null, { status: 501 }),
  };
}
