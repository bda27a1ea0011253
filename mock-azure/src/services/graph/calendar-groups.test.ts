import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withOutlookCalendars } from "../../scenarios/with-mailbox.ts";

const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };

/** A mailbox with a group "Projects" that holds a calendar "Launch". */
async function withProjects() {
  const client = await graphClient();
  const group = (await client.post("/me/calendarGroups", { name: "Projects" })).body;
  const calendar = (await client.post(`/me/calendarGroups/${group.id}/calendars`, { name: "Launch" })).body;
  return { ...client, group, calendar, path: `/me/calendarGroups/${group.id}/calendars/${calendar.id}` };
}

describe("GET /me/calendarGroups", () => {
  test("lists the groups of every mailbox", async () => {
    const { get } = await graphClient();
    const { status, body } = await get("/me/calendarGroups");
    const user = (await get("/me")).body.id;
    expect(status).toBe(200);
    expect(body["@odata.context"]).toBe(
      `https://graph.microsoft.com/v1.0/$metadata#users('${user}')/calendarGroups`,
    );
    expect(body.value).toEqual(
      [
        ["My Calendars", "0006f0b7-0000-0000-c000-000000000046"],
        ["Other Calendars", "0006f0b8-0000-0000-c000-000000000046"],
        ["People's Calendars", "0006f0b9-0000-0000-c000-000000000046"],
      ].map(([name, classId]) => ({
        id: expect.stringMatching(/^AAMk[\w-]{115}=$/),
        name,
        classId,
        changeKey: expect.stringMatching(/==$/),
      })),
    );
  });

  test("pages and selects", async () => {
    const { get } = await graphClient();
    const { body } = await get("/me/calendarGroups?$top=2&$select=name&$count=true");
    expect(body["@odata.count"]).toBe(3);
    expect(Object.keys(body.value[0] ?? {})).toEqual(["id", "name"]);
    expect((await get(body["@odata.nextLink"] ?? "")).body.value).toMatchObject([
      { name: "People's Calendars" },
    ]);
  });

  test("is closed to a token without a permission for calendars", async () => {
    const { get } = await graphClient({ permissions: "User.Read" });
    expect((await get("/me/calendarGroups")).body.error.code).toBe("ErrorAccessDenied");
  });
});

