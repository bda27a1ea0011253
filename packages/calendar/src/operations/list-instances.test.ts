import { describe, expect, test } from "vitest";
import { buildListInstances, readListInstances } from "./list-instances.ts";

const RANGE = { start: "2026-01-05T00:00:00+01:00", end: "2026-02-05T00:00:00Z" };

describe("buildListInstances", () => {
  test("asks for a series' occurrences between two moments", () => {
    expect(
      buildListInstances({ id: "e=", calendarId: "c=", ...RANGE, select: ["id", "start"] }),
    ).toMatchObject({
      method: "GET",
      path: expect.stringMatching(
        /^\/me\/calendars\/c%3D\/events\/e%3D\/instances\?startDateTime=2026-01-04T23%3A00%3A00\.000Z&endDateTime=2026-02-05T00%3A00%3A00\.000Z&\$top=\d+&\$select=/,
      ) as string,
      repeatable: true,
    });
  });

  test.each([
    ["a range that ends before it begins", { ...RANGE, end: "2026-01-01T00:00:00Z" }, /^end is/],
    ["a bare date", { ...RANGE, start: "2026-01-05" }, /^start is/],
  ])("refuses %s", (_, range, message) => {
    expect(() => buildListInstances({ id: "e=", ...range })).toThrow(message);
  });
});

describe("readListInstances", () => {
  test("reads a page", async () => {
    const page = await readListInstances(Response.json({ value: [{ id: "o=" }], "@odata.nextLink": "n" }));
    expect(page).toEqual({ items: [{ id: "o=" }], nextLink: "n" });
  });
});
