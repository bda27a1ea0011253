import { describe, expect, test } from "vitest";
import { clientFor, type GraphClient, graphClient } from "../../../test/support/graph-client.ts";
import type { CalendarRole } from "../../domain/calendar/sharing/calendar-role.ts";
import { scenario } from "../../scenarios/index.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import { withCalendar } from "../../scenarios/with-calendar.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";

const READ = "Calendars.Read.Shared User.Read";
const WRITE = "Calendars.ReadWrite.Shared User.Read";
const OWNER = "/users/maya.okafor@fjordline.example";

const at = (hour: string) => ({ dateTime: `2026-01-05T${hour}`, timeZone: "UTC" });

const MEETING = {
  subject: "Salaries",
  body: { contentType: "text", content: "Numbers" },
  start: at("10:00"),
  end: at("11:00"),
  location: { displayName: "Fjord" },
  attendees: [{ emailAddress: { address: "ana@partner.example" } }],
  categories: ["Red category"],
  showAs: "oof",
};

/** The requester's calendar with two events, and a client for the colleague. */
async function world(permissions: string, ...steps: readonly ScenarioStep[]) {
  const owner = await graphClient({ scenario: scenario("shared", ...steps) });
  const open = (await owner.post("/me/events", MEETING)).body;
  const hidden = (
    await owner.post("/me/events", {
      ...MEETING,
      subject: "Dentist",
      sensitivity: "private",
      start: at("10:30"),
    })
  ).body;
  const colleague = await clientFor(owner.tenant, { person: "colleague", permissions });
  return { owner, colleague, open, hidden };
}

const sharedAs = (role: CalendarRole) => withSharedCalendar("requester", { with: "colleague", role });

/** The colleague's own id of the shared calendar. */
const entryOf = async ({ get }: GraphClient): Promise<string> =>
  (await get("/me/calendars")).body.value[1]?.id ?? "";

const NO_DETAILS = {
  body: { contentType: "html", content: "" },
  bodyPreview: "",
  attendees: [],
  categories: [],
  location: { displayName: "", locationType: "default" },
  locations: [],
};

