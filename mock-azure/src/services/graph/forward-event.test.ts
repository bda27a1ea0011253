import { describe, expect, test } from "vitest";
import { company, JONAS, list, MAYA, MEGAN, meeting, OUTSIDER, PLAN } from "../../../test/support/meeting.ts";

const to = (...addresses: readonly string[]) => ({ toRecipients: list(...addresses) });

describe("POST /me/events/:id/forward", () => {
  test("invites whom an attendee forwards the meeting to, and has the organizer told", async () => {
    const { maya, jonas, megan, mailsTo, tenant } = await meeting([JONAS]);
    const before = await jonas.event();
    const body = { ToRecipients: list(MEGAN, OUTSIDER), Comment: "Join us." };
    expect(await jonas.act("forward", body)).toMatchObject({ status: 202, body: undefined });
    const addresses = (await maya.event()).attendees.map(({ emailAddress }) => emailAddress.address);
    expect(addresses).toEqual([JONAS, MEGAN, OUTSIDER]);
    expect(await megan.event()).toMatchObject({
      subject: "Planning",
      isOrganizer: false,
      organizer: { emailAddress: { address: MAYA } },
      responseStatus: { response: "notResponded" },
      iCalUId: before.iCalUId,
    });
    expect(await jonas.event()).toEqual(before);
    for (const address of [MEGAN, OUTSIDER]) {
      expect(mailsTo(address)).toEqual(["FW: Planning"]);
      expect(tenant.inbox(address)[0]).toMatchObject({ from: JONAS });
      expect(tenant.inbox(address)[0]?.text).toContain("Message: Join us.");
    }
    expect(mailsTo(MAYA)).toEqual(["Meeting Forward Notification: Planning"]);
    expect(tenant.inbox(MAYA)[0]?.text).toContain(MEGAN);
    expect(tenant.inbox(MAYA)[0]?.text).not.toContain("Join us.");
  });

  test("lets those answer who were forwarded the meeting", async () => {
    const { maya, jonas, megan, mailsTo } = await meeting([JONAS]);
    await jonas.act("forward", to(MEGAN));
    await megan.act("accept");
    expect((await maya.event()).attendees).toMatchObject([
      { status: { response: "none" } },
      { emailAddress: { name: "Megan Price" }, status: { response: "accepted" } },
    ]);
    expect(mailsTo(MAYA).at(-1)).toBe("Accepted: Planning");
  });

  test("needs nobody told where the organizer forwards it", async () => {
    const { maya, megan, mailsTo } = await meeting([JONAS]);
    await maya.act("forward", to(MEGAN));
    expect(await megan.event()).toMatchObject({ isOrganizer: false });
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test("leaves the calendar of whoever is invited already alone", async () => {
    const { maya, jonas, megan, mailsTo } = await meeting([JONAS, MEGAN]);
    await megan.act("accept");
    const before = [await megan.event(), (await maya.event()).attendees];
    await jonas.act("forward", to(MEGAN, MAYA));
    expect([await megan.event(), (await maya.event()).attendees]).toEqual(before);
    expect(mailsTo(MEGAN)).toEqual(["Planning", "FW: Planning"]);
  });

  test("brings the meeting back to whoever declined it", async () => {
    const { jonas, megan } = await meeting([JONAS, MEGAN]);
    await megan.act("decline");
    await jonas.act("forward", to(MEGAN));
    expect(await megan.event()).toMatchObject({ responseStatus: { response: "notResponded" } });
  });

  test("is mail and nothing else for an appointment and for a cancelled meeting", async () => {
    const { maya, tenant, mailsTo } = await company();
    await maya.post("/me/events", PLAN);
    await maya.act("forward", to(MEGAN));
    expect(mailsTo(MEGAN)).toEqual(["FW: Planning"]);
    expect(tenant.snapshot().data.events).toHaveLength(1);

    const cancelled = await meeting([JONAS]);
    await cancelled.maya.act("cancel");
    await cancelled.jonas.act("forward", to(MEGAN));
    expect(cancelled.mailsTo(MEGAN)).toEqual(["FW: Canceled: Planning"]);
    expect(cancelled.tenant.snapshot().data.events).toHaveLength(1);
  });

  test("reports to the forwarder what could not be delivered", async () => {
    const { jonas, mailsTo } = await meeting([JONAS]);
    await jonas.act("forward", to("nobody@fjordline.example"));
    expect(mailsTo(JONAS)).toEqual(["Planning", "Undeliverable: FW: Planning"]);
  });

  test.each([
    ["nobody", {}, "ErrorInvalidRecipients"],
    ["an empty list", to(), "ErrorInvalidRecipients"],
    ["an address that is none", to("jonas"), "ErrorInvalidRecipients"],
    ["one recipient for many", { toRecipients: list(MEGAN)[0] }, "RequestBodyRead"],
    [
      "an attendee's property",
      { toRecipients: [{ ...list(MEGAN)[0], type: "optional" }] },
      "RequestBodyRead",
    ],
  ])("refuses %s", async (_, body, code) => {
    const { jonas } = await meeting([JONAS]);
    expect(await jonas.act("forward", body)).toMatchObject({ status: 400, body: { error: { code } } });
  });

  test.each([
    ["Calendars.Read", 404],
    ["Calendars.ReadBasic", 403],
    ["User.Read", 403],
  ])("holds %s against what it needs", async (permissions, status) => {
    const { maya } = await meeting([JONAS]);
    const { id } = await maya.event();
    const { maya: reader } = await company({ permissions });
    expect((await reader.post(`/me/events/${id.slice(0, -3)}xx=/forward`, to(MEGAN))).status).toBe(status);
  });
});
