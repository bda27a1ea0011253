import { describe, expect, test } from "vitest";
import { clientFor, type GraphClientOptions, graphClient } from "../../../test/support/graph-client.ts";
import { scenario } from "../../scenarios/index.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withGroupCalendar } from "../../scenarios/with-group-calendar.ts";

const dispatch = scenario(
  "dispatch",
  withGroup("Dispatch", "requester", "administrator"),
  withGroup("Security", "requester"),
  withGroupCalendar("Dispatch"),
);

const WRITE = "Group.ReadWrite.All User.Read";
const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };
const EVENT = { subject: "Shift change", start: when, end: when };

/** A client, and the paths of the group with a calendar and of the one without. */
async function groupClient(options: GraphClientOptions = {}) {
  const client = await graphClient({ scenario: dispatch, permissions: WRITE, ...options });
  const { groups } = client.tenant.snapshot().data;
  const idOf = (name: string) => groups.find(({ displayName }) => displayName === name)?.id ?? "";
  return { ...client, group: `/groups/${idOf("Dispatch")}`, security: `/groups/${idOf("Security")}` };
}

describe("/groups/:group/calendar", () => {
  test("belongs to the group, by its name and address", async () => {
    const { get, group } = await groupClient();
    const { status, body } = await get(`${group}/calendar`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      "@odata.context": expect.stringMatching(/\$metadata#groups\('[0-9a-f-]{36}'\)\/calendar\/\$entity$/),
      name: "Calendar",
      owner: { name: "Dispatch", address: "dispatch@fjordline.example" },
    });
  });

  test("is not updated, whatever the documentation says", async () => {
    const { group, patch } = await groupClient();
    expect(await patch(`${group}/calendar`, { name: "Schedule" })).toMatchObject({
      status: 405,
      body: { error: { code: "ErrorInvalidRequest", message: "The OData request is not supported." } },
    });
  });
});

describe("/groups/:group/events", () => {
  test("are made by members in the group's name, and seen by the others", async () => {
    const { tenant, get, group, post } = await groupClient();
    const made = await post(`${group}/events`, EVENT);
    expect(made).toMatchObject({
      status: 201,
      body: {
        "@odata.context": expect.stringMatching(/\$metadata#groups\('[0-9a-f-]{36}'\)\/events\/\$entity$/),
        organizer: { emailAddress: { name: "Dispatch", address: "dispatch@fjordline.example" } },
      },
    });
    expect((await get(made.headers.get("location") ?? "")).body.subject).toBe("Shift change");
    const other = await clientFor(tenant, { person: "administrator", permissions: "Group.Read.All" });
    const window = "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-06T00:00:00Z";
    for (const path of [
      "events",
      "calendar/events",
      `calendarView?${window}`,
      `calendar/calendarView?${window}`,
    ]) {
      expect((await other.get(`${group}/${path}`)).body.value).toMatchObject([{ id: made.body.id }]);
    }
    expect((await get("/me")).status).toBe(200);
  });

  test("are changed and deleted", async () => {
    const { call, get, group, patch, post } = await groupClient();
    const { id } = (await post(`${group}/calendar/events`, EVENT)).body;
    expect((await patch(`${group}/events/${id}`, { subject: "Later" })).body.subject).toBe("Later");
    expect((await call("DELETE", `${group}/calendar/events/${id}`)).status).toBe(204);
    expect((await get(`${group}/events/${id}`)).body.error.code).toBe("ErrorItemNotFound");
  });

  test.each([
    ["a member who may only read", { permissions: "Group.Read.All" }, "POST", 403, "ErrorAccessDenied"],
    [
      "a member with permissions for calendars",
      { permissions: "Calendars.ReadWrite" },
      "GET",
      403,
      "ErrorAccessDenied",
    ],
    ["somebody who is no member", { person: "colleague" }, "GET", 403, "ErrorAccessDenied"],
    [
      "C131: an application on its own",
      { person: null, permissions: "Group.ReadWrite.All Calendars.ReadWrite" },
      "GET",
      403,
      "ErrorAccessDenied",
    ],
  ])("are closed to %s: %j", async (_, options, method, status, code) => {
    const { call, group } = await groupClient(options);
    const answer = await call(
      method,
      `${group}/events`,
      method === "POST" ? { body: JSON.stringify(EVENT) } : {},
    );
    expect(answer).toMatchObject({ status, body: { error: { code } } });
  });

  test.each([
    ["a security group", "security", 404, "ResourceNotFound"],
    ["a group that does not exist", "nobody", 404, "Request_ResourceNotFound"],
  ])("are nowhere in %s", async (_, which, status, code) => {
    const { get, security } = await groupClient();
    const path = which === "security" ? security : "/groups/6f1d9d3c-0000-4000-8000-000000000000";
    expect(await get(`${path}/events`)).toMatchObject({ status, body: { error: { code } } });
  });

  test.each(["by its id", "by its address"])(
    "are not reached as a user's, with the group %s",
    async (how) => {
      const { get, group } = await groupClient({ permissions: "Calendars.Read.Shared" });
      const name = how === "by its id" ? group.slice("/groups/".length) : "dispatch@fjordline.example";
      expect(await get(`/users/${name}/calendarView`)).toMatchObject({
        status: 400,
        body: {
          error: {
            code: "ErrorGroupIsUsedInNonGroupURI",
            message: "Group Shard is used in non-Groups URI.",
          },
        },
      });
    },
  );
});

describe("a Microsoft 365 group", () => {
  test("says what it is, and takes its calendar along", async () => {
    const { tenant, call, get, group } = await groupClient({ person: "administrator" });
    expect((await get(group)).body).toMatchObject({
      groupTypes: ["Unified"],
      mail: "dispatch@fjordline.example",
      mailEnabled: true,
      securityEnabled: false,
    });
    expect((await call("DELETE", group)).status).toBe(204);
    const { calendars } = tenant.snapshot().data;
    expect(calendars.filter(({ userId }) => group.endsWith(userId))).toEqual([]);
  });
});