describe("a calendar that somebody else shares", () => {
  test.each<[CalendarRole, object, object]>([
    [
      "freeBusyRead",
      { subject: "Away", showAs: "oof", ...NO_DETAILS },
      { subject: "Private appointment", ...NO_DETAILS },
    ],
    [
      "limitedRead",
      {
        ...NO_DETAILS,
        subject: "Salaries",
        location: { displayName: "Fjord" },
        locations: [{ displayName: "Fjord" }],
      },
      { subject: "Private appointment", sensitivity: "private", ...NO_DETAILS },
    ],
    [
      "read",
      { subject: "Salaries", bodyPreview: "Numbers", categories: ["Red category"], attendees: [{}] },
      { subject: "Private appointment", ...NO_DETAILS },
    ],
    [
      "write",
      { subject: "Salaries", bodyPreview: "Numbers" },
      { subject: "Private appointment", ...NO_DETAILS },
    ],
    [
      "delegateWithoutPrivateEventAccess",
      { subject: "Salaries", bodyPreview: "Numbers" },
      { subject: "Private appointment", ...NO_DETAILS },
    ],
    [
      "delegateWithPrivateEventAccess",
      { subject: "Salaries", bodyPreview: "Numbers" },
      { subject: "Dentist", sensitivity: "private", bodyPreview: "Numbers" },
    ],
  ])("shows as %s no more than it may", async (role, open, hidden) => {
    const { colleague, ...events } = await world(READ, sharedAs(role));
    const window =
      "startDateTime=2026-01-05T00:00:00Z&endDateTime=2026-01-06T00:00:00Z&$orderby=start/dateTime";
    for (const root of [`${OWNER}/calendar`, `/me/calendars/${await entryOf(colleague)}`]) {
      expect((await colleague.get(`${root}/events/${events.open.id}`)).body).toMatchObject(open);
      expect((await colleague.get(`${root}/events/${events.hidden.id}`)).body).toMatchObject(hidden);
      const list = (await colleague.get(`${root}/events?$orderby=start/dateTime`)).body.value;
      expect(list).toMatchObject([open, hidden]);
      expect((await colleague.get(`${root}/calendarView?${window}`)).body.value).toMatchObject([
        open,
        hidden,
      ]);
    }
  });

  test("hides a body that is wanted as text, and what was selected", async () => {
    const { colleague, open } = await world(READ, sharedAs("freeBusyRead"));
    const { body } = await colleague.get(`${OWNER}/events/${open.id}?$select=subject,body`, {
      prefer: 'outlook.body-content-type="text"',
    });
    expect(body).toEqual({
      "@odata.context": expect.any(String),
      "@odata.etag": expect.any(String),
      id: open.id,
      subject: "Away",
      body: { contentType: "text", content: "" },
    });
  });

  test.each<[string, CalendarRole, object]>([
    ["a reader", "read", { canEdit: false, canViewPrivateItems: false }],
    ["a writer", "write", { canEdit: true, canViewPrivateItems: false }],
    ["a delegate", "delegateWithPrivateEventAccess", { canEdit: true, canViewPrivateItems: true }],
  ])("stands in the mailbox of %s under its owner's name and an id of its own", async (_, role, powers) => {
    const { owner, colleague } = await world(READ, sharedAs(role));
    const own = (await owner.get("/me/calendar")).body;
    const { body } = await colleague.get("/me/calendars");
    expect(body.value[1]).toMatchObject({
      name: "Maya Okafor",
      isDefaultCalendar: false,
      canShare: false,
      isRemovable: true,
      owner: { name: "Maya Okafor", address: "maya.okafor@fjordline.example" },
      ...powers,
    });
    expect(body.value[1]?.id).not.toBe(own.id);
    expect((await colleague.get(`/me/calendars/${body.value[1]?.id ?? ""}`)).body).toMatchObject(powers);
    expect((await colleague.get(`${OWNER}/calendar`)).body).toMatchObject({
      id: own.id,
      name: "Calendar",
      canShare: false,
      ...powers,
    });
    expect((await colleague.get(`${OWNER}/calendars`)).body.value).toMatchObject([{ id: own.id }]);
  });

  test("stands among the calendars of people", async () => {
    const { colleague } = await world(READ, sharedAs("read"));
    const groups = (await colleague.get("/me/calendarGroups")).body.value;
    const inGroup = async (name: string) => {
      const { id = "" } = groups.find((one) => one.name === name) ?? {};
      return (await colleague.get(`/me/calendarGroups/${id}/calendars`)).body.value.map((one) => one.name);
    };
    expect(await inGroup("My Calendars")).toEqual(["Calendar"]);
    expect(await inGroup("People's Calendars")).toEqual(["Maya Okafor"]);
  });

  test("keeps a calendar of the owner's making under its own name", async () => {
    const { colleague } = await world(
      READ,
      withCalendar("requester", { name: "Parties" }),
      withSharedCalendar("requester", { with: "colleague", role: "read", calendar: "Parties" }),
    );
    expect((await colleague.get("/me/calendars")).body.value).toMatchObject([{}, { name: "Parties" }]);
    expect((await colleague.get(`/me/calendars/${await entryOf(colleague)}/events`)).body.value).toEqual([]);
    expect((await colleague.get(`${OWNER}/calendar`)).status).toBe(403);
  });

  test("has no event under /me/events, C044", async () => {
    const { colleague, open } = await world(READ, sharedAs("write"));
    expect((await colleague.get(`/me/events/${open.id}`)).body.error.code).toBe("ErrorItemNotFound");
    const entry = await entryOf(colleague);
    expect((await colleague.get(`/me/calendars/${entry}/events/${open.id}`)).status).toBe(200);
  });
});

