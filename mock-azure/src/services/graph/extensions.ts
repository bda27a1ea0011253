import {
  decideAddExtension,
  decideGetExtension,
  decideListExtensions,
  decideRemoveExtension,
  decideUpdateExtension,
  type ExtensionFound,
} from "../../domain/calendar/extension/decide-extension.ts";
import { readNewExtension, readOpenExtension } from "../../domain/calendar/extension/open-extension.ts";
import { CALENDAR_DETAILS_READ, CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute, RouteRequest } from "../../http/route.ts";
import { odataContext } from "./collection-body.ts";
import { EVENT_ITEMS } from "./event-paths.ts";
import { toExtensionResource } from "./extension-resource.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readCondition, readDraft } from "./read-draft.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";
import { shownId } from "./shown-id.ts";

const LISTS = EVENT_ITEMS.map((path) => `${path}/extensions`);
const ITEMS = LISTS.map((path) => `${path}/:extension`);

const eventPath = ({ params: { calendar, event = "" } }: RouteRequest) => ({
  calendarId: calendar,
  eventId: event,
});

const extensionPath = (request: RouteRequest) => ({
  ...eventPath(request),
  extensionId: request.params.extension ?? "",
});

function respondExtension({ eventId, extension }: ExtensionFound, reply: Reply, status?: 201): Response {
  const event = encodeURIComponent(shownId(eventId, reply));
  const path = `events('${event}')/extensions`;
  const context = odataContext(reply, `users('${reply.owner.id}')/${path}/$entity`);
  const resource = toExtensionResource(extension);
  const address = `${reply.origins.graph}/v1.0${reply.root}/events/${event}/extensions/${encodeURIComponent(extension.extensionName)}`;
  return respondGraph(
    { "@odata.context": context, ...resource },
    reply,
    status === 201 ? { status, location: address } : {},
  );
}

/** `…/events/{id}/extensions` and what lies below. */
export const extensionRoutes: readonly AnyRoute[] = [
  graphRoute({
    name: "graph.list-extensions",
    host: "graph",
    method: "GET",
    path: LISTS,
    source: "https://learn.microsoft.com/graph/api/opentypeextension-get",
    access: CALENDAR_DETAILS_READ,
    parse: eventPath,
    decide: decideListExtensions,
    view: (outcome, reply) => respondExtension(outcome, reply),
  }),
  graphRoute({
    name: "graph.add-extension",
    host: "graph",
    method: "POST",
    path: LISTS,
    source: "https://learn.microsoft.com/graph/api/opentypeextension-post-opentypeextension",
    access: CALENDAR_WRITE,
    async parse(request) {
      const written = await readDraft(request, (body) => readNewExtension(body, "extension"));
      return isGraphFailure(written) ? written : { ...written, ...eventPath(request) };
    },
    decide: decideAddExtension,
    view: (outcome, reply) => respondExtension(outcome, reply, 201),
  }),
  graphRoute({
    name: "graph.get-extension",
    host: "graph",
    method: "GET",
    path: ITEMS,
    source: "https://learn.microsoft.com/graph/api/opentypeextension-get",
    access: CALENDAR_DETAILS_READ,
    parse: extensionPath,
    decide: decideGetExtension,
    view: (outcome, reply) => respondExtension(outcome, reply),
  }),
  graphRoute({
    name: "graph.update-extension",
    host: "graph",
    method: "PATCH",
    path: ITEMS,
    source: "https://learn.microsoft.com/graph/api/opentypeextension-update",
    access: CALENDAR_WRITE,
    async parse(request) {
      const written = await readDraft(request, (body) => readOpenExtension(body, "extension"));
      return isGraphFailure(written) ? written : { ...written, ...extensionPath(request) };
    },
    decide: decideUpdateExtension,
    view: (outcome, reply) => respondExtension(outcome, reply),
  }),
  graphRoute({
    name: "graph.remove-extension",
    host: "graph",
    method: "DELETE",
    path: ITEMS,
    source: "https://learn.microsoft.com/graph/api/opentypeextension-delete",
    access: CALENDAR_WRITE,
    parse(request) {
      const condition = readCondition(request);
      return isGraphFailure(condition) ? condition : { ...condition, ...extensionPath(request) };
    },
    decide: decideRemoveExtension,
    view: (_, reply) => respondNoContent(reply),
  }),
];
