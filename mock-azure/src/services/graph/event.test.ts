import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";

const TOKYO = "Asia/Tokyo";
const at = (dateTime: string, timeZone = "UTC") => ({ dateTime, timeZone });

const planned = scenario(
  "planned",
  withEvents(
    "requester",
    {
      subject: "Call",
      start: at("2026-03-29T09:00", "Europe/Berlin"),
      end: at("2026-03-29T10:00", "Europe/Berlin"),
    },
    {
      subject: "Fair",
      start: at("2026-03-28T00:00", TOKYO),
      end: at("2026-03-30T00:00", TOKYO),
      isAllDay: true,
    },
  ),
);

async function planner(permissions?: string) {
  const client = await graphClient({ scenario: planned, ...(permissions !== undefined && { permissions }) });
  const [call, fair] = client.tenant.snapshot().data.events;
  if (!call || !fair) throw new Error("The scenario has lost its events.");
  return { ...client, call: `/me/events/${call.id}`, fair: `/me/events/${fair.id}`, send: client.call };
}

describe("GET /me/events/:id", () => {
  test.each([
    [undefined, "2026-03-29T07:00:00.0000000", "UTC"],
    ["Europe/Berlin", "2026-03-29T09:00:00.0000000", "Europe/Berlin"],
    ["Pacific Standard Time", "2026-03-29T00:00:00.0000000", "Pacific Standard Time"],
  ])("writes times in the preferred zone %s, spelled as it came", async (zone, dateTime, timeZone) => {
    const { get, call } = await planner();
    const { headers, body } = await get(
      call,
      zone === undefined ? {} : { prefer: `outlook.timezone="${zone}"` },
    );
    expect(body.start).toEqual({ dateTime, timeZone });
    expect(body.originalStartTimeZone).toBe("Europe/Berlin");
    expect(headers.get("preference-applied")).toBe(zone === undefined ? null : `outlook.timezone="${zone}"`);
  });

  test("keeps the dates of a whole day in every zone", async () => {
    const { get, fair } = await planner();
    for (const zone of ["UTC", "Pacific Standard Time", "Pacific/Apia"]) {
      const { body } = await get(fair, { prefer: `outlook.timezone="${zone}"` });
      expect(body.start).toEqual({ dateTime: "2026-03-28T00:00:00.0000000", timeZone: zone });
      expect(body.end).toEqual({ dateTime: "2026-03-30T00:00:00.0000000", timeZone: zone });
    }
  });

  test("selects properties; id and etag are always there", async () => {
    const { get, call } = await planner();
    const { body } = await get(`${call}?$select=subject`);
    expect(Object.keys(body)).toEqual(["@odata.context", "@odata.etag", "id", "subject"]);
    expect(body["@odata.context"]).toMatch(/\/events\(subject\)\/\$entity$/);
  });

  test("hides bodies from a token that may read basics only", async () => {
    const { get, call } = await planner("Calendars.ReadBasic");
    const { status, body } = await get(call);
    expect(status).toBe(200);
    expect(body).toHaveProperty("subject");
    expect(body).not.toHaveProperty("body");
    expect(body).not.toHaveProperty("bodyPreview");
  });

  test("refuses the preference for an unknown zone", async () => {
    const { get, call } = await planner();
    expect(await get(call, { prefer: 'outlook.timezone="Nowhere"' })).toMatchObject({
      status: 400,
      body: { error: { code: "TimeZoneNotSupportedException" } },
    });
  });

  test("finds an event only where it is", async () => {
    const { get, post, call } = await planner();
    const { id } = (await post("/me/calendars", { name: "Other" })).body;
    const event = call.replace("/me/events/", "");
    expect((await get(`/me/calendars/${id}/events/${event}`)).status).toBe(404);
    expect((await get(`/me/events/${event.slice(0, 30)}`)).body.error.code).toBe("ErrorInvalidIdMalformed");
    expect((await get(`/me/events/${event.replace("AAMk", "AAMK")}`)).body.error.code).toBe(
      "ErrorInvalidIdMalformed",
    );
    expect((await get(`/me/events/${event.slice(0, -5)}zzzz=`)).body.error.code).toBe("ErrorItemNotFound");
  });
});

