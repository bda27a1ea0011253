import { describe, expect, test } from "vitest";
import { graphClient } from "../../test/support/graph-client.ts";
import { createTenant } from "../create-tenant.ts";
import { scenario } from "./index.ts";
import type { ScenarioStep } from "./scenario.ts";
import { withEvents } from "./with-events.ts";
import { withMailbox, withMailboxSettings, withoutMailbox } from "./with-mailbox.ts";
import { withSharedCalendar } from "./with-shared-calendar.ts";

const when = { dateTime: "2026-01-05T10:00:00", timeZone: "UTC" };

/** What a tenant keeps for a person. */
function keptFor(userId: string, ...steps: readonly ScenarioStep[]) {
  const { data } = createTenant({ scenario: scenario("x", ...steps) }).snapshot();
  const { calendars, calendarGroups, categories, mailboxSettings, events, calendarPermissions } = data;
  const tables = [calendars, calendarGroups, categories, mailboxSettings, events, calendarPermissions];
  return tables.map((rows) => rows.filter((row) => row.userId === userId).length);
}

const REQUESTER = "0a1f6b7e-58c1-4f5b-9d0e-3f6a7c1b2d01";

describe("withMailbox", () => {
  test.each(["onPremises", "unlicensed", "inactive"] as const)(
    "leaves nothing in a mailbox that is %s",
    (kind) => {
      const steps = [
        withEvents("requester", { subject: "x", start: when, end: when }),
        withSharedCalendar("requester", { with: "colleague", role: "read" }),
        withSharedCalendar("colleague", { with: "requester", role: "read" }),
      ];
      expect(keptFor(REQUESTER, ...steps)).toEqual([1, 3, 6, 1, 1, 1]);
      expect(keptFor(REQUESTER, ...steps, withMailbox("requester", kind))).toEqual([0, 0, 0, 0, 0, 0]);
      expect(keptFor(REQUESTER, ...steps, withoutMailbox("requester"))).toEqual([0, 0, 0, 0, 0, 0]);
    },
  );

  test("gives somebody a mailbox who had none", async () => {
    const { get } = await graphClient({
      scenario: scenario("x", withoutMailbox("requester"), withMailbox("requester", "user")),
    });
    expect((await get("/me/calendars")).body.value).toHaveLength(1);
    expect((await get("/me/calendarGroups")).body.value).toHaveLength(3);
  });

  test("keeps what is in a mailbox that becomes one of another purpose", () => {
    expect(keptFor(REQUESTER, withMailbox("requester", "room"))).toEqual([1, 3, 6, 1, 0, 0]);
  });
});

describe("withMailboxSettings", () => {
  test("changes what it names", () => {
    const steps = [
      withMailboxSettings("requester", { workingHours: { startTime: "09:00:00.0000000", timeZone: "UTC" } }),
    ];
    const { data } = createTenant({ scenario: scenario("x", ...steps) }).snapshot();
    expect(data.mailboxSettings.find(({ userId }) => userId === REQUESTER)).toMatchObject({
      timeZone: "W. Europe Standard Time",
      workingHours: {
        startTime: "09:00:00.0000000",
        endTime: "17:00:00.0000000",
        timeZone: { kind: "named", name: "UTC" },
      },
    });
  });

  test("needs a mailbox", () => {
    const build = () => createTenant({ scenario: scenario("x", withMailboxSettings("guest", {})) });
    expect(build).toThrow('"guest" has no mailbox to set up.');
  });
});
