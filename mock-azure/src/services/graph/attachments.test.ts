import { describe, expect, test } from "vitest";
import { add, at, eventHost, holiday, link, lunch, menu } from "../../../test/support/event-host.ts";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";

describe("POST /me/events/:id/attachments", () => {
  test("attaches a file, sized as the documentation's example", async () => {
    const client = await eventHost();
    const { status, headers, body } = await add(client, menu);
    const user = (await client.get("/me")).body.id;
    expect(status).toBe(201);
    expect(headers.get("location")).toBe(
      `https://graph.microsoft.com/v1.0/me/events/${encodeURIComponent(client.id)}/attachments/${encodeURIComponent(body.id)}`,
    );
    expect(body).toEqual({
      "@odata.context": `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/events('${encodeURIComponent(client.id)}')/attachments/$entity`,
      "@odata.type": "#microsoft.graph.fileAttachment",
      "@odata.mediaContentType": "text/plain",
      id: expect.stringMatching(new RegExp(`^${client.id.slice(0, -1)}BEgAQA[\\w-]{22}=$`)),
      lastModifiedDateTime: "2026-01-05T09:00:00Z",
      name: "menu.txt",
      contentType: "text/plain",
      size: 178,
      isInline: false,
      contentId: null,
      contentLocation: null,
      contentBytes: menu.contentBytes,
    });
  });

  test("makes another version of the event, which says that it has attachments", async () => {
    const client = await eventHost();
    const before = (await client.get(client.event)).body;
    client.tenant.clock.advance({ minutes: 5 });
    await add(client, menu);
    const { body } = await client.get(client.event);
    expect(before.hasAttachments).toBe(false);
    expect(body).toMatchObject({ hasAttachments: true, lastModifiedDateTime: "2026-01-05T09:05:00Z" });
    expect(body.changeKey).not.toBe(before.changeKey);
  });

  test("does not count what is shown in the body", async () => {
    const client = await eventHost();
    const { body, path } = await add(client, { ...menu, isInline: true, contentId: "cid1" });
    expect(body).toMatchObject({ isInline: true, contentId: "cid1" });
    expect((await client.get(client.event)).body.hasAttachments).toBe(false);
    await add(client, link);
    expect((await client.get(client.event)).body.hasAttachments).toBe(true);
    expect((await client.call("DELETE", path)).status).toBe(204);
    expect((await client.get(client.event)).body.hasAttachments).toBe(true);
  });

  test("attaches an event, and a link", async () => {
    const client = await eventHost();
    expect((await add(client, holiday)).body).toMatchObject({
      "@odata.type": "#microsoft.graph.itemAttachment",
      name: "Holiday event",
      contentType: null,
    });
    expect((await add(client, link)).body).toMatchObject({
      "@odata.type": "#microsoft.graph.referenceAttachment",
      name: "Plan",
    });
  });

  test.each([
    ["no type", { name: "x", contentBytes: "" }, 422, "UnprocessableEntity"],
    [
      "an unknown type",
      { ...menu, "@odata.type": "#microsoft.graph.attachment" },
      422,
      "UnprocessableEntity",
    ],
    ["a file without a name", { ...menu, name: undefined }, 400, "ErrorRequiredPropertyMissing"],
    ["a file without content", { ...menu, contentBytes: undefined }, 400, "ErrorRequiredPropertyMissing"],
    ["content that is no base64", { ...menu, contentBytes: "not base64" }, 400, "RequestBodyRead"],
    ["a property that files do not have", { ...menu, sourceUrl: "x" }, 400, "RequestBodyRead"],
    ["a property that links do not have", { ...link, sourceUrl: "x" }, 400, "RequestBodyRead"],
    ["an item without a type", { ...holiday, item: {} }, 422, "UnprocessableEntity"],
    [
      "an event without a start",
      { ...holiday, item: { ...holiday.item, start: undefined } },
      500,
      "ErrorCorruptData",
    ],
    [
      "an event that ends before it starts",
      { ...holiday, item: { ...holiday.item, end: at("2026-12-01T00:00") } },
      400,
      "ErrorPropertyValidationFailure",
    ],
    ["a mail", { ...holiday, item: { "@odata.type": "microsoft.graph.message" } }, 501, "NotImplemented"],
    ["a list", [menu], 422, "UnprocessableEntity"],
  ])("refuses %s and attaches nothing", async (_, body, status, code) => {
    const client = await eventHost();
    expect(await client.post(client.list, body)).toMatchObject({ status, body: { error: { code } } });
    expect((await client.get(client.list)).body.value).toEqual([]);
  });

  test("takes less than 3 MB in a request, and no more (C113)", async () => {
    const client = await eventHost();
    const file = (bytes: number) => ({ ...menu, contentBytes: Buffer.alloc(bytes).toString("base64") });
    expect((await client.post(client.list, file(3 * 1024 * 1024 - 300))).status).toBe(201);
    expect(await client.post(client.list, file(3 * 1024 * 1024))).toMatchObject({
      status: 400,
      body: { error: { code: "BadRequest", message: "Maximum request length exceeded." } },
    });
  });

  test("is closed to a permission to read, and to events that cannot be edited", async () => {
    const reader = await graphClient({ permissions: "Calendars.Read" });
    expect((await reader.post("/me/events/x/attachments", menu)).status).toBe(403);
    const { get, post } = await graphClient({
      scenario: scenario("holidays", withCalendar("requester", { name: "Holidays", canEdit: false })),
    });
    expect((await get("/me/calendars")).body.value).toHaveLength(2);
    expect((await post(`/me/events/AAMk${"x".repeat(147)}=/attachments`, menu)).status).toBe(404);
  });
});

