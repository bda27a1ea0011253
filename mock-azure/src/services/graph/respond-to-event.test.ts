import { describe, expect, test } from "vitest";
import { clientFor } from "../../../test/support/graph-client.ts";
import { JONAS, LATER, MAYA, MEGAN, meeting, OUTSIDER } from "../../../test/support/meeting.ts";

const ANSWERS = ["accept", "tentativelyAccept", "decline"] as const;
const proposal = { proposedNewTime: LATER };

describe("POST /me/events/:id/accept, /decline and /tentativelyAccept", () => {
  test.each([
    ["accept", "accepted", "oof", "Accepted: Planning"],
    ["tentativelyAccept", "tentativelyAccepted", "tentative", "Tentative: Planning"],
  ])(
    "%s stands in both calendars, and the organizer gets mail",
    async (action, response, showAs, subject) => {
      const { maya, jonas, mailsTo, tenant } = await meeting([JONAS, OUTSIDER], { plan: { showAs: "oof" } });
      const before = await maya.event();
      tenant.clock.advance({ minutes: 5 });
      const answer = await jonas.act(action);
      expect(answer).toMatchObject({ status: 202, body: undefined });
      const status = { response, time: "2026-01-05T09:05:00Z" };
      expect(await jonas.event()).toMatchObject({ responseStatus: status, showAs });
      const after = await maya.event();
      expect(after.attendees).toMatchObject([{ status }, { status: { response: "none" } }]);
      expect(after.changeKey).not.toBe(before.changeKey);
      expect(after).toMatchObject({ showAs: "oof", lastModifiedDateTime: "2026-01-05T09:05:00Z" });
      expect(mailsTo(MAYA)).toEqual([subject]);
      expect(mailsTo(OUTSIDER)).toEqual(["Planning"]);
    },
  );

  test("decline takes the meeting out of the calendar, and is noted by the organizer's", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const { id } = await jonas.event();
    expect((await jonas.act("decline")).status).toBe(202);
    expect((await jonas.get(`/me/events/${id}`)).status).toBe(404);
    expect((await maya.event()).attendees).toMatchObject([{ status: { response: "declined" } }]);
    expect(mailsTo(MAYA)).toEqual(["Declined: Planning"]);
  });

  test("lets people change their minds", async () => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    await jonas.act("tentativelyAccept", proposal);
    await jonas.act("accept");
    const [attendee] = (await maya.event()).attendees;
    expect(attendee).toMatchObject({ status: { response: "accepted" } });
    expect(attendee).not.toHaveProperty("proposedNewTime");
    expect(mailsTo(MAYA)).toEqual(["New Time Proposed: Planning", "Accepted: Planning"]);
  });

  test.each(ANSWERS)("%s without sendResponse stays in the attendee's own calendar", async (action) => {
    const { maya, jonas, mailsTo } = await meeting([JONAS]);
    const before = await maya.event();
    expect((await jonas.act(action, { sendResponse: false })).status).toBe(202);
    expect(await maya.event()).toEqual(before);
    expect(mailsTo(MAYA)).toEqual([]);
  });

  test.each(["tentativelyAccept", "decline"] as const)(
    "%s may propose another time, which the organizer finds beside the answer",
    async (action) => {
      const { maya, jonas, mailsTo } = await meeting([JONAS]);
      await jonas.act(action, proposal);
      const { id } = await maya.event();
      const prefer = 'outlook.timezone="W. Europe Standard Time"';
      const { body } = await maya.get(`/me/events/${id}`, { prefer });
      const time = (dateTime: string) => ({ dateTime, timeZone: "W. Europe Standard Time" });
      expect(body.attendees).toMatchObject([
        {
          proposedNewTime: {
            start: time("2026-07-01T13:00:00.0000000"),
            end: time("2026-07-01T14:00:00.0000000"),
          },
        },
      ]);
      expect(mailsTo(MAYA)).toEqual(["New Time Proposed: Planning"]);
      await maya.write(LATER);
      expect((await maya.event()).attendees[0]).not.toHaveProperty("proposedNewTime");
    },
  );

  test("takes names of parameters as the documentation's samples spell them, and actions with their namespace", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS]);
    const slot = (end: { readonly dateTime: string; readonly timeZone: string }) => ({
      DateTime: end.dateTime,
      TimeZone: end.timeZone,
    });
    const { status } = await jonas.act("microsoft.graph.tentativelyAccept", {
      Comment: "The next hour?",
      SendResponse: true,
      ProposedNewTime: { Start: slot(LATER.start), End: slot(LATER.end) },
    });
    expect(status).toBe(202);
    expect((await maya.event()).attendees[0]).toHaveProperty("proposedNewTime");
    expect(tenant.inbox(MAYA)[0]?.text).toContain("The next hour?");
  });

  test("needs no body", async () => {
    const { jonas } = await meeting([JONAS]);
    const { id } = await jonas.event();
    expect((await jonas.call("POST", `/me/events/${id}/accept`)).status).toBe(202);
  });

  test.each([
    ["accept", "organizer", {}, "You can't respond to this meeting because you're the meeting organizer."],
    ["decline", "organizer", {}, "You can't respond to this meeting because you're the meeting organizer."],
    [
      "tentativelyAccept",
      "organizer",
      proposal,
      "You can't respond to this meeting because you're the meeting organizer.",
    ],
  ] as const)("%s is not for the %s", async (action, _, body, message) => {
    const { maya, tenant } = await meeting([JONAS]);
    const before = tenant.journal().length;
    expect(await maya.act(action, body)).toMatchObject({
      status: 400,
      body: {
        error: { code: "ErrorInvalidRequest", message: `Your request can't be completed. ${message}` },
      },
    });
    expect(tenant.journal()).toHaveLength(before);
  });

  test.each([
    [
      "a comment that is not sent",
      { comment: "x", sendResponse: false },
      "ErrorInvalidParameter",
      "'SendResponse' must be true when 'Comment' is not null",
    ],
    [
      "an empty comment that is not sent",
      { comment: "", sendResponse: false },
      "ErrorInvalidParameter",
      "'SendResponse' must be true when 'Comment' is not null",
    ],
    [
      "a proposal that is not sent",
      { ...proposal, sendResponse: false },
      "ErrorInvalidParameter",
      "'SendResponse' must be true when 'ProposedNewTime' is not null",
    ],
    [
      "a proposal that ends before it starts",
      { proposedNewTime: { start: LATER.end, end: LATER.start } },
      "ErrorPropertyValidationFailure",
      "At least one property failed validation.",
    ],
    [
      "a proposal without end",
      { proposedNewTime: { start: LATER.start } },
      "ErrorPropertyValidationFailure",
      "At least one property failed validation.",
    ],
    [
      "a proposal in no known zone",
      { proposedNewTime: { ...LATER, start: { ...LATER.start, timeZone: "Nowhere" } } },
      "TimeZoneNotSupportedException",
      "A valid TimeZone value must be specified. The following TimeZone value is not supported: 'Nowhere'.",
    ],
    [
      "a parameter that the action does not have",
      { response: "yes" },
      "RequestBodyRead",
      "The parameter 'response' in the request payload is not a valid parameter for the operation 'tentativelyAccept'.",
    ],
    [
      "a text for a flag",
      { sendResponse: "yes" },
      "RequestBodyRead",
      "Cannot convert the value of property 'sendResponse' to the expected type 'Edm.Boolean'.",
    ],
  ])("refuses %s", async (_, body, code, message) => {
    const { jonas, tenant } = await meeting([JONAS]);
    const before = tenant.journal().length;
    expect(await jonas.act("tentativelyAccept", body)).toMatchObject({
      status: 400,
      body: { error: { code, message } },
    });
    expect(tenant.journal()).toHaveLength(before);
  });

  test("takes null for a parameter that is left out", async () => {
    const { jonas } = await meeting([JONAS]);
    const body = { comment: null, proposedNewTime: null, sendResponse: false };
    expect((await jonas.act("decline", body)).status).toBe(202);
  });

  test("knows no proposal with accept", async () => {
    const { jonas } = await meeting([JONAS]);
    expect((await jonas.act("accept", proposal)).body.error.code).toBe("RequestBodyRead");
  });

  test.each(ANSWERS)("%s is only for oneself where the organizer wants no answers", async (action) => {
    const { jonas } = await meeting([JONAS], { plan: { responseRequested: false } });
    expect((await jonas.act(action)).body.error).toMatchObject({
      code: "ErrorInvalidRequest",
      message: "Your request can't be completed. The meeting organizer hasn't requested a response.",
    });
    expect((await jonas.act(action, { sendResponse: false })).status).toBe(202);
  });

  test("proposes no time where the organizer allows none", async () => {
    const { jonas } = await meeting([JONAS], { plan: { allowNewTimeProposals: false } });
    expect(await jonas.act("tentativelyAccept", proposal)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidRequest" } },
    });
    expect((await jonas.act("tentativelyAccept")).status).toBe(202);
  });

  test.each(ANSWERS)("%s answers no meeting that was cancelled", async (action) => {
    const { maya, jonas } = await meeting([JONAS]);
    await maya.act("cancel");
    expect(await jonas.act(action)).toMatchObject({
      status: 400,
      body: { error: { code: "ErrorInvalidRequest" } },
    });
  });

  test("finds no meeting of somebody else's, and none by an id that was cut", async () => {
    const { maya, jonas } = await meeting([JONAS, MEGAN]);
    const { id } = await maya.event();
    expect((await jonas.post(`/me/events/${id}/accept`, {})).body.error.code).toBe("ErrorItemNotFound");
    expect((await jonas.post(`/me/events/${id.slice(0, 40)}/accept`, {})).body.error.code).toBe(
      "ErrorInvalidIdMalformed",
    );
  });

  test.each(ANSWERS)("%s is closed to a permission to read", async (action) => {
    const { jonas, tenant } = await meeting([JONAS]);
    const { id } = await jonas.event();
    const reader = await clientFor(tenant, { person: "colleague", permissions: "Calendars.Read" });
    expect(await reader.post(`/me/events/${id}/${action}`, {})).toMatchObject({
      status: 403,
      body: { error: { code: "ErrorAccessDenied" } },
    });
  });

  test("is open to an application that writes in the mailbox", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS]);
    const { id } = await jonas.event();
    const app = await clientFor(tenant, { person: null, permissions: "Calendars.ReadWrite" });
    expect((await app.post(`/users/${JONAS}/events/${id}/accept`, {})).status).toBe(202);
    expect((await maya.event()).attendees).toMatchObject([{ status: { response: "accepted" } }]);
  });

  test("answers into the void where the organizer has left", async () => {
    const { jonas, megan, mailsTo } = await meeting([JONAS], {
      permissions: "Calendars.ReadWrite User.ReadWrite.All Directory.AccessAsUser.All",
    });
    const [maya] = (await megan.get("/users?$select=id,displayName&$top=999")).body.value;
    await megan.call("DELETE", `/users/${maya?.id ?? ""}`);
    expect((await jonas.act("accept")).status).toBe(202);
    expect(mailsTo(JONAS)).toEqual(["Planning", "Undeliverable: Accepted: Planning"]);
  });
});
