import { describe, expect, test } from "vitest";
import { failureOf, refusal } from "../../test/scripted-graph.ts";
import { buildUpdateEvent, readUpdateEvent } from "./update-event.ts";

describe("buildUpdateEvent", () => {
  test("sends the changes alone, over the version that was read", () => {
    const request = buildUpdateEvent({
      id: "e=",
      changes: { subject: "New" },
      ifMatch: 'W/"ck"',
      immutableIds: true,
    });
    expect(request).toEqual({
      method: "PATCH",
      path: "/me/events/e%3D",
      headers: { prefer: 'IdType="ImmutableId"', "content-type": "application/json", "if-match": 'W/"ck"' },
      body: { subject: "New" },
      repeatable: true,
    });
  });
});

describe("readUpdateEvent", () => {
  test("tells that somebody else wrote first", async () => {
    const call = readUpdateEvent(refusal(412, "ErrorIrresolvableConflict"));
    expect(await failureOf(call)).toMatchObject({ kind: "preconditionFailed" });
  });
});