describe("writing into a shared calendar", () => {
  test("makes events of the owner's, by both ways", async () => {
    const { owner, colleague } = await world(WRITE, sharedAs("write"));
    const entry = await entryOf(colleague);
    for (const root of [`${OWNER}/calendar`, `/me/calendars/${entry}`]) {
      const made = await colleague.post(`${root}/events`, { ...MEETING, subject: "Lunch" });
      expect(made).toMatchObject({
        status: 201,
        body: {
          isOrganizer: true,
          organizer: { emailAddress: { address: "maya.okafor@fjordline.example" } },
        },
      });
      expect((await owner.get(`/me/events/${made.body.id}`)).body.subject).toBe("Lunch");
      expect((await colleague.get(made.headers.get("location") ?? "")).body.subject).toBe("Lunch");
    }
    expect((await colleague.get("/me/events")).body.value).toEqual([]);
  });

  test("changes and deletes what is not private", async () => {
    const { owner, colleague, open, hidden } = await world(WRITE, sharedAs("write"));
    const events = `/me/calendars/${await entryOf(colleague)}/events`;
    expect((await colleague.patch(`${events}/${open.id}`, { subject: "Pay" })).body.subject).toBe("Pay");
    expect((await colleague.call("DELETE", `${events}/${open.id}`)).status).toBe(204);
    expect((await owner.get(`/me/events/${open.id}`)).status).toBe(404);
    for (const method of ["PATCH", "DELETE"]) {
      const answer = await colleague.call(method, `${events}/${hidden.id}`, { body: "{}" });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: "ErrorAccessDenied" } } });
    }
  });

  test.each<[CalendarRole, string]>([
    ["freeBusyRead", WRITE],
    ["limitedRead", WRITE],
    ["read", WRITE],
    ["write", READ],
  ])("takes more than the role %s with %s", async (role, permissions) => {
    const { owner, colleague, open } = await world(permissions, sharedAs(role));
    const entry = await entryOf(colleague);
    for (const root of [`${OWNER}/calendar`, `/me/calendars/${entry}`]) {
      expect((await colleague.post(`${root}/events`, MEETING)).body.error.code).toBe("ErrorAccessDenied");
      const patched = await colleague.patch(`${root}/events/${open.id}`, { subject: "x" });
      expect(patched.body.error.code).toBe("ErrorAccessDenied");
    }
    expect((await owner.get("/me/events")).body.value).toHaveLength(2);
  });
});

describe("a shared calendar itself", () => {
  test("can be called otherwise by a sharee, for themself alone", async () => {
    const { owner, colleague } = await world(WRITE, sharedAs("read"));
    const path = `/me/calendars/${await entryOf(colleague)}`;
    const { status, body } = await colleague.patch(path, { name: "Boss", color: "lightRed" });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: "Boss", color: "auto", canShare: false });
    expect((await colleague.get(path)).body.name).toBe("Boss");
    expect((await owner.get("/me/calendar")).body.name).toBe("Calendar");
    expect((await colleague.patch(path, { name: " " })).body.error.code).toBe("ErrorInvalidRequest");
    expect((await colleague.patch(path, { name: "x" }, { "if-match": 'W/"old"' })).status).toBe(412);
  });

  test("is taken off a sharee's list, and stays with its owner", async () => {
    const { owner, colleague } = await world(WRITE, sharedAs("read"));
    const path = `/me/calendars/${await entryOf(colleague)}`;
    expect((await colleague.call("DELETE", path)).status).toBe(204);
    expect((await colleague.get("/me/calendars")).body.value).toHaveLength(1);
    expect((await owner.get("/me/events")).body.value).toHaveLength(2);
    expect((await colleague.get(`${OWNER}/calendar`)).status).toBe(200);
  });

  test("is not changed, made or deleted in its owner's mailbox", async () => {
    const { owner, colleague } = await world(WRITE, sharedAs("delegateWithPrivateEventAccess"));
    const { id } = (await owner.get("/me/calendar")).body;
    for (const [method, path, body] of [
      ["PATCH", `${OWNER}/calendar`, { name: "x" }],
      ["POST", `${OWNER}/calendars`, { name: "x" }],
      ["DELETE", `${OWNER}/calendars/${id}`, {}],
      ["POST", `${OWNER}/calendarGroups`, { name: "x" }],
    ] as const) {
      const answer = await colleague.call(method, path, { body: JSON.stringify(body) });
      expect(answer.body.error.code).toBe("ErrorAccessDenied");
    }
  });

  test("vanishes when its owner takes the right away, or deletes it", async () => {
    const { owner, colleague } = await world(
      READ,
      withCalendar("requester", { name: "Parties" }),
      withSharedCalendar("requester", { with: "colleague", role: "read", calendar: "Parties" }),
    );
    const entry = await entryOf(colleague);
    const parties = (await owner.get("/me/calendars")).body.value[1]?.id ?? "";
    await owner.call("DELETE", `/me/calendars/${parties}`);
    expect((await colleague.get(`/me/calendars/${entry}`)).body.error.code).toBe("ErrorItemNotFound");
    expect((await colleague.get("/me/calendars")).body.value).toHaveLength(1);
  });
});
