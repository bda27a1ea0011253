import { conclude, type Decision, type Moment, type Reason } from "../../domain/decision.ts";
import type { AdminAccess } from "../../domain/graph/admin-access.ts";
import { admitAdmin } from "../../domain/graph/admit-admin.ts";
import type { Bearer, Caller } from "../../domain/graph/bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "../../domain/graph/graph-failure.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import type { Route, RouteRequest, ViewTools } from "../../http/route.ts";
import { readBearer } from "./read-bearer.ts";
import { respondGraphFailure } from "./respond-graph.ts";

/** How an answer about the tenant is to be written. */
export interface AdminReply extends ViewTools {
  readonly url: URL;
}

/** A route of Microsoft Graph on the tenant's own settings and records. */
export interface AdminRouteSpec<Input extends object, Outcome>
  extends Pick<Route, "name" | "host" | "method" | "path" | "source"> {
  readonly access: AdminAccess;
  parse(request: RouteRequest): Input | GraphFailure | Promise<Input | GraphFailure>;
  decide(
    state: TenantState,
    input: Input & { readonly caller: Caller },
    moment: Moment,
  ): Decision<Outcome | GraphFailure>;
  view(outcome: Outcome, reply: AdminReply): Response;
}

interface AdminCall<Input> {
  readonly bearer: Bearer;
  readonly input: Input | GraphFailure;
  readonly url: URL;
}

interface AdminOutcome<Outcome> {
  readonly result: Outcome | GraphFailure;
  readonly url: URL;
}

/** Declares such a route: the token, the permission and the role are judged before the input. */
export function adminRoute<Input extends object, Outcome>(
  spec: AdminRouteSpec<Input, Outcome>,
): Route<AdminCall<Input>, AdminOutcome<Outcome>> {
  const { name, host, method, path, source, access } = spec;
  return {
    name,
    host,
    method,
    path,
    source,
    async parse(request) {
      return { bearer: await readBearer(request), input: await spec.parse(request), url: request.url };
    },
    decide(state, { bearer, input, url }, moment) {
      const answer = (decision: Decision<Outcome | GraphFailure>, first: readonly Reason[] = []) =>
        conclude({ result: decision.outcome, url }, [...first, ...decision.because], decision.changes);
      const admission = admitAdmin(state, { bearer, access }, moment);
      if (isGraphFailure(admission)) return answer(refuse(admission));
      if (isGraphFailure(input)) return answer(refuse(input), admission.because);
      const { caller, because } = admission;
      const actor =
        caller.kind === "user"
          ? ({ kind: "user", id: caller.userId } as const)
          : ({ kind: "app", id: caller.appId } as const);
      return { ...answer(spec.decide(state, { ...input, caller }, moment), because), actor };
    },
    view: ({ result, url }, tools) =>
      isGraphFailure(result) ? respondGraphFailure(result, tools) : spec.view(result, { ...tools, url }),
  };
}
