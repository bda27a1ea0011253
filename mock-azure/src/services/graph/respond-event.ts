import type { EventPage } from "../../domain/calendar/decide-list-events.ts";
import type { Event } from "../../domain/calendar/event.ts";
import type { Expanded } from "../../domain/calendar/expand-events.ts";
import { collectionBody, odataContext } from "./collection-body.ts";
import { expandedParts, writeExpanded } from "./event-expansions.ts";
import { collectionContext } from "./event-paths.ts";
import { eventETag, eventWriter } from "./event-resource.ts";
import type { Reply } from "./graph-route.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph } from "./respond-graph.ts";

/** Answers with one event; a new one comes with its address. */
export function respondEvent(
  event: Event,
  reply: Reply,
  {
    status = 200,
    select,
    expanded,
  }: {
    readonly status?: 200 | 201;
    readonly select?: readonly string[] | undefined;
    readonly expanded?: Expanded;
  } = {},
): Response {
  const collection = collectionContext(reply.url.pathname, reply.mailbox);
  const context = odataContext(reply, `${collection}${expandedParts(select, expanded, status)}/$entity`);
  const entry = reply.viewer.kind === "sharee" ? reply.viewer.entry : undefined;
  const within = entry === undefined ? "" : `/calendars/${encodeURIComponent(entry.id)}`;
  const address = `${reply.origins.graph}/v1.0${reply.root}${within}/events/${encodeURIComponent(event.id)}`;
  const properties = { ...eventWriter(reply, select)(event), ...writeExpanded(event, expanded, reply) };
  return respondGraph({ "@odata.context": context, ...properties }, reply, {
    status,
    etag: eventETag(event),
    location: status === 201 ? address : undefined,
    applied: appliedPreferences(reply.preferences, ["timeZone", "bodyContentType"]),
  });
}

/** Answers with a page of events. */
export function respondEventPage(
  { events, query, total, expanded }: EventPage & { readonly expanded?: Expanded },
  reply: Reply,
): Response {
  const context = `${collectionContext(reply.url.pathname, reply.mailbox)}${expandedParts(query.select, expanded)}`;
  const write = eventWriter(reply, query.select);
  const items = events.map((event) => ({ ...write(event), ...writeExpanded(event, expanded, reply) }));
  return respondGraph(collectionBody(reply, { context, items, total, query }), reply, {
    applied: appliedPreferences(reply.preferences, [
      "timeZone",
      "bodyContentType",
      ...heededByPage(reply.preferences, query),
    ]),
  });
}
