import { describe, expect, test } from "vitest";
import { GRETA, JONAS, LATER, list, MAYA, MEGAN, meeting, OUTSIDER } from "../../../test/support/meeting.ts";

const NEVER = "0001-01-01T00:00:00Z";
const entry = (name: string, address: string, response = "none", time = NEVER) => ({
  type: "required",
  status: { response, time },
  emailAddress: { name, address },
});

describe("PATCH /me/events/:id of a meeting", () => {
  test("tells those who are added or removed, and nobody else, where only the list is written", async () => {
    const { maya, jonas, megan, mailsTo } = await meeting([JONAS, GRETA]);
    await maya.write({ attendees: list(GRETA, MEGAN, OUTSIDER) });
    expect(mailsTo(JONAS)).toEqual(["Planning", "Canceled: Planning"]);
    expect(await jonas.event()).toMatchObject({
      subject: "Canceled: Planning",
      isCancelled: true,
      showAs: "free",
    });
    expect(mailsTo(MEGAN)).toEqual(["Planning"]);
    expect(await megan.event()).toMatchObject({ isCancelled: false, showAs: "tentative" });
    expect(mailsTo(OUTSIDER)).toEqual(["Planning"]);
    expect(mailsTo(GRETA)).toEqual(["Planning"]);
  });

  test.each([
    ["the time", LATER],
    ["the place", { location: { displayName: "Room 2" } }],
    ["the subject", { subject: "Plans" }],
    ["the list and the place", { attendees: list(JONAS, OUTSIDER), location: { displayName: "Room 2" } }],
  ])("tells everybody on the list of %s", async (_, change) => {
    const { maya, jonas, mailsTo } = await meeting([JONAS, OUTSIDER]);
    await maya.write(change);
    for (const address of [JONAS, OUTSIDER]) expect(mailsTo(address)).toHaveLength(2);
    const { subject, start, end, location } = await maya.event();
    expect(await jonas.event()).toMatchObject({ subject, start, end, location });
  });

  test.each([
    ["categories", { categories: ["Red"] }],
    ["a reminder", { isReminderOn: false, reminderMinutesBeforeStart: 5 }],
  ])("keeps %s to the organizer", async (_, change) => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const before = await jonas.event();
    await maya.write(change);
    expect(await jonas.event()).toEqual(before);
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
  });

  test("asks everybody again where the time is another one, and keeps answers otherwise", async () => {
    const { maya, jonas } = await meeting([JONAS]);
    await jonas.act("accept");
    await maya.write({ location: { displayName: "Room 2" } });
    expect(await jonas.event()).toMatchObject({ responseStatus: { response: "accepted" }, showAs: "busy" });
    await maya.write(LATER);
    expect(await jonas.event()).toMatchObject({
      responseStatus: { response: "notResponded", time: NEVER },
      showAs: "tentative",
    });
    expect((await maya.event()).attendees).toEqual([entry("Jonas Weber", JONAS)]);
  });

  test("lets an acceptance show the time as the organizer does by then", async () => {
    const { maya, jonas } = await meeting([JONAS]);
    await maya.write({ showAs: "oof" });
    expect(await jonas.event()).toMatchObject({ showAs: "tentative" });
    await jonas.act("accept");
    expect(await jonas.event()).toMatchObject({ showAs: "oof" });
  });

  test("disregards an answer that the organizer writes for an attendee (C107)", async () => {
    const { maya } = await meeting([JONAS]);
    const { body } = await maya.write({
      attendees: [{ ...list(JONAS)[0], status: { response: "accepted", time: "2026-01-01T00:00:00Z" } }],
    });
    expect(body.attendees).toEqual([entry("Jonas Weber", JONAS)]);
  });

  test("keeps the answers of those who stay on the list", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS]);
    tenant.clock.advance({ minutes: 5 });
    await jonas.act("tentativelyAccept");
    const { body } = await maya.write({ attendees: list(MEGAN, JONAS.toUpperCase()) });
    expect(body.attendees).toMatchObject([
      entry("Megan Price", MEGAN),
      { status: { response: "tentativelyAccepted", time: "2026-01-05T09:05:00Z" } },
    ]);
  });

  test("changes nothing but the attendee's copy where an attendee writes, until the organizer's next update", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const before = await maya.event();
    await jonas.write({ ...LATER, subject: "Mine", categories: ["Blue"], reminderMinutesBeforeStart: 5 });
    expect(await jonas.event()).toMatchObject({
      subject: "Mine",
      start: { dateTime: "2026-07-01T11:00:00.0000000" },
    });
    expect(await maya.event()).toEqual(before);
    await maya.write({ location: { displayName: "Room 2" } });
    expect(await jonas.event()).toMatchObject({
      subject: "Planning",
      start: before.start,
      categories: ["Blue"],
      reminderMinutesBeforeStart: 5,
    });
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test("lets an attendee neither invite people nor change what the organizer asks for", async () => {
    const { jonas, mailsTo } = await meeting([JONAS]);
    const before = await jonas.event();
    const { status, body } = await jonas.write({
      attendees: list(MEGAN),
      responseRequested: false,
      hideAttendees: true,
      isOnlineMeeting: true,
    });
    expect(status).toBe(200);
    const { attendees } = before;
    expect(body).toMatchObject({
      attendees,
      responseRequested: true,
      hideAttendees: false,
      isOnlineMeeting: false,
    });
    expect(mailsTo(MEGAN)).toEqual([]);
  });

  test("brings the meeting back to whoever removed their copy, with the next update", async () => {
    const { maya, jonas } = await meeting([JONAS]);
    await jonas.remove();
    await maya.write({ subject: "Plans" });
    expect(await jonas.event()).toMatchObject({
      subject: "Plans",
      responseStatus: { response: "notResponded" },
    });
  });

  test("revives the copy of whoever is put back on the list", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const { id } = await jonas.event();
    await maya.write({ attendees: [] });
    await maya.write({ attendees: list(JONAS) });
    expect(await jonas.event()).toMatchObject({
      id,
      subject: "Planning",
      isCancelled: false,
      showAs: "tentative",
    });
    expect(mailsTo(JONAS)).toEqual(["Planning", "Canceled: Planning", "Planning"]);
  });
});

