import { describe, expect, test } from "vitest";
import { buildListCalendars, readListCalendars } from "./list-calendars.ts";

describe("buildListCalendars", () => {
  test("asks for more than the service's ten", () => {
    expect(buildListCalendars({ immutableIds: true })).toEqual({
      method: "GET",
      path: "/me/calendars?$top=100",
      headers: { prefer: 'IdType="ImmutableId"' },
      repeatable: true,
    });
  });
});

describe("readListCalendars", () => {
  test("reads a page", async () => {
    const calendar = { id: "c", name: "Calendar" };
    expect(await readListCalendars(Response.json({ value: [calendar] }))).toEqual({ items: [calendar] });
  });
});
