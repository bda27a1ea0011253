import { describe, expect, test } from "vitest";
import { eventHost, lunch } from "../../../test/support/event-host.ts";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";

const referral = {
  "@odata.type": "microsoft.graph.openTypeExtension",
  extensionName: "Com.Contoso.Referral",
  companyName: "Wingtip Toys",
  dealValue: 10_000,
  topPicks: ["a", "b"],
};
const FULL_ID = "Microsoft.OutlookServices.OpenTypeExtension.Com.Contoso.Referral";
const written = {
  "@odata.type": "#microsoft.graph.openTypeExtension",
  id: FULL_ID,
  extensionName: "Com.Contoso.Referral",
  companyName: "Wingtip Toys",
  dealValue: 10_000,
  topPicks: ["a", "b"],
};
const GUID = "{66f5a359-4659-4830-9070-00047ec6ac6e}";
const COLOR = `String ${GUID} Name Color`;
const FRUIT = `StringArray ${GUID} Name Fruit`;

async function host() {
  const client = await eventHost();
  const list = `${client.event}/extensions`;
  return { ...client, list, one: `${list}/Com.Contoso.Referral` };
}

describe("POST /me/events/:id/extensions", () => {
  test("makes an extension, and another version of the event", async () => {
    const { post, list, get, event, id } = await host();
    const before = (await get(event)).body;
    const { status, headers, body } = await post(list, referral);
    expect(status).toBe(201);
    expect(headers.get("location")).toMatch(/\/extensions\/Com\.Contoso\.Referral$/);
    expect(body).toEqual({
      "@odata.context": expect.stringContaining(`/events('${encodeURIComponent(id)}')/extensions/$entity`),
      ...written,
    });
    const after = (await get(event)).body;
    expect(after.changeKey).not.toBe(before.changeKey);
    expect(after).not.toHaveProperty("extensions");
  });

  test("adds to the one that is there", async () => {
    const { post, list, one, get } = await host();
    await post(list, referral);
    const { "@odata.type": type, extensionName } = referral;
    expect((await post(list, { "@odata.type": type, extensionName, dealValue: 5 })).status).toBe(201);
    expect((await get(one)).body).toMatchObject({ ...written, dealValue: 5 });
  });

  test.each([
    ["no type", { ...referral, "@odata.type": undefined }, 422, "UnprocessableEntity"],
    ["another type", { ...referral, "@odata.type": "microsoft.graph.extension" }, 422, "UnprocessableEntity"],
    ["no name", { ...referral, extensionName: undefined }, 500, "ErrorInternalServerError"],
    ["a name that is no text", { ...referral, extensionName: 5 }, 400, "RequestBodyRead"],
    ["a value with parts", { ...referral, more: { a: 1 } }, 400, "RequestBodyRead"],
    ["a list of lists", { ...referral, more: [["a"]] }, 400, "RequestBodyRead"],
    ["a list", [referral], 400, "RequestBodyRead"],
  ])("refuses %s", async (_, body, status, code) => {
    const { post, list } = await host();
    expect(await post(list, body)).toMatchObject({ status, body: { error: { code } } });
  });

  test("needs a permission to write", async () => {
    const { tenant, list } = await host();
    const reader = await clientFor(tenant, { permissions: "Calendars.Read" });
    expect((await reader.post(list, referral)).status).toBe(403);
  });
});

describe("GET /me/events/:id/extensions", () => {
  test("is not supported: which ones there are, only their makers know", async () => {
    const { get, list, post } = await host();
    await post(list, referral);
    expect(await get(list)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidRequest", message: "The OData request is not supported." } },
    });
    expect((await get(`/me/events/AAMk${"x".repeat(147)}=/extensions`)).status).toBe(404);
  });
});

describe("/me/events/:id/extensions/:name", () => {
  test.each(["Com.Contoso.Referral", FULL_ID, "microsoft.graph.openTypeExtension.Com.Contoso.Referral"])(
    "gives one by %s",
    async (name) => {
      const { post, list, get } = await host();
      await post(list, referral);
      expect((await get(`${list}/${name}`)).body).toMatchObject(written);
    },
  );

  test("replaces what an update names, takes away what is null, and keeps all else", async () => {
    const { post, patch, list, one, get } = await host();
    await post(list, referral);
    const change = {
      "@odata.type": referral["@odata.type"],
      companyName: "Wingtip",
      topPicks: null,
      more: true,
    };
    const { status, body } = await patch(one, change);
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": expect.any(String),
      "@odata.type": "#microsoft.graph.openTypeExtension",
      id: FULL_ID,
      extensionName: "Com.Contoso.Referral",
      companyName: "Wingtip",
      dealValue: 10_000,
      more: true,
    });
    expect((await get(one)).body).toEqual(body);
    expect((await patch(one, { companyName: "x" })).status).toBe(422);
  });

  test("is deleted once", async () => {
    const { post, call, list, one } = await host();
    await post(list, referral);
    expect((await call("DELETE", one)).status).toBe(204);
    for (const method of ["GET", "DELETE"]) {
      expect(await call(method, one)).toMatchObject({
        status: 404,
        body: { error: { code: "ErrorItemNotFound" } },
      });
    }
  });

  test("is not made by an update", async () => {
    const { patch, one } = await host();
    expect((await patch(one, referral)).status).toBe(404);
  });
});

