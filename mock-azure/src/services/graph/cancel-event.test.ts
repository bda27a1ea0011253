import { describe, expect, test } from "vitest";
import { JONAS, LATER, MAYA, meeting, OUTSIDER } from "../../../test/support/meeting.ts";

describe("POST /me/events/:id/cancel", () => {
  test("ends the meeting with words to those who were invited", async () => {
    const { maya, jonas, tenant } = await meeting([JONAS, OUTSIDER]);
    const answer = await maya.act("cancel", { Comment: "All hands instead." });
    expect(answer).toMatchObject({ status: 202, body: undefined });
    expect((await maya.get("/me/events")).body.value).toEqual([]);
    expect(await jonas.event()).toMatchObject({ subject: "Canceled: Planning", isCancelled: true });
    for (const address of [JONAS, OUTSIDER]) {
      const mail = tenant.inbox(address).at(-1);
      expect(mail).toMatchObject({ subject: "Canceled: Planning", from: MAYA });
      expect(mail?.text).toContain("Message: All hands instead.");
    }
  });

  test("is for the organizer only", async () => {
    const { jonas } = await meeting([JONAS]);
    expect(await jonas.act("cancel", { comment: "x" })).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "ErrorInvalidRequest",
          message: "Your request can't be completed. You need to be an organizer to cancel a meeting.",
        },
      },
    });
    expect((await jonas.event()).subject).toBe("Planning");
  });

  test("is done once", async () => {
    const { maya } = await meeting([JONAS]);
    const { id } = await maya.event();
    await maya.act("cancel");
    expect(await maya.post(`/me/events/${id}/cancel`, {})).toMatchObject({
      status: 404,
      body: { error: { code: "ErrorItemNotFound" } },
    });
  });

  test("shows the time the meeting had last, and keeps what the attendee wrote beside it", async () => {
    const { maya, jonas } = await meeting([JONAS]);
    await jonas.write({ categories: ["Blue"] });
    await maya.write(LATER);
    await maya.act("cancel");
    expect(await jonas.event()).toMatchObject({
      start: { dateTime: "2026-07-01T11:00:00.0000000" },
      categories: ["Blue"],
      isCancelled: true,
    });
  });

  test.each([
    ["a number for a comment", { comment: 5 }],
    ["a parameter of another action", { sendResponse: true }],
  ])("refuses %s", async (_, body) => {
    const { maya } = await meeting([JONAS]);
    expect((await maya.act("cancel", body)).body.error.code).toBe("RequestBodyRead");
  });

  test("refuses a body that is no JSON", async () => {
    const { maya } = await meeting([JONAS]);
    const { id } = await maya.event();
    const answer = await maya.call("POST", `/me/events/${id}/cancel`, { body: "{" });
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "BadRequest" } } });
  });
});