describe("POST /me/calendarGroups", () => {
  test("makes a group that is found then, with a class of its own", async () => {
    const { get, post } = await graphClient();
    const { status, headers, body } = await post("/me/calendarGroups", { name: "Projects" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: "Projects", classId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect((await get(headers.get("location") ?? "")).body).toEqual(body);
  });

  test.each([
    ["no name", {}, 400, "ErrorInvalidRequest"],
    ["an empty name", { name: "" }, 400, "ErrorInvalidRequest"],
    ["a name that is taken, in any case", { name: "MY CALENDARS" }, 409, "ErrorFolderExists"],
    ["an unknown property", { name: "x", color: "auto" }, 400, "RequestBodyRead"],
  ])("refuses %s", async (_, draft, status, code) => {
    const { tenant, post } = await graphClient();
    expect(await post("/me/calendarGroups", draft)).toMatchObject({ status, body: { error: { code } } });
    expect(tenant.journal()).toEqual([]);
  });
});

describe("one of /me/calendarGroups", () => {
  test("is renamed, and keeps its class", async () => {
    const { group, get, patch } = await withProjects();
    const { status, body } = await patch(`/me/calendarGroups/${group.id}`, { name: "Work" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: group.id, name: "Work" });
    expect(body.changeKey).not.toBe(group.changeKey);
    expect((await get(`/me/calendarGroups/${group.id}`)).body).toEqual(body);
    const taken = await patch(`/me/calendarGroups/${group.id}`, { name: "other calendars" });
    expect(taken.body.error.code).toBe("ErrorFolderExists");
  });

  test("is deleted once it is empty, and those of every mailbox never", async () => {
    const { call, get, group, path } = await withProjects();
    const [first] = (await get("/me/calendarGroups")).body.value;
    for (const id of [group.id, first?.id ?? ""]) {
      expect(await call("DELETE", `/me/calendarGroups/${id}`)).toMatchObject({
        status: 400,
        body: { error: { code: "ErrorCannotDeleteObject" } },
      });
    }
    await call("DELETE", path);
    expect((await call("DELETE", `/me/calendarGroups/${group.id}`)).status).toBe(204);
    expect((await get(`/me/calendarGroups/${group.id}`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test("is not found in another mailbox, nor by an id that was cut", async () => {
    const { tenant, get, group } = await withProjects();
    const other = await clientFor(tenant, { person: "colleague" });
    expect((await other.get(`/me/calendarGroups/${group.id}`)).body.error.code).toBe("ErrorItemNotFound");
    const cut = await get(`/me/calendarGroups/${group.id.slice(0, -7)}`);
    expect(cut.body.error.code).toBe("ErrorInvalidIdMalformed");
  });
});

describe("/me/calendarGroups/:calendarGroup/calendars", () => {
  test("holds the calendars made in it, and the group of one's own all others", async () => {
    const { get, group, calendar } = await withProjects();
    const { body } = await get(`/me/calendarGroups/${group.id}/calendars`);
    expect(body).toMatchObject({
      "@odata.context": expect.stringContaining(`/calendarGroups('${group.id}')/calendars`),
      value: [{ id: calendar.id, name: "Launch" }],
    });
    const [own] = (await get("/me/calendarGroups")).body.value;
    expect((await get(`/me/calendarGroups/${own?.id ?? ""}/calendars`)).body.value).toMatchObject([
      { name: "Calendar" },
    ]);
    expect((await get("/me/calendars")).body.value).toHaveLength(2);
  });

  test("leads to the calendar's events and views", async () => {
    const { call, get, patch, post, path, calendar } = await withProjects();
    const made = await post(`${path}/events`, { subject: "Kick-off", start: when, end: when });
    expect(made).toMatchObject({ status: 201, body: { subject: "Kick-off" } });
    expect(made.body["@odata.context"]).toMatch(
      new RegExp(`/calendarGroups\\('[^']+'\\)/calendars\\('${calendar.id}'\\)/events/\\$entity$`),
    );
    const event = `${path}/events/${made.body.id}`;
    expect((await get(`${path}/events`)).body.value).toMatchObject([{ id: made.body.id }]);
    expect((await patch(event, { subject: "Start" })).body.subject).toBe("Start");
    const view = "calendarView?startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-06T00:00:00Z";
    expect((await get(`${path}/${view}`)).body.value).toMatchObject([{ subject: "Start" }]);
    expect((await get(`${event}/calendar`)).body).toMatchObject({ id: calendar.id, name: "Launch" });
    expect((await call("DELETE", event)).status).toBe(204);
    expect((await get(`${path}/events`)).body.value).toEqual([]);
  });

  test("does not lead to a calendar of another group", async () => {
    const { get, post, group, calendar } = await withProjects();
    const [own] = (await get("/me/calendarGroups")).body.value;
    const { id } = (await get("/me/calendar")).body;
    for (const path of [
      `/me/calendarGroups/${own?.id ?? ""}/calendars/${calendar.id}`,
      `/me/calendarGroups/${group.id}/calendars/${id}/events`,
    ]) {
      expect(await get(path)).toMatchObject({ status: 404, body: { error: { code: "ErrorItemNotFound" } } });
    }
    const nowhere = await post(`/me/calendarGroups/${calendar.id}/calendars`, { name: "x" });
    expect(nowhere.body.error.code).toBe("ErrorItemNotFound");
  });

  test("lets calendars be changed and deleted", async () => {
    const { call, get, patch, path } = await withProjects();
    expect((await patch(path, { color: "lightPink" })).body).toMatchObject({ color: "lightPink" });
    expect((await call("DELETE", path)).status).toBe(204);
    expect((await get(path)).body.error.code).toBe("ErrorItemNotFound");
  });
});

describe("POST /me/calendars/:calendar/permanentDelete", () => {
  test("takes a calendar away with its events, and keeps the default one", async () => {
    const { call, get, post, calendar, path } = await withProjects();
    const event = (await post(`${path}/events`, { start: when, end: when })).body;
    expect((await call("POST", `/me/calendars/${calendar.id}/permanentDelete`)).status).toBe(204);
    expect((await get(`/me/events/${event.id}`)).body.error.code).toBe("ErrorItemNotFound");
    const { id } = (await get("/me/calendar")).body;
    const kept = await call("POST", `/me/calendars/${id}/permanentDelete`);
    expect(kept.body.error.code).toBe("ErrorCannotDeleteObject");
  });
});

describe("GET /me/events/:event/calendar", () => {
  test("finds the calendar that an event is in, and none of an event that is nowhere", async () => {
    const { get, post } = await graphClient();
    const { id } = (await post("/me/events", { start: when, end: when })).body;
    expect((await get(`/me/events/${id}/calendar`)).body).toMatchObject({ isDefaultCalendar: true });
    const gone = `${id.slice(0, -8)}AAAAAAA=`;
    expect((await get(`/me/events/${gone}/calendar`)).body.error.code).toBe("ErrorItemNotFound");
  });
});

describe("calendars that Outlook makes", () => {
  test("can be read and not written", async () => {
    const { get, post } = await graphClient({ scenario: scenario("x", withOutlookCalendars("requester")) });
    const [, birthdays, holidays] = (await get("/me/calendars")).body.value;
    expect([birthdays, holidays]).toMatchObject([
      { name: "Birthdays", canEdit: false, isRemovable: true },
      { name: "United States holidays", canEdit: false },
    ]);
    const path = `/me/calendars/${holidays?.id ?? ""}/events`;
    expect((await get(path)).body.value).toEqual([]);
    expect((await post(path, { start: when, end: when })).body.error.code).toBe("ErrorAccessDenied");
  });
});

describe("C103: calendar ids that change", () => {
  const moving = scenario("moving", withEmulation({ calendars: { idRotationMilliseconds: 3_600_000 } }));

  test("do so once, some time after the calendar was made, and its events go along", async () => {
    const { tenant, get, post } = await graphClient({ scenario: moving });
    const { id } = (await post("/me/calendars", { name: "Travel" })).body;
    const event = (await post(`/me/calendars/${id}/events`, { start: when, end: when })).body;
    tenant.clock.advance({ minutes: 59 });
    expect((await get(`/me/calendars/${id}`)).status).toBe(200);
    tenant.clock.advance({ minutes: 1 });
    const client = await clientFor(tenant, {});
    expect((await client.get(`/me/calendars/${id}`)).body.error.code).toBe("ErrorItemNotFound");
    const [, moved] = (await client.get("/me/calendars")).body.value;
    expect(moved).toMatchObject({ name: "Travel" });
    expect((await client.get(`/me/calendars/${moved?.id ?? ""}/events`)).body.value).toMatchObject([
      { id: event.id },
    ]);
    tenant.clock.advance({ days: 1 });
    const later = await clientFor(tenant, {});
    expect((await later.get(`/me/calendars/${moved?.id ?? ""}`)).status).toBe(200);
  });

  test("do so in a tenant that was restored, too", async () => {
    const { tenant, post } = await graphClient({ scenario: moving });
    const { id } = (await post("/me/calendars", { name: "Travel" })).body;
    tenant.restore(tenant.snapshot());
    tenant.clock.advance({ hours: 1 });
    const { get } = await clientFor(tenant, {});
    expect((await get(`/me/calendars/${id}`)).status).toBe(404);
  });
});
