import { describe, expect, test } from "vitest";
import { type Attendant, JONAS, list, MEGAN, meeting } from "../../../test/support/meeting.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

const file = (name: string) => ({
  "@odata.type": "#microsoft.graph.fileAttachment",
  name,
  contentBytes: btoa(name),
});
const property = (value: string) => ({
  singleValueExtendedProperties: [{ id: "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Ticket", value }],
});

/** The names of what is attached to somebody's event. */
async function attached(who: Attendant): Promise<readonly string[]> {
  const { id } = await who.event();
  return (await who.get(`/me/events/${id}/attachments`)).body.value.map(({ name }) => name);
}

describe("attachments of a meeting", () => {
  test("come with the invitation, each with an id of the copy's", async () => {
    const { maya, jonas } = await meeting([JONAS], { plan: { attachments: [file("agenda.txt")] } });
    expect(await attached(jonas)).toEqual(["agenda.txt"]);
    expect(await jonas.event()).toMatchObject({ hasAttachments: true });
    const { id } = await maya.event();
    const [own] = (await maya.get(`/me/events/${id}/attachments`)).body.value;
    const [copy] = (await jonas.get(`/me/events/${(await jonas.event()).id}/attachments`)).body.value;
    expect(copy?.id).not.toBe(own?.id);
  });

  test("follow with the next update, and are the organizer's then", async () => {
    const { maya, jonas, megan } = await meeting([JONAS], { plan: { attachments: [file("agenda.txt")] } });
    await maya.act("attachments", file("minutes.txt"));
    await jonas.act("attachments", file("mine.txt"));
    expect(await attached(jonas)).toEqual(["agenda.txt", "mine.txt"]);
    await maya.write({ subject: "Plans" });
    expect(await attached(jonas)).toEqual(["agenda.txt", "minutes.txt"]);
    await maya.write({ attendees: list(JONAS, MEGAN) });
    expect(await attached(megan)).toEqual(["agenda.txt", "minutes.txt"]);
  });

  test("come along where the meeting is forwarded", async () => {
    const { jonas, megan } = await meeting([JONAS], { plan: { attachments: [file("agenda.txt")] } });
    await jonas.act("forward", { toRecipients: list(MEGAN) });
    expect(await attached(megan)).toEqual(["agenda.txt"]);
  });
});

describe("what apps keep with a meeting", () => {
  test("stays in the mailbox where they keep it", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS], { plan: property("organizer's") });
    await jonas.write(property("guest's"));
    await maya.write({ subject: "Plans" });
    const values = tenant.snapshot().data.events.map(({ extendedProperties }) => extendedProperties);
    expect(values).toMatchObject([[{ value: "organizer's" }], [{ value: "guest's" }]]);
  });

  test("is told to nobody where it is all that a request writes", async () => {
    const { maya, mailsTo } = await meeting([JONAS]);
    await maya.write(property("organizer's"));
    expect(mailsTo(JONAS)).toEqual(["Planning"]);
  });
});

describe("a series whose occurrences have an iCalUId each", () => {
  const apart = scenario("apart", withEmulation({ calendars: { occurrenceICalUId: "occurrence" } }));
  const range = { type: "numbered", startDate: "2026-07-01", numberOfOccurrences: 2 };
  const series = { recurrence: { pattern: { type: "daily", interval: 1 }, range } };
  const VIEW = "/me/calendarView?startDateTime=2026-07-01&endDateTime=2026-07-05&$orderby=start/dateTime";

  test("is one meeting all the same, in every calendar", async () => {
    const { maya, jonas, megan } = await meeting([JONAS], { scenario: apart, plan: series });
    const days = async (who: Attendant) => (await who.get(VIEW)).body.value;
    const [first, second] = await days(maya);
    expect(first?.iCalUId).not.toBe(second?.iCalUId);
    await maya.patch(`/me/events/${second?.id ?? ""}`, { subject: "Other", attendees: list(JONAS, MEGAN) });
    expect(await days(jonas)).toMatchObject([
      { subject: "Planning", iCalUId: first?.iCalUId },
      { subject: "Other", iCalUId: second?.iCalUId },
    ]);
    await megan.act("accept");
    const [, answered] = await days(maya);
    expect(answered?.attendees).toMatchObject([
      { status: { response: "none" } },
      { status: { response: "accepted" } },
    ]);
    const [, theirs] = await days(jonas);
    await jonas.post(`/me/events/${theirs?.id ?? ""}/decline`, {});
    expect((await days(maya))[1]?.attendees).toMatchObject([
      { status: { response: "declined" } },
      { status: { response: "accepted" } },
    ]);
    await maya.remove();
    expect(await megan.event()).toMatchObject({ isCancelled: true });
  });
});