describe("GET /me/events/:id with an id that was encoded", () => {
  test.each([
    ["once", (id: string) => encodeURIComponent(id), 404, "ErrorItemNotFound"],
    ["twice", (id: string) => encodeURIComponent(encodeURIComponent(id)), 400, "ErrorInvalidIdMalformed"],
    ["not at all", (id: string) => id, 400, "RequestBroker--ParseUri"],
  ])("C101: understands it %s or not", async (_, encode, status, code) => {
    const { get, call } = await planner();
    const id = call.replace("/me/events/", "").replace(/.{4}$/, "+/a=");
    expect(await get(`/me/events/${encode(id)}`)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe("PATCH /me/events/:id", () => {
  test("replaces what is named and keeps all else", async () => {
    const { tenant, get, patch, call } = await planner();
    const before = (await get(call)).body;
    tenant.clock.advance({ minutes: 10 });
    const { status, headers, body } = await patch(call, {
      subject: "Long call",
      end: at("2026-03-29T09:00"),
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      "@odata.etag": body["@odata.etag"],
      changeKey: body.changeKey,
      lastModifiedDateTime: "2026-01-05T09:10:00Z",
      subject: "Long call",
      end: { dateTime: "2026-03-29T09:00:00.0000000", timeZone: "UTC" },
      originalEndTimeZone: "UTC",
    });
    expect(body.changeKey).not.toBe(before.changeKey);
    expect(headers.get("etag")).toBe(body["@odata.etag"]);
    expect((await get(call)).body).toEqual(body);
  });

  test("writes over the version that was read, and over no other", async () => {
    const { get, patch, call } = await planner();
    const etag = (await get(call)).body["@odata.etag"];
    expect((await patch(call, { subject: "1" }, { "if-match": etag })).status).toBe(200);
    expect(await patch(call, { subject: "2" }, { "if-match": etag })).toMatchObject({
      status: 412,
      body: { error: { code: "ErrorIrresolvableConflict" } },
    });
    expect((await patch(call, { subject: "3" }, { "if-match": "*" })).body.subject).toBe("3");
  });

  test("ignores what only the service writes, and the transaction id", async () => {
    const { get, patch, call } = await planner();
    const before = (await get(call)).body;
    const { body } = await patch(call, { id: "x", iCalUId: "x", transactionId: "x", organizer: null });
    expect(body).toMatchObject({
      id: before.id,
      iCalUId: before.iCalUId,
      transactionId: null,
      organizer: before.organizer,
    });
  });

  test("clears a location and a list of attendees", async () => {
    const { patch, call } = await planner();
    await patch(call, {
      location: { displayName: "Here" },
      attendees: [{ emailAddress: { address: "a@b.example" } }],
    });
    const { body } = await patch(call, { location: { displayName: "" }, attendees: [] });
    expect(body).toMatchObject({ location: { displayName: "" }, locations: [], attendees: [] });
  });

  test("makes whole days of an event, and an event of whole days, with both times", async () => {
    const { patch, call, fair } = await planner();
    const days = { start: at("2026-03-29T00:00"), end: at("2026-03-30T00:00") };
    expect((await patch(call, { isAllDay: true, ...days })).body).toMatchObject({ isAllDay: true });
    const hours = { start: at("2026-03-29T08:00"), end: at("2026-03-29T09:00") };
    expect((await patch(fair, { isAllDay: false, ...hours })).body).toMatchObject({ isAllDay: false });
  });

  test.each([
    ["a start after the end", "call", { start: at("2026-03-29T23:00") }, "ErrorPropertyValidationFailure"],
    [
      "a time without a zone",
      "call",
      { start: { dateTime: "2026-03-29T06:00" } },
      "TimeZoneNotSupportedException",
    ],
    ["whole days from nine to ten", "call", { isAllDay: true }, "ErrorPropertyValidationFailure"],
    ["no whole days without times", "fair", { isAllDay: false }, "ErrorPropertyValidationFailure"],
    ["whole days in two zones", "fair", { end: at("2026-03-31T00:00") }, "ErrorPropertyValidationFailure"],
    ["an unknown property", "call", { startTime: "x" }, "RequestBodyRead"],
  ] as const)("refuses %s and changes nothing", async (_, which, body, code) => {
    const client = await planner();
    expect(await client.patch(client[which], body)).toMatchObject({ status: 400, body: { error: { code } } });
    expect(client.tenant.journal()).toEqual([]);
  });
});

describe("DELETE /me/events/:id", () => {
  test("deletes once", async () => {
    const { get, send, call } = await planner();
    expect(await send("DELETE", call)).toMatchObject({ status: 204, body: undefined });
    expect((await get(call)).status).toBe(404);
    expect(await send("DELETE", call)).toMatchObject({
      status: 404,
      body: { error: { code: "ErrorItemNotFound" } },
    });
  });

  test("keeps an event that was changed since it was read", async () => {
    const { get, send, call } = await planner();
    expect((await send("DELETE", call, { headers: { "if-match": 'W/"old"' } })).status).toBe(412);
    expect((await get(call)).status).toBe(200);
  });

  test("is closed to a permission to read", async () => {
    const { send, call } = await planner("Calendars.Read");
    expect((await send("DELETE", call)).body.error.code).toBe("ErrorAccessDenied");
  });
});
