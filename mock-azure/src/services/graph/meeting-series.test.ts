import { describe, expect, test } from "vitest";
import {
  type Attendant,
  JONAS,
  list,
  MAYA,
  MEGAN,
  meeting,
  OUTSIDER,
} from "../../../test/support/meeting.ts";

const utc = (dateTime: string) => ({ dateTime, timeZone: "UTC" });
const DAILY = { type: "daily", interval: 1 };

/** Three days, from ten to eleven UTC. */
const SERIES = {
  start: utc("2026-07-01T10:00:00"),
  end: utc("2026-07-01T11:00:00"),
  recurrence: {
    pattern: DAILY,
    range: { type: "numbered", startDate: "2026-07-01", numberOfOccurrences: 3 },
  },
};
const VIEW = "/me/calendarView?startDateTime=2026-07-01&endDateTime=2026-07-05&$orderby=start/dateTime";

const at = (hour: string, day = "02") => ({
  start: utc(`2026-07-${day}T${hour}:00:00`),
  end: utc(`2026-07-${day}T${hour}:30:00`),
});

const series = (...attendees: readonly string[]) => meeting(attendees, { plan: SERIES });

/** The occurrences that somebody sees, in order. */
const days = async ({ get }: Attendant) => (await get(VIEW)).body.value;
/** What somebody sees of each day, in few words. */
const sight = async (who: Attendant) =>
  (await days(who)).map(({ start, subject, responseStatus }) => [
    start.dateTime.slice(8, 13),
    subject,
    responseStatus.response,
  ]);
/** Acts on an occurrence, counted from 0. */
const on = async (who: Attendant, index: number) => `/me/events/${(await days(who))[index]?.id ?? "none"}`;

describe("POST /me/events of a series with attendees", () => {
  test("gives attendees a series of their own, with the same times and other ids", async () => {
    const { maya, jonas } = await series(JONAS);
    const [own, copy] = [await maya.event(), await jonas.event()];
    const { iCalUId, recurrence } = own;
    expect(copy).toMatchObject({ type: "seriesMaster", iCalUId, recurrence, isOrganizer: false });
    const [ours, theirs] = [await days(maya), await days(jonas)];
    expect(theirs.map(({ start }) => start)).toEqual(ours.map(({ start }) => start));
    expect(theirs.map(({ id }) => id)).not.toEqual(ours.map(({ id }) => id));
    expect(theirs).toMatchObject([{ seriesMasterId: copy.id }, {}, {}]);
  });

  test("says in the mail how it repeats", async () => {
    const { tenant } = await series(OUTSIDER);
    expect(tenant.inbox(OUTSIDER)).toHaveLength(1);
    expect(tenant.inbox(OUTSIDER)[0]?.text).toContain("Repeats: every day, 3 times");
  });
});

