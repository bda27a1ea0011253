import { decideDeleteEvent } from "../../domain/calendar/decide-event.ts";
import { decideCancel, readCancellation } from "../../domain/calendar/meeting/decide-cancel.ts";
import { decideForward, readForwarding } from "../../domain/calendar/meeting/decide-forward.ts";
import { decideRespond, responseReader } from "../../domain/calendar/meeting/decide-respond.ts";
import { CALENDAR_READ_ALL, CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { Answer } from "../../domain/mail/meeting-mails.ts";
import type { AnyRoute } from "../../http/route.ts";
import { eventAction } from "./event-paths.ts";
import { graphRoute } from "./graph-route.ts";
import { readAction, readActionPath } from "./read-action.ts";
import { respondNoContent } from "./respond-graph.ts";

function respondRoute(answer: Answer, action: string, name: string): AnyRoute {
  const read = responseReader(answer);
  return graphRoute({
    name,
    host: "graph",
    method: "POST",
    path: eventAction(action),
    source: `https://learn.microsoft.com/graph/api/event-${action.toLowerCase()}`,
    access: CALENDAR_WRITE,
    parse: (request) =>
      readAction(request, (body) => {
        const response = read(body);
        return isGraphFailure(response) ? response : { response };
      }),
    decide: decideRespond,
    view: (_, reply) => respondNoContent(reply, { status: 202 }),
  });
}

const cancelEvent = graphRoute({
  name: "graph.cancel-event",
  host: "graph",
  method: "POST",
  path: eventAction("cancel"),
  source: "https://learn.microsoft.com/graph/api/event-cancel",
  access: CALENDAR_WRITE,
  parse: (request) => readAction(request, readCancellation),
  decide: decideCancel,
  view: (_, reply) => respondNoContent(reply, { status: 202 }),
});

const forwardEvent = graphRoute({
  name: "graph.forward-event",
  host: "graph",
  method: "POST",
  path: eventAction("forward"),
  source: "https://learn.microsoft.com/graph/api/event-forward",
  access: CALENDAR_READ_ALL,
  parse: (request) =>
    readAction(request, (body) => {
      const forwarding = readForwarding(body);
      return isGraphFailure(forwarding) ? forwarding : { forwarding };
    }),
  decide: decideForward,
  view: (_, reply) => respondNoContent(reply, { status: 202 }),
});

const permanentlyDeleteEvent = graphRoute({
  name: "graph.permanently-delete-event",
  host: "graph",
  method: "POST",
  path: eventAction("permanentDelete"),
  source: "https://learn.microsoft.com/graph/api/event-permanentdelete",
  access: CALENDAR_WRITE,
  parse: (request) => {
    const path = readActionPath(request);
    return isGraphFailure(path) ? path : { ...path, ifMatch: undefined };
  },
  decide: decideDeleteEvent,
  view: (_, reply) => respondNoContent(reply),
});

/** What people do with meetings beside writing them. */
export const meetingRoutes: readonly AnyRoute[] = [
  respondRoute("accepted", "accept", "graph.accept-event"),
  respondRoute("declined", "decline", "graph.decline-event"),
  respondRoute("tentativelyAccepted", "tentativelyAccept", "graph.tentatively-accept-event"),
  cancelEvent,
  forwardEvent,
  permanentlyDeleteEvent,
];
