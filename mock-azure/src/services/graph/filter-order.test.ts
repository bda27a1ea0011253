import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import type { CalendarSwitches } from "../../domain/calendar/calendar-switches.ts";
import { scenario } from "../../scenarios/index.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withManyEvents } from "../../scenarios/with-many-events.ts";

describe("$orderby with $filter", () => {
  const list = (query: string, calendars: Partial<CalendarSwitches> = {}) =>
    graphClient({
      scenario: scenario("ordered", withEmulation({ calendars }), withManyEvents("requester", 12)),
    }).then(({ get }) => get(`/me/events?${query}`));

  test.each([
    "$orderby=start/dateTime desc&$filter=start/dateTime ge '2020-01-01' and isAllDay eq false",
    "$orderby=start/dateTime,subject&$filter=start/dateTime ge '2020-01-01' and subject ne 'x' and isAllDay eq false",
    "$orderby=subject&$filter=startswith(subject,'Re')",
  ])("takes %s", async (query) => {
    expect((await list(query)).status).toBe(200);
  });

  test.each([
    "$orderby=start/dateTime&$filter=isAllDay eq false",
    "$orderby=start/dateTime&$filter=isAllDay eq false and start/dateTime ge '2020-01-01'",
    "$orderby=subject,start/dateTime&$filter=start/dateTime ge '2020-01-01' and subject ne 'x'",
    "$orderby=start/dateTime,subject&$filter=start/dateTime ge '2020-01-01'",
  ])("C121: refuses %s", async (query) => {
    expect(await list(query)).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "InefficientFilter",
          message: "The restriction or sort order is too complex for this operation.",
        },
      },
    });
  });

  test("C121: refuses by the newer code, or not at all, where the switch says so", async () => {
    const query = "$orderby=start/dateTime&$filter=isAllDay eq false";
    const { body } = await list(query, { filterOrderRefusal: "ErrorRestrictionTooComplex" });
    expect(body.error.code).toBe("ErrorRestrictionTooComplex");
    expect((await list(query, { filterOrderRefusal: "none" })).status).toBe(200);
  });

  test("does not hold for calendar views", async () => {
    const { get } = await graphClient({ scenario: scenario("few", withManyEvents("requester", 12)) });
    const view = "/me/calendarView?startDateTime=2025-01-01&endDateTime=2027-01-01";
    const { body } = await get(`${view}&$top=2&$orderby=start/dateTime desc&$filter=isCancelled eq false`);
    expect(body.value.map(({ subject }) => subject)).toEqual(["Review 12", "Planning 11"]);
  });
});
