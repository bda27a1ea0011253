import { describe, expect, test } from "vitest";
import { type GraphClientOptions, graphClient } from "../../../test/support/graph-client.ts";
import type { MailboxKind } from "../../domain/mailbox/mailbox-kind.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplicationAccessPolicy } from "../../scenarios/with-application-access-policy.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withMailbox } from "../../scenarios/with-mailbox.ts";

const PERMISSIONS = "Calendars.ReadWrite MailboxSettings.Read User.Read";
const PATHS = ["/calendar", "/events", "/calendars", "/calendarGroups", "/mailboxSettings"];

const missing = {
  status: 404,
  body: {
    error: {
      code: "MailboxNotEnabledForRESTAPI",
      message: "The mailbox is either inactive, soft-deleted, or is hosted on-premise.",
    },
  },
};

describe("a mailbox that is not reached", () => {
  test.each<[MailboxKind, string]>([
    ["onPremises", "on a server of the organisation's own"],
    ["unlicensed", "no licence"],
    ["inactive", "soft-deleted"],
  ])("because it is %s answers so, and says why in the reasons", async (kind, reason) => {
    const { get } = await graphClient({
      scenario: scenario(kind, withMailbox("requester", kind)),
      permissions: PERMISSIONS,
    });
    for (const path of PATHS) expect(await get(`/me${path}`)).toMatchObject(missing);
    const { headers } = await get("/me/calendar");
    expect(headers.get("x-mock-azure-because")).toContain(reason);
    expect((await get("/me")).status).toBe(200);
  });

  test.each([
    ["a guest's, which is in another tenant", { scenario: scenarios.guestUser, person: "guest" }],
    ["that of somebody who has none", { scenario: scenarios.mailboxMissing }],
  ])("is %s", async (_, options) => {
    const { get } = await graphClient({ ...options, permissions: PERMISSIONS });
    for (const path of PATHS) expect(await get(`/me${path}`)).toMatchObject(missing);
  });

  test("is not reached by an application either", async () => {
    const { tenant, get } = await graphClient({
      scenario: scenario("x", withMailbox("requester", "onPremises")),
      person: null,
      permissions: "Calendars.Read",
    });
    expect(await get(`/users/${tenant.people.requester.address}/events`)).toMatchObject(missing);
  });
});

describe("an application access policy", () => {
  const limited = (right: "restrict" | "deny") =>
    scenario(right, withGroup("Bookable", "colleague"), withApplicationAccessPolicy("Bookable", right));
  const app: GraphClientOptions = { person: null, permissions: "Calendars.ReadWrite MailboxSettings.Read" };

  test.each([
    ["restrict", "colleague", 200],
    ["restrict", "requester", 403],
    ["deny", "colleague", 403],
    ["deny", "requester", 200],
  ] as const)(
    "that says %s lets an application open the mailbox of the %s: %d",
    async (right, role, status) => {
      const { tenant, get } = await graphClient({ scenario: limited(right), ...app });
      for (const path of PATHS) {
        const answer = await get(`/users/${tenant.people[role].address}${path}`);
        expect(answer.status).toBe(status);
        if (status === 403) {
          expect(answer.body.error).toMatchObject({
            code: "ErrorAccessDenied",
            message:
              "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.",
          });
        }
      }
    },
  );

  test("does not limit an app that a person is signed in to", async () => {
    const { get } = await graphClient({ scenario: limited("restrict") });
    expect((await get("/me/events")).status).toBe(200);
  });

  test("does not limit another application, nor the directory", async () => {
    const other = await graphClient({
      scenario: limited("restrict"),
      ...app,
      claims: { appid: "another" },
    });
    const path = `/users/${other.tenant.people.requester.address}`;
    expect((await other.get(`${path}/events`)).status).toBe(200);
    const reader = await graphClient({
      scenario: limited("restrict"),
      person: null,
      permissions: "User.Read.All MailboxSettings.Read",
    });
    expect((await reader.get(path)).status).toBe(200);
    expect((await reader.get(`${path}?$select=mailboxSettings`)).status).toBe(403);
  });
});