describe("PATCH /me/events/:id of a series with attendees", () => {
  test("moves a single date in every calendar, and asks about that date again", async () => {
    const { maya, jonas, mailsTo } = await series(JONAS);
    await jonas.act("accept");
    await maya.patch(await on(maya, 1), { ...at("15"), subject: "Late" });
    expect(await sight(jonas)).toEqual([
      ["01T10", "Planning", "accepted"],
      ["02T15", "Late", "notResponded"],
      ["03T10", "Planning", "accepted"],
    ]);
    expect(mailsTo(JONAS)).toEqual(["Planning", "Late"]);
    const [, moved] = await days(maya);
    expect(moved?.attendees).toMatchObject([{ status: { response: "none" } }]);
    expect((await maya.event()).attendees).toMatchObject([{ status: { response: "accepted" } }]);
  });

  test("leaves exceptions alone where the series' words change, and sends a mail for each of them (C037)", async () => {
    const { maya, jonas, mailsTo } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await maya.write({ subject: "Plans" });
    const subjects = ["Plans", "Other", "Plans"];
    expect((await sight(jonas)).map(([, subject]) => subject)).toEqual(subjects);
    expect((await sight(maya)).map(([, subject]) => subject)).toEqual(subjects);
    expect(mailsTo(JONAS)).toEqual(["Planning", "Other", "Plans", "Other"]);
  });

  test("drops exceptions and renews ids in every calendar where the times change", async () => {
    const { maya, jonas } = await series(JONAS);
    await jonas.act("accept");
    await maya.patch(await on(maya, 1), at("15"));
    const before = (await days(jonas)).map(({ id }) => id);
    await maya.write({ start: utc("2026-07-01T12:00:00"), end: utc("2026-07-01T13:00:00") });
    expect(await sight(jonas)).toEqual([
      ["01T12", "Planning", "notResponded"],
      ["02T12", "Planning", "notResponded"],
      ["03T12", "Planning", "notResponded"],
    ]);
    const after = await days(jonas);
    for (const { id } of after) expect(before).not.toContain(id);
    expect(after).toMatchObject((await days(maya)).map(({ start, end }) => ({ start, end })));
  });

  test("keeps an attendee's own changes of single dates where the organizer changes nothing about times", async () => {
    const { maya, jonas } = await series(JONAS);
    await jonas.call("DELETE", await on(jonas, 0));
    await jonas.patch(await on(jonas, 0), { categories: ["Blue"] });
    await maya.write({ location: { displayName: "Room 2" } });
    expect(await days(jonas)).toMatchObject([
      { categories: ["Blue"], location: { displayName: "Room 1" } },
      { location: { displayName: "Room 2" } },
    ]);
  });

  test("asks somebody to a single date, who has it as an event of its own", async () => {
    const { maya, megan, mailsTo } = await series(JONAS);
    const occurrence = await on(maya, 1);
    await maya.patch(occurrence, { attendees: list(JONAS, MEGAN) });
    expect(await megan.event()).toMatchObject({
      type: "singleInstance",
      seriesMasterId: null,
      isOrganizer: false,
      start: { dateTime: "2026-07-02T10:00:00.0000000" },
    });
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
    await megan.act("accept");
    expect((await maya.get(occurrence)).body.attendees).toMatchObject([
      { status: { response: "none" } },
      { status: { response: "accepted" } },
    ]);
    expect((await maya.event()).attendees).toHaveLength(1);
    await maya.patch(occurrence, { location: { displayName: "Room 9" } });
    expect(await megan.event()).toMatchObject({ location: { displayName: "Room 9" } });
    await maya.act("cancel");
    expect(await megan.event()).toMatchObject({ isCancelled: true });
    expect(mailsTo(MEGAN)).toEqual(["Planning", "Planning", "Canceled: Planning"]);
  });

  test("takes somebody who was asked to a single date into the series", async () => {
    const { maya, megan } = await series(JONAS);
    await maya.patch(await on(maya, 1), { attendees: list(JONAS, MEGAN) });
    await maya.write({ attendees: list(JONAS, MEGAN) });
    expect(await megan.event()).toMatchObject({ type: "seriesMaster" });
    expect(await days(megan)).toHaveLength(3);
  });

  test("gives newcomers the series as it is by now", async () => {
    const { maya, megan } = await series(JONAS);
    await maya.call("DELETE", await on(maya, 0));
    await maya.patch(await on(maya, 0), { ...at("15"), subject: "Late" });
    await maya.write({ attendees: list(JONAS, MEGAN) });
    const expected = [
      ["02T15", "Late", "notResponded"],
      ["03T10", "Planning", "notResponded"],
    ];
    expect(await sight(megan)).toEqual(expected);
    await maya.patch(await on(maya, 0), { subject: "Later" });
    expect((await sight(megan))[0]).toEqual(["02T15", "Later", "notResponded"]);
  });

  test("cancels every date of whoever is removed, and revives the series with the list", async () => {
    const { maya, jonas } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await maya.write({ attendees: [] });
    expect((await sight(jonas)).map(([, subject]) => subject)).toEqual([
      "Canceled: Planning",
      "Canceled: Other",
      "Canceled: Planning",
    ]);
    expect((await days(maya)).map(({ attendees }) => attendees)).toEqual([[], [], []]);
    await maya.write({ attendees: list(JONAS) });
    expect((await sight(jonas)).map(([, subject]) => subject)).toEqual(["Planning", "Other", "Planning"]);
  });

  test("makes a single event of the series in every calendar", async () => {
    const { maya, jonas } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await maya.write({ recurrence: null });
    expect(await sight(jonas)).toEqual([["01T10", "Planning", "notResponded"]]);
    expect(await jonas.event()).toMatchObject({ type: "singleInstance" });
  });
});