describe("GET /me/events/:id/attachments", () => {
  test("lists in the order of adding, with the bytes of files", async () => {
    const client = await eventHost();
    for (const one of [menu, holiday, link]) await add(client, one);
    const { status, body } = await client.get(client.list);
    expect(status).toBe(200);
    expect(body["@odata.context"]).toMatch(/\/attachments$/);
    expect(body.value.map(({ name }) => name)).toEqual(["menu.txt", "Holiday event", "Plan"]);
    expect(body.value[0]?.contentBytes).toBe(menu.contentBytes);
  });

  test("selects what all have by name, and what files have through their type", async () => {
    const client = await eventHost();
    await add(client, menu);
    const select = (names: string) => client.get(`${client.list}?$select=${names}`);
    const { body } = await select("name,size");
    expect(Object.keys(body.value[0] ?? {})).toEqual([
      "@odata.type",
      "@odata.mediaContentType",
      "id",
      "name",
      "size",
    ]);
    expect((await select("id,microsoft.graph.fileAttachment/contentBytes")).body.value).toMatchObject([
      { contentBytes: menu.contentBytes },
    ]);
    expect((await select("contentBytes")).body.error.message).toBe(
      "Could not find a property named 'contentBytes' on type 'microsoft.graph.attachment'.",
    );
  });

  test("pages and counts where that is asked for", async () => {
    const client = await eventHost();
    for (const name of ["a", "b", "c"]) await add(client, { ...menu, name });
    const first = (await client.get(`${client.list}?$top=2&$count=true`)).body;
    expect(first).toMatchObject({ "@odata.count": 3, value: [{ name: "a" }, { name: "b" }] });
    const { body } = await client.get(first["@odata.nextLink"] ?? "");
    expect(body.value).toMatchObject([{ name: "c" }]);
  });

  test("is closed to a permission that reads basics only", async () => {
    const { get } = await graphClient({ permissions: "Calendars.ReadBasic" });
    expect((await get("/me/events/x/attachments")).body.error.code).toBe("ErrorAccessDenied");
  });
});

describe("GET /me/events/:id/attachments/:id", () => {
  test("gives one, and the attached event where it is asked for", async () => {
    const client = await eventHost();
    const { path } = await add(client, holiday);
    expect((await client.get(path)).body).not.toHaveProperty("item");
    const { body } = await client.get(`${path}?$expand=microsoft.graph.itemattachment/item`);
    expect(body).toMatchObject({
      "item@odata.context": expect.stringContaining("/microsoft.graph.itemAttachment/item/$entity"),
      item: {
        "@odata.type": "#microsoft.graph.event",
        id: "",
        subject: "Gifts; for children",
        start: { dateTime: "2026-12-03T02:00:00.0000000", timeZone: "UTC" },
      },
    });
  });

  test.each([
    ["$expand=item", 400, "RequestBroker--ParseUri"],
    ["$expand=other", 400, "ExpandNotSupported"],
    ["$select=other", 400, "RequestBroker--ParseUri"],
    ["$select=name&$select=size", 400, "BadRequest"],
  ])("refuses %s", async (query, status, code) => {
    const client = await eventHost();
    const { path } = await add(client, menu);
    expect(await client.get(`${path}?${query}`)).toMatchObject({ status, body: { error: { code } } });
  });

  test("finds an attachment at its event only", async () => {
    const client = await eventHost();
    const { body, path } = await add(client, menu);
    const other = (await client.post("/me/events", lunch)).body.id;
    expect((await client.get(`/me/events/${other}/attachments/${body.id}`)).status).toBe(404);
    expect((await client.get(`${client.list}/${body.id.slice(0, 40)}`)).body.error.code).toBe(
      "ErrorInvalidIdMalformed",
    );
    expect((await client.call("DELETE", path)).status).toBe(204);
    expect((await client.get(path)).body.error.code).toBe("ErrorItemNotFound");
    expect((await client.call("DELETE", path)).body.error.code).toBe("ErrorItemNotFound");
  });
});

describe("GET /me/events/:id/attachments/:id/$value", () => {
  test("gives the bytes of a file under its type", async () => {
    const client = await eventHost();
    const { path } = await add(client, { ...menu, contentType: "text/x-menu" });
    const response = await client.raw(`${path}/$value`);
    expect(response.headers.get("content-type")).toBe("text/x-menu");
    expect(await response.text()).toBe("mac and cheese today");
  });

  test("gives an event as iCalendar", async () => {
    const client = await eventHost();
    const { path } = await add(client, holiday);
    const response = await client.raw(`${path}/$value`);
    expect(response.headers.get("content-type")).toBe("text/calendar");
    const text = await response.text();
    expect(text.split("\r\n")).toEqual(
      expect.arrayContaining([
        "BEGIN:VCALENDAR",
        "DTSTART:20261203T020000Z",
        "DTEND:20261203T030000Z",
        "SUMMARY:Gifts\\; for children",
        "LOCATION:Room 1",
        "DESCRIPTION:Let's look for funding!",
        "ATTENDEE:mailto:jonas.weber@fjordline.example",
        "END:VCALENDAR",
      ]),
    );
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(75);
  });

  test("has nothing to give of a link", async () => {
    const client = await eventHost();
    const { path } = await add(client, link);
    expect(await client.get(`${path}/$value`)).toMatchObject({
      status: 405,
      body: { error: { code: "ErrorInvalidRequest" } },
    });
  });
});
