import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";

const holidays = scenario("holidays", withCalendar("requester", { name: "Holidays", canEdit: false }));

describe("GET /me/calendars", () => {
  test("lists the mailbox's calendars as Graph writes them", async () => {
    const { tenant, get } = await graphClient();
    const { status, body } = await get("/me/calendars");
    const user = (await get("/me")).body.id;
    expect(status).toBe(200);
    expect(body).toEqual({
      "@odata.context": `${tenant.origins.graph}/v1.0/$metadata#users('${user}')/calendars`,
      value: [
        {
          id: expect.stringMatching(/^AAMk[\w-]{115}=$/),
          name: "Calendar",
          color: "auto",
          hexColor: "",
          isDefaultCalendar: true,
          changeKey: expect.stringMatching(/==$/),
          canShare: true,
          canViewPrivateItems: true,
          canEdit: true,
          allowedOnlineMeetingProviders: ["teamsForBusiness"],
          defaultOnlineMeetingProvider: "teamsForBusiness",
          isTallyingResponses: true,
          isRemovable: false,
          owner: { name: "Maya Okafor", address: "maya.okafor@fjordline.example" },
        },
      ],
    });
  });

  test("pages, counts and selects", async () => {
    const { get } = await graphClient({ scenario: holidays });
    const first = await get("/me/calendars?$top=1&$select=name&$count=true");
    expect(first.body).toMatchObject({
      "@odata.count": 2,
      value: [{ id: expect.any(String), name: "Calendar" }],
    });
    expect(Object.keys(first.body.value[0] ?? {})).toEqual(["id", "name"]);
    const second = await get(first.body["@odata.nextLink"] ?? "");
    expect(second.body.value).toMatchObject([{ name: "Holidays" }]);
    expect(second.body).not.toHaveProperty("@odata.nextLink");
  });

  test("finds a calendar by its name, in any case", async () => {
    const { get } = await graphClient({ scenario: holidays });
    const { body } = await get("/me/calendars?$filter=name eq 'HOLIDAYS'&$count=true&$select=name");
    expect(body).toMatchObject({ "@odata.count": 1, value: [{ name: "Holidays" }] });
  });

  test.each([
    ["id eq 'x'", 400, "ErrorInvalidProperty"],
    ["name lt", 400, "RequestBroker--ParseUri"],
    ["title eq 'x'", 400, "RequestBroker--ParseUri"],
    ["startswith(name,'H')", 400, "ErrorInvalidUrlQueryFilter"],
    ["canEdit eq true", 501, "NotImplemented"],
  ])("refuses the filter %s", async (filter, status, code) => {
    const { get } = await graphClient({ scenario: holidays });
    expect(await get(`/me/calendars?$filter=${filter}`)).toMatchObject({ status, body: { error: { code } } });
  });

  test("is closed to a token without a permission for calendars", async () => {
    const { get } = await graphClient({ permissions: "User.Read" });
    expect(await get("/me/calendars")).toMatchObject({
      status: 403,
      body: { error: { code: "ErrorAccessDenied" } },
    });
  });
});

