import { describe, expect, test } from "vitest";
import { buildBatch, readBatch } from "./batch.ts";
import { buildCancelEvent } from "./cancel-event.ts";
import { buildGetCalendar } from "./get-calendar.ts";
import { buildUpdateCalendar } from "./update-calendar.ts";

describe("buildBatch", () => {
  test("puts requests together, each with what it needs", () => {
    const update = buildUpdateCalendar({ id: "c=", changes: { name: "Team" } });
    expect(buildBatch([buildGetCalendar(), update])).toEqual({
      method: "POST",
      path: "/$batch",
      headers: { "content-type": "application/json" },
      body: {
        requests: [
          { id: "0", method: "GET", url: "/me/calendar", headers: {} },
          {
            id: "1",
            method: "PATCH",
            url: "/me/calendars/c%3D",
            headers: { "content-type": "application/json" },
            body: { name: "Team" },
          },
        ],
      },
      repeatable: true,
    });
  });

  test("is repeatable only where all of them are", () => {
    expect(buildBatch([buildGetCalendar(), buildCancelEvent({ id: "e=" })]).repeatable).toBe(false);
  });

  test.each([0, 21])("refuses %d requests", (count) => {
    expect(() => buildBatch(Array.from({ length: count }, () => buildGetCalendar()))).toThrow(
      new RegExp(`^requests is ${count}`),
    );
  });
});

describe("readBatch", () => {
  const read = (...responses: readonly object[]) => readBatch(Response.json({ responses }));

  test("gives an answer for each request in their order, whatever order they came in", async () => {
    const [first, second] = await read(
      { id: "1", status: 429, headers: { "Retry-After": "7" }, body: { error: { code: "TooManyRequests" } } },
      { id: "0", status: 204, headers: {} },
    );
    expect([first?.status, await first?.text()]).toEqual([204, ""]);
    expect([second?.status, second?.headers.get("retry-after")]).toEqual([429, "7"]);
    expect(await second?.json()).toEqual({ error: { code: "TooManyRequests" } });
  });

  test.each([
    ["no answers", {}],
    ["an answer that belongs to nothing", { responses: [{ id: "5", status: 200, body: {} }] }],
    [
      "one answer twice",
      {
        responses: [
          { id: "0", status: 200 },
          { id: "0", status: 200 },
        ],
      },
    ],
  ])("refuses %s", async (_, body) => {
    await expect(readBatch(Response.json(body))).rejects.toMatchObject({ failure: { kind: "badResponse" } });
  });
});
