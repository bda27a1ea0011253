import { describe, expect, test } from "vitest";
import { buildCancelEvent, readCancelEvent } from "./cancel-event.ts";

describe("buildCancelEvent", () => {
  test("tells the attendees, once", () => {
    expect(buildCancelEvent({ id: "e=" })).toEqual({
      method: "POST",
      path: "/me/events/e%3D/cancel",
      headers: { "content-type": "application/json" },
      body: {},
      repeatable: false,
    });
  });
});

describe("readCancelEvent", () => {
  test("reads an answer without a body, and reports a refusal", async () => {
    await expect(readCancelEvent(new Response(null, { status: 202 }))).resolves.toBeUndefined();
    const error = {
      code: "ErrorInvalidRequest",
      message: "You need to be an organizer to cancel a meeting.",
    };
    await expect(readCancelEvent(Response.json({ error }, { status: 400 }))).rejects.toThrow(
      /ErrorInvalidRequest/,
    );
  });
});
