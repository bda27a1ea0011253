import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { clientFor } from "../support/graph-client.ts";
import { company, JONAS, LATER, list, MAYA, MEGAN, meeting, OUTSIDER, PLAN } from "../support/meeting.ts";

/** What a person sees in their inbox page, newest first. */
async function inboxOf({ tenant }: Awaited<ReturnType<typeof company>>, role: "requester" | "colleague") {
  const { visitor, address } = tenant.people[role];
  await visitor.open(`${tenant.origins.mail}/mail/${encodeURIComponent(address)}`);
  return visitor;
}

describe("a lunch that needs another time", () => {
  test("is proposed, moved by the organizer, asked about again, and accepted", async () => {
    const all = await meeting([JONAS]);
    const { maya, jonas } = all;
    const invited = await inboxOf(all, "colleague");
    await invited.press("Planning");
    expect(invited.text).toContain("When 1 July 2026, 12:00 to 13:00 (W. Europe Standard Time)");

    await jonas.act("tentativelyAccept", { comment: "An hour later?", proposedNewTime: LATER });
    const told = await inboxOf(all, "requester");
    await told.press("New Time Proposed: Planning");
    expect(told.text).toContain("Proposed time 1 July 2026, 13:00 to 14:00");
    expect(told.text).toContain("Message An hour later?");

    const [{ proposedNewTime } = { proposedNewTime: undefined }] = (await maya.event())
      .attendees as readonly { readonly proposedNewTime?: object }[];
    await maya.write({ ...proposedNewTime });
    const { start, responseStatus } = await jonas.event();
    expect(start.dateTime).toBe("2026-07-01T11:00:00.0000000");
    expect(responseStatus.response).toBe("notResponded");

    await jonas.act("accept");
    expect((await maya.event()).attendees).toMatchObject([{ status: { response: "accepted" } }]);
    expect(all.mailsTo(MAYA)).toEqual(["New Time Proposed: Planning", "Accepted: Planning"]);
    expect(all.mailsTo(JONAS)).toEqual(["Planning", "Planning"]);
  });
});

describe("a meeting that grows and ends", () => {
  test("is known in every calendar, and each mail is sent once", async () => {
    const { maya, jonas, megan, mailsTo } = await meeting([JONAS, OUTSIDER], {
      plan: { isOnlineMeeting: true },
    });
    await jonas.act("accept");
    await jonas.act("forward", { toRecipients: list(MEGAN) });
    await megan.act("tentativelyAccept", { sendResponse: false });
    await maya.write({ location: { displayName: "Room 2" } });
    const { onlineMeeting } = await maya.event();
    for (const guest of [jonas, megan]) {
      expect(await guest.event()).toMatchObject({ location: { displayName: "Room 2" }, onlineMeeting });
    }
    await maya.write({ attendees: list(MEGAN, OUTSIDER) });
    await maya.act("cancel", { comment: "No need any more." });
    expect(mailsTo(JONAS)).toEqual(["Planning", "Planning", "Canceled: Planning"]);
    expect(mailsTo(MEGAN)).toEqual(["FW: Planning", "Planning", "Canceled: Planning"]);
    expect(mailsTo(OUTSIDER)).toEqual(["Planning", "Planning", "Canceled: Planning"]);
    expect(mailsTo(MAYA)).toEqual(["Accepted: Planning", "Meeting Forward Notification: Planning"]);
    for (const guest of [jonas, megan]) expect(await guest.event()).toMatchObject({ isCancelled: true });
  });
});

describe("a meeting of people who connect the same product one after the other", () => {
  test("is the organizer's in one calendar only, and the same by its iCalUId (C140)", async () => {
    const { maya, jonas, megan } = await meeting([JONAS, MEGAN]);
    const seen = await Promise.all([maya, jonas, megan].map((who) => who.event()));
    expect(new Set(seen.map(({ iCalUId }) => iCalUId)).size).toBe(1);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(3);
    expect(seen).toMatchObject([{ isOrganizer: true }, { isOrganizer: false }, { isOrganizer: false }]);
  });
});

describe("a tenant restored from a snapshot", () => {
  test("goes on with its meetings", async () => {
    const { jonas, tenant } = await meeting([JONAS]);
    const restored = createTenant();
    restored.restore(tenant.snapshot());
    const later = await clientFor(restored, { person: "colleague" });
    const { id } = await jonas.event();
    expect((await later.post(`/me/events/${id}/accept`, {})).status).toBe(202);
    const organizer = await clientFor(restored, {});
    expect((await organizer.get("/me/events")).body.value[0]?.attendees).toMatchObject([
      { status: { response: "accepted" } },
    ]);
  });
});

describe("people who leave", () => {
  const MANAGER = "Calendars.ReadWrite User.ReadWrite.All Directory.AccessAsUser.All";

  test("are reported to the organizer with the next update, and lose their calendar", async () => {
    const { maya, megan, mailsTo, tenant } = await meeting([JONAS], { permissions: MANAGER });
    await megan.call("DELETE", `/users/${JONAS}`);
    expect(tenant.snapshot().data.events).toHaveLength(1);
    await maya.write({ subject: "Plans" });
    expect(mailsTo(MAYA)).toEqual(["Undeliverable: Plans"]);
  });

  test("leave the meetings they organized in the calendars of others", async () => {
    const { jonas, megan } = await meeting([JONAS], { permissions: MANAGER });
    await megan.call("DELETE", `/users/${MAYA}`);
    expect(await jonas.event()).toMatchObject({
      isCancelled: false,
      organizer: { emailAddress: { name: "Maya Okafor", address: MAYA } },
    });
    await jonas.act("forward", { toRecipients: list(OUTSIDER) });
    expect((await jonas.remove()).status).toBe(204);
  });
});

describe("reasons", () => {
  test.each([
    [{ subject: "Plans" }, "names more than the list of attendees, so 2 people on it get an update"],
    [{ attendees: list(JONAS, OUTSIDER, MEGAN) }, "1 person on the list for the first time"],
    [{ attendees: list(JONAS) }, "1 person no longer on the list"],
  ])("say who hears of %j", async (change, text) => {
    const { maya } = await meeting([JONAS, OUTSIDER]);
    const { headers } = await maya.write(change);
    expect(decodeURIComponent(headers.get("x-mock-azure-because") ?? "")).toContain(text);
  });

  test("say nothing where nobody hears of anything", async () => {
    const { maya } = await company();
    const { headers } = await maya.post("/me/events", PLAN);
    expect(headers.get("x-mock-azure-because")).not.toContain("graph.meeting");
  });
});
