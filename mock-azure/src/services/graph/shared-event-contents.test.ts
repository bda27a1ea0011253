import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import type { CalendarRole } from "../../domain/calendar/sharing/calendar-role.ts";
import { scenario } from "../../scenarios/index.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";

const OWNER = "/users/maya.okafor@fjordline.example";
const at = (hour: string) => ({ dateTime: `2026-01-05T${hour}`, timeZone: "UTC" });
const when = { start: at("10:00"), end: at("11:00") };
const NOTES = {
  "@odata.type": "#microsoft.graph.fileAttachment",
  name: "notes.txt",
  contentBytes: btoa("numbers"),
};
const DAILY = {
  pattern: { type: "daily", interval: 1 },
  range: { type: "numbered", startDate: "2026-01-05", numberOfOccurrences: 3 },
};

/** The requester's calendar, shared with the colleague, and an event with an attachment in it. */
async function world(role: CalendarRole, draft: object = {}) {
  const shared = scenario("shared", withSharedCalendar("requester", { with: "colleague", role }));
  const owner = await graphClient({ scenario: shared });
  const { id } = (await owner.post("/me/events", { subject: "Salaries", ...when, ...draft })).body;
  await owner.post(`/me/events/${id}/attachments`, NOTES);
  const colleague = await clientFor(owner.tenant, {
    person: "colleague",
    permissions: "Calendars.ReadWrite.Shared User.Read",
  });
  const entry = (await colleague.get("/me/calendars")).body.value[1]?.id ?? "";
  return { owner, colleague, id, paths: [`${OWNER}/events`, `/me/calendars/${entry}/events`] };
}

describe("what an event of a shared calendar holds", () => {
  test.each<[CalendarRole, object, number]>([
    ["freeBusyRead", {}, 403],
    ["limitedRead", {}, 403],
    ["read", {}, 200],
    ["read", { sensitivity: "private" }, 403],
    ["delegateWithPrivateEventAccess", { sensitivity: "private" }, 200],
  ])("is open as %s to %j: %d", async (role, draft, status) => {
    const { colleague, id, paths } = await world(role, draft);
    for (const path of paths) {
      expect((await colleague.get(`${path}/${id}/attachments`)).status).toBe(status);
      const extension = await colleague.get(`${path}/${id}/extensions/com.example.none`);
      expect(extension.status).toBe(status === 200 ? 404 : status);
    }
  });

  test.each<[CalendarRole, object]>([
    ["limitedRead", {}],
    ["read", { attachments: [{ name: "notes.txt" }] }],
  ])("comes along as %s: %j", async (role, along) => {
    const { colleague, id, paths } = await world(role);
    for (const path of paths) {
      const { status, body } = await colleague.get(`${path}/${id}?$expand=attachments`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ subject: "Salaries", ...along });
      expect(Object.hasOwn(body, "attachments")).toBe(Object.hasOwn(along, "attachments"));
    }
  });

  test.each<[CalendarRole, number]>([
    ["limitedRead", 403],
    ["read", 202],
  ])("is forwarded as %s: %d", async (role, status) => {
    const { colleague, id, paths } = await world(role, {
      attendees: [{ emailAddress: { address: "ana@partner.example" } }],
    });
    const forwarding = { toRecipients: [{ emailAddress: { address: "ben@partner.example" } }] };
    for (const path of paths) {
      expect((await colleague.post(`${path}/${id}/forward`, forwarding)).status).toBe(status);
    }
  });

  test("reminds nobody but its owner", async () => {
    const { colleague } = await world("delegateWithPrivateEventAccess");
    const view = "reminderView(startDateTime='2026-01-05T00:00:00Z',endDateTime='2026-01-06T00:00:00Z')";
    expect((await colleague.get(`${OWNER}/${view}`)).body.error.code).toBe("ErrorAccessDenied");
  });
});

describe("what getSchedule tells of a shared calendar", () => {
  test.each<[CalendarRole, object, object]>([
    ["freeBusyRead", {}, {}],
    ["limitedRead", {}, { isPrivate: false, subject: "Salaries", location: "Fjord" }],
    ["read", { sensitivity: "confidential" }, { isPrivate: true }],
    [
      "delegateWithPrivateEventAccess",
      { sensitivity: "private" },
      { isPrivate: true, subject: "Salaries", location: "Fjord" },
    ],
  ])("is as %s of %j: %j", async (role, draft, told) => {
    const { colleague } = await world(role, { location: { displayName: "Fjord" }, ...draft });
    const { body } = await colleague.post("/me/calendar/getSchedule", {
      schedules: ["maya.okafor@fjordline.example"],
      startTime: at("00:00"),
      endTime: at("23:00"),
    });
    expect(body.value).toMatchObject([
      { scheduleItems: [{ status: "busy", start: expect.anything(), end: expect.anything(), ...told }] },
    ]);
    const [
      {
        scheduleItems: [item],
      },
    ] = body.value as unknown as [{ scheduleItems: [object] }];
    expect(Object.keys(item).toSorted()).toEqual(["end", ...Object.keys(told), "start", "status"].toSorted());
  });
});

describe("a series of a shared calendar", () => {
  test("hides its occurrences as it does itself", async () => {
    const { colleague, id, paths } = await world("freeBusyRead", { recurrence: DAILY });
    const window = "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-09T00:00:00Z";
    for (const path of paths) {
      const { value } = (await colleague.get(`${path}/${id}/instances?${window}`)).body;
      expect(value.map(({ subject }) => subject)).toEqual(["Busy", "Busy", "Busy"]);
    }
  });

  test("keeps occurrences that are private from being written", async () => {
    const { owner, colleague, id, paths } = await world("write", {
      recurrence: DAILY,
      sensitivity: "private",
    });
    const window = "startDateTime=2026-01-06T00:00:00Z&endDateTime=2026-01-07T00:00:00Z";
    const { value } = (await owner.get(`/me/events/${id}/instances?${window}`)).body;
    for (const path of paths) {
      const answer = await colleague.patch(`${path}/${value[0]?.id ?? ""}`, { subject: "x" });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
    }
  });
});

describe("a shared calendar by its name", () => {
  test("is found under the name that the sharee sees", async () => {
    const { colleague } = await world("read");
    const named = async (name: string) =>
      (await colleague.get(`/me/calendars?$filter=name eq '${name}'`)).body.value.map((one) => one.name);
    expect(await named("Maya Okafor")).toEqual(["Maya Okafor"]);
    expect(await named("Calendar")).toEqual(["Calendar"]);
  });
});
