import { describe, expect, test } from "vitest";
import { failureOf, refusal } from "../../test/scripted-graph.ts";
import type { NewCalendar } from "../calendar.ts";
import { buildCreateCalendar, readCreateCalendar } from "./create-calendar.ts";

describe("buildCreateCalendar", () => {
  test("is not repeatable: nothing tells a repetition from a second calendar", () => {
    expect(buildCreateCalendar({ calendar: { name: "Team", color: "lightBlue" } })).toEqual({
      method: "POST",
      path: "/me/calendars",
      headers: { "content-type": "application/json" },
      body: { name: "Team", color: "lightBlue" },
      repeatable: false,
    });
  });

  test.each([{ name: " " }, {}, { name: "Team", owner: {} }])("refuses %j", (calendar) => {
    expect(() => buildCreateCalendar({ calendar: calendar as NewCalendar })).toThrow(
      /^calendar\.(name|owner) is/,
    );
  });
});

describe("readCreateCalendar", () => {
  test("calls a name that exists a conflict", async () => {
    const call = readCreateCalendar(refusal(409, "ErrorFolderExists"));
    expect(await failureOf(call)).toMatchObject({ kind: "conflict", code: "ErrorFolderExists" });
  });
});
