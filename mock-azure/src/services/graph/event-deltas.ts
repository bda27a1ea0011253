import { decideDelta } from "../../domain/calendar/delta/decide-delta.ts";
import { readDeltaQuery } from "../../domain/calendar/delta/delta-query.ts";
import type { DeltaKind } from "../../domain/calendar/delta/delta-token.ts";
import { CALENDAR_READ } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { CALENDAR_VIEWS, EVENT_LISTS, GROUP_CALENDAR_VIEWS } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import type { Preferences } from "./read-preferences.ts";
import { respondDelta } from "./respond-delta.ts";

/** The ways to the delta of what some paths lead to; generated clients write the function out. */
const deltaOf = (paths: readonly string[]): readonly string[] =>
  paths.flatMap((path) =>
    ["delta", "delta()", "microsoft.graph.delta", "microsoft.graph.delta()"].map((name) => `${path}/${name}`),
  );

const parseDelta =
  (kind: DeltaKind) =>
  ({ url, params }: RouteRequest, { maxPageSize }: Preferences) => {
    const query = readDeltaQuery(url.searchParams, { kind, maxPageSize });
    return isGraphFailure(query) ? query : { query, calendarId: params.calendar };
  };

const EVENT_DELTA = "https://learn.microsoft.com/graph/api/event-delta";

/** `GET …/calendarView/delta`. */
export const calendarViewDelta = graphRoute({
  name: "graph.calendar-view-delta",
  host: "graph",
  method: "GET",
  path: deltaOf(CALENDAR_VIEWS),
  groupPath: deltaOf(GROUP_CALENDAR_VIEWS),
  source: EVENT_DELTA,
  access: CALENDAR_READ,
  parse: parseDelta("calendarView"),
  decide: decideDelta,
  view: respondDelta,
});

/** `GET …/events/delta`. */
export const eventsDelta = graphRoute({
  name: "graph.events-delta",
  host: "graph",
  method: "GET",
  path: deltaOf(EVENT_LISTS),
  source: EVENT_DELTA,
  access: CALENDAR_READ,
  parse: parseDelta("events"),
  decide: decideDelta,
  view: respondDelta,
});
