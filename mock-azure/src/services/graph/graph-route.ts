import type { Place } from "../../domain/calendar/sharing/find-place.ts";
import type { Viewer } from "../../domain/calendar/sharing/viewer.ts";
import type { Decision, Moment } from "../../domain/decision.ts";
import type { User } from "../../domain/directory/user.ts";
import type { Access } from "../../domain/graph/access.ts";
import type { Admission, MailboxTarget } from "../../domain/graph/admit.ts";
import type { Bearer } from "../../domain/graph/bearer.ts";
import { type Admitted, decideGraphCall } from "../../domain/graph/decide-graph-call.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { Traffic } from "../../domain/limits/judge-traffic.ts";
import type { TenantState } from "../../domain/tenant-state.ts";
import type { Route, RouteRequest, ViewTools } from "../../http/route.ts";
import { belowUser } from "./below-user.ts";
import { readBearer } from "./read-bearer.ts";
import { type Preferences, readPreferences } from "./read-preferences.ts";
import { respondGraphFailure } from "./respond-graph.ts";
import { seatOf } from "./seat-of.ts";

/** How an answer is to be written: what the request said about it, and whom it is about. */
export interface Reply extends ViewTools {
  readonly url: URL;
  /** `/me`, `/users/{id}` or `/groups/{id}`, as the request had it. */
  readonly root: string;
  readonly preferences: Preferences;
  /** Whose data it is. */
  readonly owner: User;
  /** The mailbox that the path led through, as contexts write it: `users('{id}')` or `groups('{id}')`. */
  readonly mailbox: string;
  readonly viewer: Viewer;
  /** Events are shown without their bodies. */
  readonly basicOnly: boolean;
}

/** What of a reply matters to how an event is written. */
export type EventReply = Pick<Reply, "preferences" | "origins" | "owner" | "viewer" | "basicOnly">;

/** A route of Microsoft Graph below `/me` and `/users/{id}`. */
export interface GraphRouteSpec<Input, Outcome> extends Pick<Route, "name" | "method" | "source"> {
  readonly host: "graph";
  /** Below the user; each is served for the signed-in user and for one who is named. */
  readonly path: readonly string[];
  /** Below a group; default nowhere. */
  readonly groupPath?: readonly string[];
  readonly access: Access;
  parse(
    request: RouteRequest,
    preferences: Preferences,
  ): Input | GraphFailure | Promise<Input | GraphFailure>;
  decide(state: TenantState, input: Input & Admitted, moment: Moment): Decision<Outcome | GraphFailure>;
  view(outcome: Outcome, reply: Reply): Response;
}

interface GraphInput<Input> {
  readonly bearer: Bearer;
  readonly target: MailboxTarget;
  readonly access: Access;
  readonly place: Place;
  readonly input: Input | GraphFailure;
  readonly traffic: Traffic | undefined;
  readonly asked: Asked;
}

type Asked = Pick<Reply, "url" | "root"> & { readonly preferences: Preferences | GraphFailure };

interface GraphOutcome<Outcome> {
  readonly admission: Admission | undefined;
  readonly result: Outcome | GraphFailure;
  readonly asked: Asked;
}

function parseMailbox({ params: { user, group } }: RouteRequest) {
  const target: MailboxTarget =
    group !== undefined
      ? { kind: "group", id: group }
      : user !== undefined
        ? { kind: "user", idOrName: user }
        : { kind: "me" };
  const id = encodeURIComponent(group ?? user ?? "");
  const root = target.kind === "me" ? "/me" : `/${target.kind}s/${id}`;
  return { target, root };
}

/** What lies in an event, and what tells others of all of it: for those alone who see everything of it. */
const WITHIN_EVENT = /\/events\/[^/]+\/(?:microsoft\.graph\.)?(?:attachments|extensions|forward)(?:\/|$)/i;

const parsePlace = ({ url, params }: RouteRequest): Place => ({
  calendarGroupId: params.calendarGroup,
  calendarId: params.calendar,
  eventId: params.event,
  withinEvent: WITHIN_EVENT.test(url.pathname),
});

/**
 * Declares a route of Microsoft Graph: the token, the permission and the mailbox are judged before the input, and the
 * input before the operation's own rule; refusals are written in one place.
 */
export function graphRoute<Input, Outcome>(
  spec: GraphRouteSpec<Input, Outcome>,
): Route<GraphInput<Input>, GraphOutcome<Outcome>> {
  const { access, groupPath = [] } = spec;
  return {
    name: spec.name,
    host: spec.host,
    method: spec.method,
    source: spec.source,
    path: [...belowUser(spec.path), ...groupPath.map((path) => `/v1.0/groups/:group${path}`)],
    ...(access.store === "mailbox" && { seatOf }),
    async parse(request) {
      const { target, root } = parseMailbox(request);
      const preferences = readPreferences(request.request.headers);
      const input = isGraphFailure(preferences) ? preferences : await spec.parse(request, preferences);
      return {
        bearer: await readBearer(request),
        target,
        access,
        place: parsePlace(request),
        input,
        traffic: request.traffic,
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
      const { owner, basicOnly, viewer } = admission;
      const set = asked.root.startsWith("/groups/") ? "groups" : "users";
      const mailbox = `${set}('${admission.mailbox.id}')`;
      return spec.view(result, { ...tools, ...asked, preferences, owner, mailbox, viewer, basicOnly });
    },
  };
}
