import type { DeltaPageShown, SyncLost } from "../../domain/calendar/delta/decide-delta.ts";
import type { DeltaItem } from "../../domain/calendar/delta/delta-items.ts";
import type { ViewWindow } from "../../domain/calendar/view-window.ts";
import { odataContext } from "./collection-body.ts";
import { eventWriter } from "./event-resource.ts";
import type { Reply } from "./graph-route.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph, respondGraphFailure } from "./respond-graph.ts";
import { shownId } from "./shown-id.ts";

/** What an occurrence has that comes after its series, as reports have seen it. */
const STUB: readonly string[] = ["seriesMasterId", "type", "start", "end"];

/** What the delta of events has. See https://learn.microsoft.com/graph/api/event-delta#response-1 */
const EVENTS: readonly string[] = ["type", "start", "end"];

const TYPE = { "@odata.type": "#microsoft.graph.event" };

/** Writes the lines of a delta. */
function deltaWriter(reply: Reply, { deltaKind, occurrences }: DeltaPageShown) {
  const isBrief = deltaKind === "events";
  const whole = eventWriter(reply, isBrief ? EVENTS : undefined);
  const stub = occurrences === "stub" ? eventWriter(reply, STUB) : whole;
  return (item: DeltaItem): Readonly<Record<string, unknown>> => {
    switch (item.kind) {
      case "event":
        return { ...TYPE, ...whole(item.event) };
      case "occurrence":
        return { ...TYPE, ...stub(item.event) };
      case "removed":
        return { ...TYPE, id: shownId(item.id, reply), "@removed": { reason: "deleted" } };
    }
  };
}

/**
 * The address to begin again at: as the first one was, with an empty token.
 *
 * @see https://learn.microsoft.com/graph/delta-query-overview#synchronization-reset
 */
export function startAddress(
  { url, origins }: Pick<Reply, "url" | "origins">,
  { start, end }: ViewWindow,
): string {
  const bounds = [
    ["startDateTime", start],
    ["endDateTime", end],
  ] as const;
  const window = bounds
    .filter(([, moment]) => Number.isFinite(moment))
    .map(([name, moment]) => `${name}=${new Date(moment).toISOString()}&`);
  return `${origins.graph}${url.pathname}?${window.join("")}$deltatoken=`;
}

/** Answers with a page of a delta, or that the client has to begin again. */
export function respondDelta(outcome: DeltaPageShown | SyncLost, reply: Reply): Response {
  if (outcome.kind === "sync-lost") {
    return respondGraphFailure(outcome.failure, reply, { location: startAddress(reply, outcome.window) });
  }
  const { items, pageSize, link } = outcome;
  const annotation = link.option === "$skiptoken" ? "@odata.nextLink" : "@odata.deltaLink";
  const address = `${reply.origins.graph}${reply.url.pathname}?${link.option}=${link.token}`;
  const preferences = appliedPreferences(reply.preferences, [
    "timeZone",
    "bodyContentType",
    "idType",
    ...heededByPage(reply.preferences, { pageSize }),
  ]);
  return respondGraph(
    {
      "@odata.context": odataContext(reply, "Collection(event)"),
      [annotation]: address,
      value: items.map(deltaWriter(reply, outcome)),
    },
    reply,
    // The service says so whether or not it was asked to.
    { applied: ["odata.track-changes", preferences].filter((part) => part !== "").join(", ") },
  );
}
