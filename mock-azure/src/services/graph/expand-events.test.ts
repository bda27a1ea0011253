import { describe, expect, test } from "vitest";
import { type GraphClient, graphClient } from "../../../test/support/graph-client.ts";

const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });

const DAILY = {
  subject: "Daily",
  start: at("2026-03-02T09:00"),
  end: at("2026-03-02T09:15"),
  recurrence: {
    pattern: { type: "daily", interval: 1 },
    range: { type: "numbered", startDate: "2026-03-02", numberOfOccurrences: 5 },
  },
};
const WINDOW = "startDateTime=2026-03-01&endDateTime=2026-04-01";

/** A series whose second occurrence was written to. */
async function series(): Promise<GraphClient & { readonly id: string }> {
  const client = await graphClient();
  const { id } = (await client.post("/me/events", DAILY)).body;
  const { body } = await client.get(`/me/events/${id}/instances?${WINDOW}&$orderby=start/dateTime`);
  await client.patch(`/me/events/${body.value[1]?.id ?? ""}`, { subject: "Moved" });
  return { ...client, id };
}

describe("$expand of an event", () => {
  test("brings the calendar along, with what was selected of it", async () => {
    const { tenant, get, id } = await series();
    const calendar = (await get("/me/calendar")).body;
    const { status, body } = await get(`/me/events/${id}?$select=subject&$expand=calendar($select=name)`);
    expect(status).toBe(200);
    const { id: userId } = (await get("/me")).body;
    const root = `${tenant.origins.graph}/v1.0/$metadata#users('${userId}')/events`;
    expect(body).toEqual({
      "@odata.context": `${root}(subject,calendar(name))/$entity`,
      "@odata.etag": expect.any(String),
      id,
      subject: "Daily",
      "calendar@odata.context": `${root}('${id}')/calendar(name)/$entity`,
      calendar: { id: calendar.id, name: "Calendar" },
    });
  });

  test("C035: brings the exceptions of a series along, which lists do not", async () => {
    const { get, id } = await series();
    const query = "$select=subject,exceptionOccurrences&$expand=exceptionOccurrences($select=subject,type)";
    const { body } = await get(`/me/events/${id}?${query}`);
    expect(body).toMatchObject({ exceptionOccurrences: [{ subject: "Moved", type: "exception" }] });
    expect(await get("/me/events?$expand=exceptionOccurrences")).toMatchObject({
      status: 400,
      body: { error: { code: "ExpandNotSupported" } },
    });
  });

  test("shows no relation that was only selected", async () => {
    const { get, id } = await series();
    const { body } = await get(`/me/events/${id}?$select=subject,attachments,exceptionOccurrences`);
    expect(Object.keys(body)).toEqual(["@odata.context", "@odata.etag", "id", "subject"]);
  });

  const notAllowed = (property: string) =>
    `Expand is not allowed for property '${property}' according to the entity schema.`;

  test.each([
    ["instances", 400, "ExpandNotSupported", notAllowed("instances")],
    ["calendar,Instances", 400, "ExpandNotSupported", notAllowed("instances")],
    [
      "nothing",
      400,
      "RequestBroker--ParseUri",
      "Could not find a property named 'nothing' on type 'microsoft.graph.event'.",
    ],
    [
      "calendar($select=nothing)",
      400,
      "RequestBroker--ParseUri",
      "Could not find a property named 'nothing' on type 'microsoft.graph.calendar'.",
    ],
    [
      "subject",
      400,
      "RequestBroker--ParseUri",
      "Property 'subject' on type 'microsoft.graph.event' is not a navigation property or complex property. Only navigation properties can be expanded.",
    ],
    [
      "calendar(",
      400,
      "RequestBroker--ParseUri",
      "Term 'calendar(' is not valid in a $select or $expand expression.",
    ],
    [
      "exceptionOccurrences($top=1)",
      501,
      "NotImplemented",
      "mock-azure does not emulate $expand=exceptionOccurrences($top=…) of microsoft.graph.event. See docs/parity.md.",
    ],
  ])("refuses %s", async (expand, status, code, message) => {
    const { get, id } = await series();
    expect(await get(`/me/events/${id}?$expand=${expand}`)).toMatchObject({
      status,
      body: { error: { code, message } },
    });
  });

  test.each([
    ["/me/events?", "calendar"],
    ["/me/events?", "instances"],
    [`/me/calendarView?${WINDOW}&`, "calendar"],
    [`/me/calendar/calendarView?${WINDOW}&`, "attachments"],
    [`/me/calendars/:calendar/calendarView?${WINDOW}&`, "attachments"],
    [`/me/events/:event/instances?${WINDOW}&`, "attachments"],
  ])("allows at %s no expansion of %s", async (path, expand) => {
    const { get, id } = await series();
    const calendar = (await get("/me/calendar")).body.id;
    const address = path.replace(":calendar", calendar).replace(":event", id);
    expect(await get(`${address}$expand=${expand}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ExpandNotSupported", message: notAllowed(expand) } },
    });
  });
});
