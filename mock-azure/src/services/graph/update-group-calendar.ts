import { CALENDAR_WRITE } from "../../domain/graph/access.ts";
import { graphFailure, refuse } from "../../domain/graph/graph-failure.ts";
import { PAGES } from "./absent-resource.ts";
import { graphRoute } from "./graph-route.ts";
import { respondNoContent } from "./respond-graph.ts";

/** `PATCH /groups/{id}/calendar`: documented, and refused by the real service whatever it says. */
export const updateGroupCalendar = graphRoute({
  name: "graph.update-group-calendar",
  host: "graph",
  method: "PATCH",
  path: [],
  groupPath: ["/calendar"],
  source: `${PAGES}/calendar-update`,
  access: CALENDAR_WRITE,
  parse: () => ({}),
  decide: () => refuse(graphFailure("groupRequestUnsupported")),
  view: (_: never, reply) => respondNoContent(reply),
});