describe("DELETE /me/events/:id of a meeting", () => {
  test.each([
    ["DELETE", ""],
    ["POST", "/permanentDelete"],
  ])("takes the meeting from everybody when the organizer sends %s %s", async (method, tail) => {
    const { maya, jonas, mailsTo } = await meeting([JONAS, OUTSIDER]);
    const { id } = await maya.event();
    expect(await maya.call(method, `/me/events/${id}${tail}`)).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect((await maya.get(`/me/events/${id}`)).status).toBe(404);
    expect(await jonas.event()).toMatchObject({
      subject: "Canceled: Planning",
      isCancelled: true,
      showAs: "free",
    });
    for (const address of [JONAS, OUTSIDER])
      expect(mailsTo(address)).toEqual(["Planning", "Canceled: Planning"]);
  });

  test("removes an attendee's copy without a word", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const before = await maya.event();
    await jonas.remove();
    expect((await jonas.get("/me/events")).body.value).toEqual([]);
    expect(await maya.event()).toEqual(before);
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test("sends one mail a person however the meeting changed before, so that a test can count them (C037, C136)", async () => {
    const { maya, tenant } = await meeting([JONAS]);
    await maya.write({ subject: "Plans" });
    await maya.write({ ...LATER, attendees: list(JONAS) });
    await maya.remove();
    expect(tenant.inbox(JONAS).map(({ kind }) => kind)).toEqual([
      "meeting-request",
      "meeting-update",
      "meeting-update",
      "meeting-cancelled",
    ]);
  });
});
