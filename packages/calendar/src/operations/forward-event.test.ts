import { describe, expect, test } from "vitest";
import { buildForwardEvent, readForwardEvent } from "./forward-event.ts";

describe("buildForwardEvent", () => {
  test("passes an invitation on, once", () => {
    const to = [{ address: "team@example.com", name: "Team" }];
    expect(buildForwardEvent({ id: "e=", to, comment: "For you." })).toMatchObject({
      method: "POST",
      path: "/me/events/e%3D/forward",
      body: { toRecipients: [{ emailAddress: to[0] }], comment: "For you." },
      repeatable: false,
    });
  });

  test("refuses nobody", () => {
    expect(() => buildForwardEvent({ id: "e=", to: [] })).toThrow(/^to is/);
  });
});

describe("readForwardEvent", () => {
  test("reads an answer without a body", async () => {
    await expect(readForwardEvent(new Response(null, { status: 202 }))).resolves.toBeUndefined();
  });
});