describe("GET /me/calendars/:id", () => {
  test("finds a calendar by id, and the default one without", async () => {
    const { get } = await graphClient({ scenario: holidays });
    const [, other] = (await get("/me/calendars")).body.value;
    const found = await get(`/me/calendars/${other?.id ?? ""}`);
    expect(found.body).toEqual({
      "@odata.context": expect.stringMatching(/\/calendars\/\$entity$/),
      ...other,
    });
    expect((await get("/me/calendar")).body).toMatchObject({
      "@odata.context": expect.stringMatching(/\/calendar\/\$entity$/),
      name: "Calendar",
    });
  });

  test("does not find a calendar of another mailbox, nor one whose id was cut", async () => {
    const { tenant, get } = await graphClient();
    const { calendars, users } = tenant.snapshot().data;
    const colleague = users.find(
      ({ userPrincipalName }) => userPrincipalName === tenant.people.colleague.address,
    );
    const id = calendars.find(({ userId }) => userId === colleague?.id)?.id ?? "";
    expect(await get(`/me/calendars/${id}`)).toMatchObject({
      status: 404,
      body: { error: { code: "ErrorItemNotFound" } },
    });
    expect(await get(`/me/calendars/${id.slice(0, -7)}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidIdMalformed", message: "Id is malformed." } },
    });
  });
});

describe("POST /me/calendars", () => {
  test("makes a calendar that is listed then", async () => {
    const { get, post } = await graphClient();
    const { status, headers, body } = await post("/me/calendars", { name: "Travel", color: "LightGreen" });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Travel",
      color: "lightGreen",
      isDefaultCalendar: false,
      isRemovable: true,
    });
    expect((await get(headers.get("location") ?? "")).body.name).toBe("Travel");
    expect((await get("/me/calendars")).body.value).toHaveLength(2);
  });

  test.each([
    ["no name", {}, 400, "ErrorInvalidRequest"],
    ["an empty name", { name: " " }, 400, "ErrorInvalidRequest"],
    ["a name that is taken, in any case", { name: "CALENDAR" }, 409, "ErrorFolderExists"],
    ["an unknown color", { name: "x", color: "pink" }, 400, "UnableToDeserializePostBody"],
    ["an unknown property", { name: "x", colour: "auto" }, 400, "RequestBodyRead"],
  ])("refuses %s", async (_, draft, status, code) => {
    const { tenant, post } = await graphClient();
    expect(await post("/me/calendars", draft)).toMatchObject({ status, body: { error: { code } } });
    expect(tenant.journal()).toEqual([]);
  });
});

describe("PATCH /me/calendars/:id", () => {
  test("renames, recolors and bumps the change key", async () => {
    const { get, patch } = await graphClient();
    const before = (await get("/me/calendar")).body;
    const { status, body } = await patch("/me/calendar", { name: "Work", color: "lightRed" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: before.id, name: "Work", color: "lightRed" });
    expect(body.changeKey).not.toBe(before.changeKey);
  });

  test("makes another calendar the default one, and only that", async () => {
    const { get, patch } = await graphClient({ scenario: holidays });
    const [, other] = (await get("/me/calendars")).body.value;
    await patch(`/me/calendars/${other?.id ?? ""}`, { isDefaultCalendar: true });
    const flags = (await get("/me/calendars")).body.value.map((one) => one.isDefaultCalendar);
    expect(flags).toEqual([false, true]);
    expect((await get("/me/calendar")).body.id).toBe(other?.id);
  });

  test("leaves a mailbox its default calendar, and a name to one calendar", async () => {
    const { patch } = await graphClient({ scenario: holidays });
    expect((await patch("/me/calendar", { isDefaultCalendar: false })).status).toBe(400);
    expect((await patch("/me/calendar", { name: "holidays" })).status).toBe(409);
    expect((await patch("/me/calendar", { name: "calendar" })).status).toBe(200);
    expect((await patch("/me/calendar", { name: "x" }, { "if-match": 'W/"old"' })).status).toBe(412);
  });
});

describe("DELETE /me/calendars/:id", () => {
  test("takes the calendar away with its events", async () => {
    const { call, get, post } = await graphClient();
    const { id } = (await post("/me/calendars", { name: "Travel" })).body;
    const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };
    const event = (await post(`/me/calendars/${id}/events`, { start: when, end: when })).body;
    expect(await call("DELETE", `/me/calendars/${id}`)).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect((await get(`/me/calendars/${id}`)).body.error.code).toBe("ErrorItemNotFound");
    expect((await get(`/me/events/${event.id}`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test("keeps the default calendar", async () => {
    const { call, get } = await graphClient();
    const { id } = (await get("/me/calendar")).body;
    expect(await call("DELETE", `/me/calendars/${id}`)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorCannotDeleteObject" } },
    });
  });
});