describe("extensions of a new event", () => {
  test("are answered with it, and come along later where a filter names them", async () => {
    const { get, post } = await graphClient();
    const { status, body } = await post("/me/events", { ...lunch, extensions: [referral] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      "extensions@odata.context": expect.stringContaining("/extensions"),
      extensions: [written],
    });
    const { body: plain } = await get(`/me/events/${body.id}`);
    expect(plain).not.toHaveProperty("extensions");
    for (const id of ["Com.Contoso.Referral", FULL_ID]) {
      const { body: one } = await get(`/me/events/${body.id}?$expand=extensions($filter=id eq '${id}')`);
      expect(one).toMatchObject({ subject: "Lunch", extensions: [written] });
      expect(one["@odata.context"]).toMatch(/\/events\(extensions\(\)\)\/\$entity$/);
      const list = await get(`/me/events?$select=subject&$expand=extensions($filter=id eq '${id}')`);
      expect(list.body.value).toMatchObject([{ subject: "Lunch", extensions: [written] }]);
      expect(list.body["@odata.context"]).toMatch(/\/events\(subject,extensions\(\)\)$/);
    }
    const { body: none } = await get(`/me/events/${body.id}?$expand=extensions($filter=id eq 'other')`);
    expect(none).not.toHaveProperty("extensions");
  });

  test("need a name, or the service fails", async () => {
    const { get, post } = await graphClient();
    const nameless = { ...referral, extensionName: undefined };
    expect((await post("/me/events", { ...lunch, extensions: [nameless] })).status).toBe(500);
    expect((await get("/me/events")).body.value).toEqual([]);
  });
});

describe("extended properties of an event", () => {
  const properties = {
    singleValueExtendedProperties: [{ id: COLOR, value: "Green" }],
    multiValueExtendedProperties: [{ id: FRUIT, value: ["Apple", "Pear"] }],
  };
  const expand = `$expand=singleValueExtendedProperties($filter=id eq '${COLOR}'),multiValueExtendedProperties($filter=id eq '${FRUIT}')`;

  test("are not answered with a new one, and come along where a filter names them", async () => {
    const { get, post } = await graphClient();
    const { status, body } = await post("/me/events", { ...lunch, ...properties });
    expect(status).toBe(201);
    expect(Object.keys(body).filter((name) => name.includes("Extended"))).toEqual([]);
    expect((await get(`/me/events/${body.id}?${expand}`)).body).toMatchObject(properties);
    expect((await get(`/me/events?${expand}`)).body.value).toMatchObject([properties]);
    const window = "startDateTime=2026-07-01T00:00:00Z&endDateTime=2026-07-02T00:00:00Z";
    expect((await get(`/me/calendarView?${window}&${expand}`)).body.value).toMatchObject([properties]);
  });

  test("are replaced, added and taken away by an update", async () => {
    const { get, patch, event } = await host();
    await patch(event, properties);
    const { status, body } = await patch(event, {
      singleValueExtendedProperties: [{ id: COLOR.replace("String", "string"), value: "Red" }],
      multiValueExtendedProperties: [{ id: FRUIT, value: null }],
    });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty("singleValueExtendedProperties");
    const after = (await get(`${event}?${expand}`)).body;
    expect(after).toMatchObject({ singleValueExtendedProperties: [{ id: COLOR, value: "Red" }] });
    expect(after).not.toHaveProperty("multiValueExtendedProperties");
  });

  test("do not come along without a filter, and nobody says so", async () => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", { ...lunch, ...properties })).body;
    const { status, body } = await get(`/me/events/${id}?$expand=singleValueExtendedProperties`);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty("singleValueExtendedProperties");
  });

  test("are hidden from a token that reads basics only, as extensions and attachments are", async () => {
    const { tenant, post } = await graphClient();
    const attachments = [{ "@odata.type": "#microsoft.graph.referenceAttachment", name: "Plan" }];
    const { id } = (
      await post("/me/events", { ...lunch, ...properties, extensions: [referral], attachments })
    ).body;
    const basic = await clientFor(tenant, { permissions: "Calendars.ReadBasic" });
    const more = `${expand},attachments,extensions($filter=id eq 'Com.Contoso.Referral')`;
    const { status, body } = await basic.get(`/me/events/${id}?${more}`);
    expect(status).toBe(200);
    expect(body.hasAttachments).toBe(true);
    for (const name of ["body", "attachments", "extensions", ...Object.keys(properties)]) {
      expect(body).not.toHaveProperty(name);
    }
    expect((await basic.get(`/me/events/${id}/extensions/Com.Contoso.Referral`)).status).toBe(403);
    const reader = await clientFor(tenant, { permissions: "Calendars.Read" });
    expect((await reader.get(`/me/events/${id}?${more}`)).body).toMatchObject({
      ...properties,
      attachments: [{ name: "Plan" }],
      extensions: [{ extensionName: "Com.Contoso.Referral" }],
    });
  });

  test("survive a snapshot, with extensions", async () => {
    const { tenant, get, post } = await graphClient();
    const { id } = (await post("/me/events", { ...lunch, ...properties, extensions: [referral] })).body;
    const path = `/me/events/${id}?${expand},extensions($filter=id eq 'Com.Contoso.Referral')`;
    const before = (await get(path)).body;
    tenant.restore(JSON.parse(JSON.stringify(tenant.snapshot())) as ReturnType<typeof tenant.snapshot>);
    expect((await get(path)).body).toEqual(before);
  });
});
