import { describe, expect, test } from "vitest";
import {
  company,
  GRETA,
  JONAS,
  LATER,
  list,
  MAYA,
  MEGAN,
  meeting,
  OUTSIDER,
  PLAN,
} from "../../../test/support/meeting.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEvents } from "../../scenarios/with-events.ts";
import { withoutMailbox } from "../../scenarios/with-mailbox.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const NEVER = "0001-01-01T00:00:00Z";
const entry = (name: string, address: string, response = "none", time = NEVER) => ({
  type: "required",
  status: { response, time },
  emailAddress: { name, address },
});

describe("POST /me/events with attendees", () => {
  test("puts the meeting into their calendars, as an invitation of the organizer's", async () => {
    const { maya, jonas } = await meeting([JONAS], {
      plan: { categories: ["Red"], importance: "high", transactionId: "t-1" },
    });
    const [own, copy] = [await maya.event(), await jonas.event()];
    expect(copy).toEqual({
      ...own,
      "@odata.context": copy["@odata.context"],
      "@odata.etag": copy["@odata.etag"],
      id: expect.not.stringMatching(own.id),
      changeKey: copy.changeKey,
      webLink: expect.stringContaining(encodeURIComponent(copy.id)),
      categories: [],
      transactionId: null,
      isOrganizer: false,
      showAs: "tentative",
      responseStatus: { response: "notResponded", time: NEVER },
      attendees: [entry("Maya Okafor", MAYA, "organizer"), entry("Jonas Weber", JONAS)],
      organizer: { emailAddress: { name: "Maya Okafor", address: MAYA } },
    });
    expect(own).toMatchObject({
      isOrganizer: true,
      showAs: "busy",
      responseStatus: { response: "organizer", time: NEVER },
      attendees: [entry("Jonas Weber", JONAS)],
    });
  });

  test("sends each of them a mail, wherever they are", async () => {
    const { mailsTo } = await meeting([JONAS, GRETA, OUTSIDER]);
    for (const address of [JONAS, GRETA, OUTSIDER]) expect(mailsTo(address)).toEqual(["Planning"]);
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test("invites a person once who is listed by both of their names, and never the organizer", async () => {
    const upn = "greta.lind_partner.example#EXT#@fjordline.example";
    const { mailsTo, maya } = await meeting([GRETA, upn, MAYA.toUpperCase()]);
    expect(mailsTo(GRETA)).toEqual(["Planning"]);
    expect(mailsTo(MAYA)).toEqual([]);
    expect((await maya.event()).attendees).toHaveLength(3);
  });

  test("reports an address of the tenant that nobody has, and makes the event all the same", async () => {
    const { mailsTo, tenant } = await meeting(["nobody@fjordline.example", JONAS]);
    expect(mailsTo(MAYA)).toEqual(["Undeliverable: Planning"]);
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
    expect(tenant.inbox(MAYA)[0]).toMatchObject({
      kind: "non-delivery-report",
      from: "postmaster@fjordline.example",
    });
  });

  test.each([
    ["has no mail address", withPerson("colleague", { mail: null, hasMailbox: false }), MAYA],
    ["has a mailbox that Microsoft Graph does not reach", withoutMailbox("colleague"), JONAS],
  ])("gives no copy to an attendee who %s", async (_, step, told) => {
    const { tenant, mailsTo } = await meeting([JONAS], { scenario: scenario("no mailbox", step) });
    expect(tenant.snapshot().data.events).toHaveLength(1);
    expect(mailsTo(told)).toHaveLength(1);
  });

  test("lets each attendee see the organizer and themselves where the list is hidden", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS, MEGAN], { plan: { hideAttendees: true } });
    expect((await maya.event()).attendees).toHaveLength(2);
    const seen = (await jonas.event()).attendees.map(({ emailAddress }) => emailAddress.address);
    expect(seen).toEqual([MAYA, JONAS]);
    expect(tenant.inbox(JONAS)[0]?.text).not.toContain("Megan");
  });

  test("invites nobody again when the request is repeated", async () => {
    const { maya, mailsTo } = await meeting([JONAS], { plan: { transactionId: "t-1" } });
    await maya.post("/me/events", { ...PLAN, attendees: list(JONAS), transactionId: "t-1" });
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
  });

  test("answers with the exact code where another event has the transaction id (C127)", async () => {
    const { maya, mailsTo } = await meeting([JONAS], { plan: { transactionId: "t-1" } });
    const other = { ...PLAN, attendees: list(MEGAN), transactionId: "t-1" };
    expect((await maya.post("/me/events", other)).body.error).toMatchObject({
      code: "ErrorDuplicateTransactionId",
      message:
        "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    });
    expect(mailsTo(MEGAN)).toEqual([]);
  });

  test("sends invitations of meetings that a scenario starts with", async () => {
    const step = withEvents("colleague", {
      ...PLAN,
      body: { contentType: "text", content: "" },
      attendees: list(MAYA).map((one) => ({ type: "required", ...one })),
    });
    const { maya, mailsTo } = await company({ scenario: scenario("invited", step) });
    expect(await maya.event()).toMatchObject({ subject: "Planning", isOrganizer: false });
    expect(mailsTo(MAYA)).toEqual(["Planning"]);
  });
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
    ["how the time is shown", { showAs: "free" }],
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
