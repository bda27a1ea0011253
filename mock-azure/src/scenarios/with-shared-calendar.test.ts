import { describe, expect, test } from "vitest";
import { createTenant } from "../create-tenant.ts";
import { scenario } from "./index.ts";
import { withCalendar } from "./with-calendar.ts";
import { withSharedCalendar } from "./with-shared-calendar.ts";

const build = (...shares: readonly Parameters<typeof withSharedCalendar>[1][]) =>
  createTenant({
    scenario: scenario(
      "shared",
      withCalendar("requester", { name: "Parties" }),
      ...shares.map((share) => withSharedCalendar("requester", share)),
    ),
  }).snapshot().data;

describe("withSharedCalendar", () => {
  test("shares with a person, an address elsewhere and everybody", () => {
    const { calendarPermissions, calendarEntries } = build(
      { with: "colleague", role: "write" },
      { with: "ana@partner.example", role: "read", calendar: "Parties" },
      { with: "organization", role: "limitedRead" },
    );
    expect(calendarPermissions).toMatchObject([
      { name: "Jonas Weber", role: "write" },
      { address: "ana@partner.example", userId: null, role: "read" },
      { name: "My Organization", address: null, role: "limitedRead" },
    ]);
    expect(calendarEntries).toMatchObject([{ name: "Maya Okafor" }]);
  });

  test("changes a share that is there, and adds no second entry", () => {
    const { calendarPermissions, calendarEntries } = build(
      { with: "colleague", role: "read" },
      { with: "colleague", role: "write" },
    );
    expect(calendarPermissions).toMatchObject([{ role: "write" }]);
    expect(calendarEntries).toHaveLength(1);
  });

  test.each([
    ["an unknown calendar", { with: "colleague", role: "read", calendar: "Work" }, 'no calendar "Work"'],
    ["an unknown part", { with: "captain", role: "read" }, 'Nobody plays "captain"'],
    ["its owner", { with: "requester", role: "read" }, "cannot share a calendar with themself"],
    [
      "a writer elsewhere",
      { with: "ana@partner.example", role: "write" },
      "one of freeBusyRead, limitedRead, read",
    ],
    [
      "a delegate of another than the primary calendar",
      { with: "colleague", role: "delegateWithPrivateEventAccess", calendar: "Parties" },
      "one of freeBusyRead, limitedRead, read, write",
    ],
  ] as const)("refuses %s", (_, share, message) => {
    expect(() => build(share)).toThrow(message);
  });
});