describe("POST /me/events/:id/accept and the like of a series", () => {
  test("answer for every date, those that are different too", async () => {
    const { maya, jonas } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await jonas.act("accept");
    expect((await sight(jonas)).map(([, , response]) => response)).toEqual([
      "accepted",
      "accepted",
      "accepted",
    ]);
    for (const { attendees } of await days(maya))
      expect(attendees).toMatchObject([{ status: { response: "accepted" } }]);
  });

  test("answer for one date only where its id is used", async () => {
    const { maya, jonas, mailsTo } = await series(JONAS);
    await jonas.post(`${await on(jonas, 2)}/tentativelyAccept`, {});
    await jonas.post(`${await on(jonas, 0)}/decline`, {});
    expect(await sight(jonas)).toEqual([
      ["02T10", "Planning", "notResponded"],
      ["03T10", "Planning", "tentativelyAccepted"],
    ]);
    expect((await days(maya)).map(({ attendees }) => attendees)).toMatchObject([
      [{ status: { response: "declined" } }],
      [{ status: { response: "none" } }],
      [{ status: { response: "tentativelyAccepted" } }],
    ]);
    expect(mailsTo(MAYA)).toEqual(["Tentative: Planning", "Declined: Planning"]);
  });

  test("bring a date back that was declined, with the organizer's next update of it", async () => {
    const { maya, jonas } = await series(JONAS);
    await jonas.post(`${await on(jonas, 1)}/decline`, {});
    expect(await days(jonas)).toHaveLength(2);
    await maya.patch(await on(maya, 1), { location: { displayName: "Room 2" } });
    expect(await days(jonas)).toMatchObject([
      {},
      { type: "exception", location: { displayName: "Room 2" } },
      {},
    ]);
    expect(await jonas.event()).toMatchObject({ type: "seriesMaster" });
  });

  test("take the whole series out of the calendar where it is declined", async () => {
    const { maya, jonas } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await jonas.act("decline");
    expect(await days(jonas)).toEqual([]);
  });
});

describe("DELETE and POST /cancel of a series with attendees", () => {
  test("cancel one date in every calendar where its id is used", async () => {
    const { maya, jonas, mailsTo, tenant } = await series(JONAS);
    await maya.post(`${await on(maya, 1)}/cancel`, { comment: "Holiday." });
    expect(await sight(maya)).toHaveLength(2);
    expect((await sight(jonas)).map(([day, subject]) => [day, subject])).toEqual([
      ["01T10", "Planning"],
      ["02T10", "Canceled: Planning"],
      ["03T10", "Planning"],
    ]);
    expect(mailsTo(JONAS)).toEqual(["Planning", "Canceled: Planning"]);
    expect(tenant.inbox(JONAS).at(-1)?.text).toContain("When: 2 July 2026, 10:00 to 11:00 (UTC)");
  });

  test("cancel all dates, those that are different too", async () => {
    const { maya, jonas } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await maya.remove();
    expect(await days(maya)).toEqual([]);
    const seen = await days(jonas);
    expect(seen).toMatchObject([
      { subject: "Canceled: Planning", isCancelled: true, showAs: "free" },
      { subject: "Canceled: Other", isCancelled: true, showAs: "free" },
      { subject: "Canceled: Planning", isCancelled: true, showAs: "free" },
    ]);
  });
});

describe("POST /me/events/:id/forward of a series", () => {
  test("lets others in on one date only where its id is used", async () => {
    const { maya, jonas, megan } = await series(JONAS);
    await jonas.post(`${await on(jonas, 2)}/forward`, { toRecipients: list(MEGAN) });
    expect(await sight(megan)).toEqual([["03T10", "Planning", "notResponded"]]);
    expect((await days(maya)).map(({ attendees }) => attendees.length)).toEqual([1, 1, 2]);
  });

  test("lets others in on all dates", async () => {
    const { maya, jonas, megan } = await series(JONAS);
    await maya.patch(await on(maya, 1), { subject: "Other" });
    await jonas.act("forward", { toRecipients: list(MEGAN) });
    expect((await sight(megan)).map(([, subject]) => subject)).toEqual(["Planning", "Other", "Planning"]);
    expect((await days(maya)).map(({ attendees }) => attendees.length)).toEqual([2, 2, 2]);
  });
});

describe("reminders of a series", () => {
  const view = "/me/reminderView(startDateTime='2026-07-01',endDateTime='2026-07-05')";

  test("come before each date, and can be put off or dismissed for one", async () => {
    const { maya } = await series();
    await maya.post(`${await on(maya, 0)}/snoozeReminder`, { newReminderTime: utc("2026-07-01T09:55:00") });
    await maya.post(`${await on(maya, 1)}/dismissReminder`, {});
    expect((await maya.get(view)).body.value).toMatchObject([
      { reminderFireTime: { dateTime: "2026-07-01T09:55:00.0000000" } },
      { reminderFireTime: { dateTime: "2026-07-03T09:45:00.0000000" } },
    ]);
  });
});
