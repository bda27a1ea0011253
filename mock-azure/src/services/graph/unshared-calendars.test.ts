import { describe, expect, test } from "vitest";
import { clientFor, graphClient } from "../../../test/support/graph-client.ts";
import type { CalendarRole } from "../../domain/calendar/sharing/calendar-role.ts";
import { scenario } from "../../scenarios/index.ts";
import type { ScenarioStep } from "../../scenarios/scenario.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withSharedCalendar } from "../../scenarios/with-shared-calendar.ts";

const OWNER = "/users/maya.okafor@fjordline.example";
const when = { dateTime: "2026-01-05T10:00", timeZone: "UTC" };

/** The requester's calendar with a private event, and a client for the colleague. */
async function world(permissions: string, ...steps: readonly ScenarioStep[]) {
  const owner = await graphClient({ scenario: scenario("unshared", ...steps) });
  const draft = { subject: "Dentist", sensitivity: "private", start: when, end: when };
  const { id } = (await owner.post("/me/events", draft)).body;
  const colleague = await clientFor(owner.tenant, { person: "colleague", permissions });
  return { owner, colleague, id };
}

describe("a calendar that is not shared", () => {
  test.each([
    ["accessDenied", 403, "ErrorAccessDenied"],
    ["itemNotFound", 404, "ErrorItemNotFound"],
  ] as const)("answers %s where that is set: %d", async (unshared, status, code) => {
    const { colleague, id } = await world(
      "Calendars.ReadWrite.Shared",
      withEmulation({ calendars: { unshared } }),
    );
    for (const path of ["/calendar", "/calendars", "/calendar/events", "/events", `/events/${id}`]) {
      expect(await colleague.get(`${OWNER}${path}`)).toMatchObject({ status, body: { error: { code } } });
    }
  });

  test("is not opened by a permission without .Shared", async () => {
    const share = withSharedCalendar("requester", { with: "colleague", role: "write" });
    const { colleague } = await world("Calendars.ReadWrite", share);
    expect((await colleague.get(`${OWNER}/calendar`)).body.error.code).toBe("ErrorAccessDenied");
    const [, entry] = (await colleague.get("/me/calendars")).body.value;
    expect((await colleague.get(`/me/calendars/${entry?.id ?? ""}`)).status).toBe(200);
  });

  test.each<[CalendarRole, number]>([
    ["freeBusyRead", 403],
    ["limitedRead", 200],
    ["read", 200],
  ])("is open to the whole organisation as %s: %d", async (role, status) => {
    const { colleague } = await world(
      "Calendars.Read.Shared",
      withSharedCalendar("requester", { with: "organization", role }),
    );
    expect((await colleague.get(`${OWNER}/calendar/events`)).status).toBe(status);
  });

  test("is open to an application without a share, and shows it everything", async () => {
    const { owner, id } = await world("Calendars.Read.Shared");
    const app = await clientFor(owner.tenant, { person: null, permissions: "Calendars.Read" });
    expect((await app.get(`${OWNER}/events/${id}`)).body.subject).toBe("Dentist");
  });
});
