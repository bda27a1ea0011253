import { collect, createSender } from "@consentra/calendar";
import {
  type ScenarioStep,
  scenario,
  withApprovedApp,
  withEmulation,
  withGroup,
  withGroupCalendar,
} from "@consentra/mock-azure";
import { describe, expect, test } from "vitest";
import { withCalendar } from "../../src/calendar-by-name.ts";
import { changeEvent, likeEvent } from "../../src/change-event.ts";
import { clientOf } from "../../src/client-of.ts";
import { longFreeBusy } from "../../src/long-free-busy.ts";
import { mayWrite, meetingKey } from "../../src/mirror-meetings.ts";
import { translateIds } from "../../src/translate-ids.ts";
import { at, day, openCalendar, signIn } from "../support/open-calendar.ts";

const tour = { subject: "Tour", start: at(day(0), 9), end: at(day(0), 10) };
const week = { start: `${day(0)}T00:00:00Z`, end: `${day(7)}T00:00:00Z` };

/** The requester invites the colleague, who has connected too. */
async function invited(...steps: readonly ScenarioStep[]) {
  const open = await openCalendar({ steps });
  const { tenant, calendar, with: through } = open;
  const { address, displayName } = tenant.people.colleague;
  const meeting = await calendar.events.create({
    event: { ...tour, attendees: [{ emailAddress: { address, name: displayName } }] },
  });
  const colleague = through({ tokens: await signIn(tenant, "colleague") });
  const [copy] = await collect(colleague.view(week));
  if (!copy) throw new Error("The invitation did not arrive.");
  return { ...open, meeting, colleague, copy };
}

describe("ids", () => {
  test("C101: are encoded once, whatever characters they have, and never twice", async () => {
    const { calendar, sent } = await openCalendar();
    const id = "AAMk/a+b=";
    await expect(calendar.events.get({ id })).rejects.toThrow();
    expect(sent.at(-1)).toBe(`GET /me/events/${id}`);
    await expect(calendar.events.get({ id: encodeURIComponent(id) })).rejects.toMatchObject({
      failure: { kind: "invalidInput" },
    });
  });

  test("C103: of calendars that changed are found again by name", async () => {
    const rotating = withEmulation({ calendars: { idRotationMilliseconds: 3_600_000 } });
    const { tenant, calendar } = await openCalendar({ steps: [rotating] });
    const made = await calendar.calendars.create({ calendar: { name: "Tours" } });
    await calendar.events.create({ event: tour, calendarId: made.id });
    tenant.clock.advance({ hours: 2 });
    const events = await withCalendar(calendar, made, (calendarId) =>
      collect(calendar.view({ ...week, calendarId })),
    );
    expect(events.map(({ subject }) => subject)).toEqual(["Tour"]);
  });

  test("C104, C143: are of one kind through a client, and the immutable ones stay", async () => {
    const { with: through, calendar } = await openCalendar();
    const lasting = through({ immutableIds: true });
    const { id } = await lasting.events.create({ event: tour });
    expect((await lasting.events.get({ id })).id).toBe(id);
    expect((await collect(lasting.view(week)))[0]?.id).toBe(id);
    expect((await calendar.events.get({ id })).id).not.toBe(id);
    const run = lasting.sync(week);
    for await (const change of run) if (change.kind !== "removed") expect(change.event.id).toBe(id);
    expect(() => calendar.sync({ ...week, cursor: run.cursor })).toThrow("immutableIds");
  });

  test("C106: of Exchange Web Services are translated", async () => {
    const { tenant, calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: tour });
    const scope = "openid offline_access https://graph.microsoft.com/User.Read";
    const sender = createSender({
      tokens: await signIn(tenant, "requester", scope),
      fetch: (request) => tenant.fetch(request),
      clock: tenant.clock,
    });
    const ewsId = id.replaceAll("-", "/").replaceAll("_", "+");
    expect([...(await translateIds(sender, [ewsId])).values()]).toEqual([id]);
  });
});

