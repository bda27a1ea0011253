import type { CalendarGroup } from "../../domain/calendar/calendar-group.ts";
import {
  type CalendarGroupFound,
  decideCreateCalendarGroup,
  decideDeleteCalendarGroup,
  decideGetCalendarGroup,
  decideListCalendarGroups,
  decideUpdateCalendarGroup,
  readCalendarGroupDraft,
} from "../../domain/calendar/decide-calendar-groups.ts";
import { CALENDAR_MANAGE, CALENDAR_READ } from "../../domain/graph/access.ts";
import { type Queryable, readCollectionQuery, readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { AnyRoute } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readCondition, readDraft } from "./read-draft.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SET = "/calendarGroups";
const ONE = `${SET}/:calendarGroup`;
const onGraph = { host: "graph" } as const;

/** @see https://learn.microsoft.com/graph/api/resources/calendargroup */
const CALENDAR_GROUPS: Queryable<never> = {
  type: "microsoft.graph.calendarGroup",
  properties: ["id", "name", "classId", "changeKey"],
  notEmulated: ["calendars"],
  unselectable: [],
  orderings: [],
};

const toResource = ({ id, name, classId, changeKey }: CalendarGroup, select: readonly string[] | undefined) =>
  selectProperties({ id, name, classId, changeKey }, select, ["id"]);

function respondGroup({ calendarGroup, select }: CalendarGroupFound, reply: Reply, status: 200 | 201 = 200) {
  const context = `${reply.mailbox}${SET}${selectedContext(select)}/$entity`;
  const address = `${reply.origins.graph}/v1.0${reply.root}${SET}/${encodeURIComponent(calendarGroup.id)}`;
  return respondGraph(
    { "@odata.context": odataContext(reply, context), ...toResource(calendarGroup, select) },
    reply,
    { status, location: status === 201 ? address : undefined },
  );
}

const listCalendarGroups = graphRoute({
  ...onGraph,
  name: "graph.list-calendar-groups",
  method: "GET",
  path: [SET],
  source: `${PAGES}/user-list-calendargroups`,
  access: CALENDAR_READ,
  parse({ url }, { maxPageSize }) {
    const query = readCollectionQuery(url.searchParams, CALENDAR_GROUPS, maxPageSize);
    return isGraphFailure(query) ? query : { query };
  },
  decide: decideListCalendarGroups,
  view({ calendarGroups, query, total }, reply) {
    const context = `${reply.mailbox}${SET}${selectedContext(query.select)}`;
    const items = calendarGroups.map((one) => toResource(one, query.select));
    const applied = appliedPreferences(reply.preferences, heededByPage(reply.preferences, query));
    return respondGraph(collectionBody(reply, { context, items, total, query }), reply, { applied });
  },
});

const getCalendarGroup = graphRoute({
  ...onGraph,
  name: "graph.get-calendar-group",
  method: "GET",
  path: [ONE],
  source: `${PAGES}/calendargroup-get`,
  access: CALENDAR_READ,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, CALENDAR_GROUPS);
    return isGraphFailure(query) ? query : { ...query, calendarGroupId: params.calendarGroup ?? "" };
  },
  decide: decideGetCalendarGroup,
  view: (outcome, reply) => respondGroup(outcome, reply),
});

const createCalendarGroup = graphRoute({
  ...onGraph,
  name: "graph.create-calendar-group",
  method: "POST",
  path: [SET],
  source: `${PAGES}/user-post-calendargroups`,
  access: CALENDAR_MANAGE,
  parse: (request) => readDraft(request, readCalendarGroupDraft),
  decide: decideCreateCalendarGroup,
  view: (outcome, reply) => respondGroup(outcome, reply, 201),
});

const updateCalendarGroup = graphRoute({
  ...onGraph,
  name: "graph.update-calendar-group",
  method: "PATCH",
  path: [ONE],
  source: `${PAGES}/calendargroup-update`,
  access: CALENDAR_MANAGE,
  async parse(request) {
    const written = await readDraft(request, readCalendarGroupDraft);
    return isGraphFailure(written)
      ? written
      : { ...written, calendarGroupId: request.params.calendarGroup ?? "" };
  },
  decide: decideUpdateCalendarGroup,
  view: (outcome, reply) => respondGroup(outcome, reply),
});

const deleteCalendarGroup = graphRoute({
  ...onGraph,
  name: "graph.delete-calendar-group",
  method: "DELETE",
  path: [ONE],
  source: `${PAGES}/calendargroup-delete`,
  access: CALENDAR_MANAGE,
  parse(request) {
    const condition = readCondition(request);
    return isGraphFailure(condition)
      ? condition
      : { ...condition, calendarGroupId: request.params.calendarGroup ?? "" };
  },
  decide: decideDeleteCalendarGroup,
  view: (_, reply) => respondNoContent(reply),
});

/** `/calendarGroups` and one of them. */
export const calendarGroupRoutes: readonly AnyRoute[] = [
  listCalendarGroups,
  getCalendarGroup,
  createCalendarGroup,
  updateCalendarGroup,
  deleteCalendarGroup,
];
