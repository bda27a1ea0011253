import type { Decision, Moment } from "../../domain/decision.ts";
import type { User } from "../../domain/directory/user.ts";
import type { Access } from "../../domain/graph/access.ts";
import type { Admission, Target } from "../../domain/graph/admit.ts";
import type { Bearer, Caller } from "../../domain/graph/bearer.ts";
import { decideGraphCall } from "../../domain/graph/decide-graph-call.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import type { Route, RouteRequest, ViewTools } from "../../http/route.ts";
import { belowUser } from "./below-user.ts";
import { readBearer } from "./read-bearer.ts";
import { type Preferences, readPreferences } from "./read-preferences.ts";
import { respondGraphFailure } from "./respond-graph.ts";

/** How an answer is to be written: what the request said about it, and whom it is about. */
export interface Reply extends ViewTools {
  readonly url: URL;
  /** `/me` or `/users/{id}`, as the request had it. */
  readonly root: string;
  readonly preferences: Preferences;
  readonly owner: User;
  /** Events are shown without their bodies. */
  readonly basicOnly: boolean;
}

/** A route of Microsoft Graph below `/me` and `/users/{id}`. */
export interface GraphRouteSpec<Input, Outcome> extends Pick<Route, "name" | "method" | "source"> {
  readonly host: "graph";
  /** Below the user; each is served for the signed-in user and for one who is named. */
  readonly path: readonly string[];
  readonly access: Access;
  parse(
    request: RouteRequest,
    preferences: Preferences,
  ): Input | GraphFailure | Promise<Input | GraphFailure>;
  decide(
    state: TenantState,
    input: Input & { readonly owner: User; readonly caller: Caller },
    moment: Moment,
  ): Decision<Outcome | GraphFailure>;
  view(outcome: Outcome, reply: Reply): Response;
}

interface GraphInput<Input> {
  readonly bearer: Bearer;
  readonly target: Target;
  readonly access: Access;
  readonly input: Input | GraphFailure;
  readonly asked: Asked;
}

type Asked = Pick<Reply, "url" | "root"> & { readonly preferences: Preferences | GraphFailure };

interface GraphOutcome<Outcome> {
  readonly admission: Admission | undefined;
  readonly result: Outcome | GraphFailure;
  readonly asked: Asked;
}

/**
 * Declares a route of Microsoft Graph: the token, the permission and the mailbox are judged before the input, and the
 * input before the operation's own rule; refusals are written in one place.
 */
export function graphRoute<Input, Outcome>(
  spec: GraphRouteSpec<Input, Outcome>,
): Route<GraphInput<Input>, GraphOutcome<Outcome>> {
  const { access } = spec;
  return {
    name: spec.name,
    host: spec.host,
    method: spec.method,
    source: spec.source,
    path: belowUser(spec.path),
    async parse(request) {
      const user = request.params.user;
      const target: Target = user === undefined ? { kind: "me" } : { kind: "user", idOrName: user };
      const root = user === undefined ? "/me" : `/users/${encodeURIComponent(user)}`;
      const preferences = readPreferences(request.request.headers);
      const input = isGraphFailure(preferences) ? preferences : await spec.parse(request, preferences);
      return {
        bearer: await readBearer(request),
        target,
        access,
        input,
        asked: { url: request.url, root, preferences },
      };
    },
    decide(state, { asked, ...call }, moment) {
      const decision = decideGraphCall<Input, Outcome>(state, call, moment, (...rule) =>
        spec.decide(...rule),
      );
      return { ...decision, outcome: { ...decision.outcome, asked } };
    },
    view({ admission, result, asked: { preferences, ...asked } }, tools) {
      if (isGraphFailure(result)) return respondGraphFailure(result, tools);
      if (!admission || isGraphFailure(preferences))
        throw new Error(`${spec.name} answered a call that was not let in.`);
      const { owner, basicOnly } = admission;
      return spec.view(result, { ...tools, ...asked, preferences, owner, basicOnly });
    },
  };
}
