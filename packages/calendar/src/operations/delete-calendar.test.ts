import { describe, expect, test } from "vitest";
import { failureOf, refusal } from "../../test/scripted-graph.ts";
import { buildDeleteCalendar, readDeleteCalendar } from "./delete-calendar.ts";

describe("buildDeleteCalendar", () => {
  test("names one calendar", () => {
    expect(buildDeleteCalendar({ id: "c=" })).toMatchObject({ method: "DELETE", path: "/me/calendars/c%3D" });
  });
});

describe("readDeleteCalendar", () => {
  test("tells that the default calendar stays", async () => {
    const call = readDeleteCalendar(refusal(400, "ErrorCannotDeleteObject"));
    expect(await failureOf(call)).toMatchObject({ kind: "invalidRequest", code: "ErrorCannotDeleteObject" });
  });
});
