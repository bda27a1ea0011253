import type { EventFound } from "../../domain/calendar/decide-event.ts";
import type { EventPage } from "../../domain/calendar/decide-list-events.ts";
import type { Event } from "../../domain/calendar/event.ts";
import { collectionBody, odataContext, relatedContext } from "./collection-body.ts";
import { collectionContext } from "./event-paths.ts";
import { eventETag, eventWriter } from "./event-resource.ts";
import { writeExpanded } from "./expanded-resource.ts";
import type { Reply } from "./graph-route.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { shownId } from "./shown-id.ts";

/** Answers with one event; a new one comes with its address. */
export function respondEvent(
  event: Event,
  reply: Reply,
  {
    status = 200,
    select,
    expanded = [],
  }: { readonly status?: 200 | 201 } & Partial<Pick<EventFound, "select" | "expanded">> = {},
): Response {
  const collection = collectionContext(reply.url.pathname, reply.mailbox);
  // A new event's context does not name what comes along with it.
  const expansions = status === 201 ? [] : expanded.map(({ expansion }) => expansion);
  const context = odataContext(reply, `${collection}${relatedContext({ select, expansions })}/$entity`);
  const entry = reply.viewer.kind === "sharee" ? reply.viewer.entry : undefined;
  const within = entry === undefined ? "" : `/calendars/${encodeURIComponent(entry.id)}`;
  const id = encodeURIComponent(shownId(event.id, reply));
  const address = `${reply.origins.graph}/v1.0${reply.root}${within}/events/${id}`;
  return respondGraph(
    {
      "@odata.context": context,
      ...eventWriter(reply, select)(event),
      ...writeExpanded(event, expanded, reply),
    },
    reply,
    {
      status,
      etag: eventETag(event),
      location: status === 201 ? address : undefined,
      applied: appliedPreferences(reply.preferences, ["timeZone", "bodyContentType", "idType"]),
    },
  );
}

/** Answers that an event was written: with the event, or without it where that is preferred. */
export function respondWritten(event: Event, reply: Reply): Response {
  if (reply.preferences.return !== "minimal") return respondEvent(event, reply);
  const applied = appliedPreferences(reply.preferences, ["return"]);
  return respondNoContent(reply, { etag: eventETag(event), applied });
}

/** Answers with a page of events. */
export function respondEventPage({ events, query, total, expanded }: EventPage, reply: Reply): Response {
  const collection = collectionContext(reply.url.pathname, reply.mailbox);
  const context = `${collection}${relatedContext(query)}`;
  const write = eventWriter(reply, query.select);
  const items = events.map((event, at) => ({
    ...write(event),
    ...writeExpanded(event, expanded[at] ?? [], reply),
  }));
  return respondGraph(collectionBody(reply, { context, items, total, query }), reply, {
    applied: appliedPreferences(reply.preferences, [
      "timeZone",
      "bodyContentType",
      "idType",
      ...heededByPage(reply.preferences, query),
    ]),
  });
}