describe("meetings", () => {
  test("C107: are answered by their attendee, and never by their organizer", async () => {
    const { calendar, colleague, meeting, copy } = await invited();
    await expect(
      calendar.events.update({
        id: meeting.id,
        changes: { responseStatus: { response: "accepted" } } as never,
      }),
    ).rejects.toMatchObject({ failure: { kind: "invalidInput" } });
    await colleague.events.accept({ id: copy.id });
    const { attendees } = await calendar.events.get({ id: meeting.id });
    expect(attendees[0]?.status.response).toBe("accepted");
  });

  test("C112: keep what a change does not name, the way to join online among it", async () => {
    const { calendar } = await openCalendar();
    const made = await calendar.events.create({
      event: { ...tour, isOnlineMeeting: true, onlineMeetingProvider: "teamsForBusiness" },
    });
    await calendar.events.update({ id: made.id, changes: { subject: "Guided tour" } });
    const after = await calendar.events.get({ id: made.id });
    expect(after.onlineMeeting).toEqual(made.onlineMeeting);
    await expect(calendar.events.update({ id: made.id, changes: after as never })).rejects.toMatchObject({
      failure: { kind: "invalidInput" },
    });
  });

  test("C125: are changed from what they are now when somebody else writes in between", async () => {
    const { calendar } = await openCalendar();
    const { id } = await calendar.events.create({ event: tour });
    let others = 1;
    await changeEvent(calendar, id, ({ subject }) => {
      if (others-- > 0) void calendar.events.update({ id, changes: { subject: "Tour of others" } });
      return { subject: `${String(subject)}!` };
    });
    expect((await calendar.events.get({ id })).subject).toBe("Tour of others!");
  });

  test("C127: are made again without what the service gave the first", async () => {
    const { calendar } = await openCalendar();
    const made = await calendar.events.create({ event: { ...tour, transactionId: "t-1" } });
    const copy = await calendar.events.create({ event: likeEvent(made) });
    expect(copy.id).not.toBe(made.id);
    expect(copy.subject).toBe("Tour");
    await expect(calendar.events.create({ event: made as never })).rejects.toMatchObject({
      failure: { kind: "invalidInput" },
    });
  });

  test("C140: are written by the organizer's connection alone, and are the same by their iCalUId", async () => {
    const { tenant, meeting, copy } = await invited();
    expect(meetingKey(copy)).toBe(meetingKey(meeting));
    expect([meeting, copy].map(mayWrite)).toEqual([true, false]);
    const before = tenant.inbox(tenant.people.colleague.address).length;
    expect(before).toBe(1);
  });

  test("C133: can be without a subject", async () => {
    const { calendar } = await openCalendar();
    await calendar.events.create({ event: { start: tour.start, end: tour.end } });
    const [event] = await collect(calendar.view(week));
    expect(event?.subject ?? "").toBe("");
  });
});

describe("bodies", () => {
  test("C109, C110: say what they are, and come as text where that is preferred", async () => {
    const { calendar } = await openCalendar();
    const body = { contentType: "text", content: "Bring <your> pass" } as const;
    const { id } = await calendar.events.create({ event: { ...tour, body } });
    const html = await calendar.events.get({ id });
    expect(html.body.contentType).toBe("html");
    expect(html.body.content).toContain("&lt;your&gt;");
    const text = await calendar.events.get({ id, bodyContentType: "text" });
    expect(text.body).toMatchObject({ contentType: "text", content: expect.stringContaining("<your>") });
  });
});

describe("who is busy", () => {
  test("C118: over more than 62 days is asked in parts", async () => {
    const { tenant, calendar, sent } = await openCalendar();
    await calendar.events.create({ event: { ...tour, start: at(day(59), 23), end: at(day(60), 2) } });
    await calendar.events.create({ event: { ...tour, start: at(day(150), 9), end: at(day(150), 10) } });
    sent.length = 0;
    const { address } = tenant.people.requester;
    const items = await longFreeBusy(calendar, {
      schedules: [address],
      start: at(day(0), 0),
      end: at(day(180), 0),
    });
    expect(items).toHaveLength(2);
    expect(sent).toHaveLength(3);
  });

  test("C119: is asked with the members that the service knows, and without empty ones", async () => {
    const { tenant, calendar } = await openCalendar();
    const schedules = [tenant.people.requester.address];
    const input = { schedules, start: at(day(0), 0), end: at(day(1), 0), interval: undefined };
    expect(await calendar.freeBusy(input)).toHaveLength(1);
    await expect(calendar.freeBusy({ ...input, schedules: [] })).rejects.toMatchObject({
      failure: { kind: "invalidInput" },
    });
  });
});

describe("other mailboxes", () => {
  test("C115: are opened under their user's id, which is all that an application by itself has", async () => {
    const { tenant, tokens, calendar } = await openCalendar();
    await calendar.events.create({ event: tour });
    const client = clientOf(`/users/${tenant.people.requester.address}`, {
      tokens,
      fetch: (request) => {
        expect(new URL(request.url).pathname).not.toContain("/me");
        return tenant.fetch(request);
      },
      clock: tenant.clock,
    });
    expect(await collect(client.view({ ...week, pageSize: 1 }))).toHaveLength(1);
  });

  test("C131: of groups have a client of their own", async () => {
    const scopes = ["Calendars.ReadWrite", "Group.Read.All"];
    const { tenant } = await openCalendar({
      scenario: scenario(
        "a group",
        withApprovedApp({ scopes }),
        withGroup("Guides", "requester"),
        withGroupCalendar("Guides"),
      ),
    });
    const [group] = tenant.snapshot().data.groups;
    const scope = "openid offline_access https://graph.microsoft.com/Group.Read.All";
    const client = clientOf(`/groups/${String(group?.id)}`, {
      tokens: await signIn(tenant, "requester", scope),
      fetch: (request) => tenant.fetch(request),
      clock: tenant.clock,
    });
    expect(await collect(client.view(week))).toEqual([]);
  });
});
