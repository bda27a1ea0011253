import type { Refusal } from "../support/refusals.ts";

const WEEK = "startDateTime=2026-02-02&endDateTime=2026-02-09";

const events = (name: string, status: number, code: string, query: string): Refusal => [
  name,
  status,
  code,
  ({ get }) => get(`/me/events?${query}`),
];

const view = (name: string, code: string, query: string): Refusal => [
  name,
  400,
  code,
  ({ get }) => get(`/me/calendarView?${query}`),
];

/** What is asked: paths, options, windows, headers. */
export const QUERY_REFUSALS: readonly Refusal[] = [
  events("an order by an object", 400, "BadRequest", "$orderby=start"),
  events("an order by nothing known", 400, "RequestBroker--ParseUri", "$orderby=nothing"),
  events("a property that events lack", 400, "RequestBroker--ParseUri", "$select=nothing"),
  events("a filter by id", 400, "ErrorInvalidProperty", "$filter=id eq 'x'"),
  events(
    "a filter by attendees",
    400,
    "UnsupportedEntityExpression",
    "$filter=attendees/any(a:a/emailAddress/address eq 'x')",
  ),
  events("a filter that breaks off", 400, "RequestBroker--ParseUri", "$filter=subject eq"),
  events("a filter with an empty group", 400, "RequestBroker--ParseUri", "$filter=subject eq 'a' and ()"),
  events(
    "a time without its zone in a filter",
    400,
    "RequestBroker--ParseUri",
    "$filter=createdDateTime ge 2026-01-01T00:00:00",
  ),
  events(
    "an order that the filter does not begin with",
    400,
    "InefficientFilter",
    "$filter=subject eq 'a'&$orderby=start/dateTime",
  ),
  events("a search", 400, "BadRequest", '$search="plan"'),
  events("an option that nobody knows", 400, "BadRequest", "$foo=1"),
  events("an option twice", 400, "BadRequest", "$top=1&$top=2"),
  events("a page too large", 400, "BadRequest", "$top=1001"),
  events("a page of less than nothing", 400, "BadRequest", "$top=-1"),
  events("a skip that is no number", 400, "BadRequest", "$skip=x"),
  events("a count that is neither", 400, "BadRequest", "$count=maybe"),
  events("instances along with events", 400, "ExpandNotSupported", "$expand=instances"),
  events("a relation that events lack", 400, "RequestBroker--ParseUri", "$expand=nothing"),
  events("extensions without a filter", 400, "ErrorGraphExtensionExpandRequiresFilter", "$expand=extensions"),
  view("a view without its window", "ErrorInvalidParameter", ""),
  view("a window that is no time", "ErrorInvalidParameter", "startDateTime=today&endDateTime=2026-02-09"),
  view(
    "a plus sign that became a space",
    "ErrorInvalidParameter",
    "startDateTime=2026-02-02T00:00:00+01:00&endDateTime=2026-02-09",
  ),
  view(
    "a window that ends before it starts",
    "ErrorInvalidParameter",
    "startDateTime=2026-02-09&endDateTime=2026-02-02",
  ),
  view(
    "a window of more than five years",
    "ErrorInvalidRequest",
    "startDateTime=2026-01-01&endDateTime=2032-01-01",
  ),
  view("creation times in a view", "ErrorInvalidUrlQuery", `${WEEK}&$select=createdDateTime`),
  [
    "a preferred zone that is none",
    400,
    "TimeZoneNotSupportedException",
    ({ get }) => get("/me/events", { prefer: 'outlook.timezone="Mars"' }),
  ],
  ["a path that leads nowhere", 400, "RequestBroker--ParseUri", ({ get }) => get("/me/nothing")],
  ["a method that is not allowed", 405, "Request_BadRequest", ({ call }) => call("PUT", "/me/events")],
  [
    "an id cut short",
    400,
    "ErrorInvalidIdMalformed",
    async ({ event, get }) => get(`/me/events/${(await event()).slice(0, 40)}`),
  ],
  [
    "an id of nothing",
    404,
    "ErrorItemNotFound",
    async ({ event, get }) => get(`/me/events/${(await event()).slice(0, 120)}${"A".repeat(31)}=`),
  ],
  [
    "an id in another case",
    404,
    "ErrorItemNotFound",
    async ({ event, get }) => {
      const id = await event();
      return get(`/me/events/${id.slice(0, 104)}${id.slice(104).toLowerCase()}`);
    },
  ],
  [
    "instances of a single event",
    400,
    "ErrorInvalidRequest",
    async ({ event, get }) => get(`/me/events/${await event()}/instances?${WEEK}`),
  ],
];
