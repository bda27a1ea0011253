import { describe, expect, test } from "vitest";
import { enterPortal, portalCookie, postToPortal } from "../../../test/support/portal.ts";
import { auditsOf } from "../../../test/support/portal-application.ts";
import { createTenant } from "../../create-tenant.ts";
import { DEFAULT_ACCESS_ROLE } from "../../domain/consent/app-role-assignment.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withGroup } from "../../scenarios/with-group.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const userOf = (tenant: ReturnType<typeof createTenant>, role: string) =>
  tenant
    .snapshot()
    .data.users.find(({ userPrincipalName }) => userPrincipalName === tenant.people[role]?.address);

const pathOf = (tenant: ReturnType<typeof createTenant>, role: string, page = "") =>
  `/users/${userOf(tenant, role)?.id ?? ""}${page}`;

const HELPDESK = scenario("helpdesk", withPerson("colleague", { roles: ["User Administrator"] }));

describe("GET /users", () => {
  test("lists everybody with account, type and roles, for members to see", async () => {
    const { visitor } = await enterPortal("/users", { role: "requester" });
    expect(visitor.title).toBe("Users | All users");
    expect(visitor.text).toContain(
      "Megan Price megan.price@fjordline.example Member Yes Global Administrator",
    );
    expect(visitor.text).toContain(
      "Greta Lind greta.lind_partner.example#EXT#@fjordline.example Guest Yes None",
    );
  });

  test("finds by part of a name", async () => {
    const { visitor } = await enterPortal("/users");
    await visitor.fill("Name, account or ID", "okaf");
    await visitor.press("Search");
    expect(visitor.text).toContain("Maya Okafor");
    expect(visitor.text).not.toContain("Rui Santos");
  });

  test("is closed to guests, who see themselves alone", async () => {
    const { visitor, tenant, open } = await enterPortal("/users", { role: "guest" });
    expect(visitor.text).toContain("Greta Lind may not list users.");
    await open(pathOf(tenant, "requester"));
    expect(visitor.title).toBe("You do not have access");
    await open(pathOf(tenant, "guest"));
    expect(visitor.title).toBe("Greta Lind | Overview");
  });
});

describe("GET /users/:user", () => {
  test("shows groups, roles and applications", async () => {
    const start = scenario("groups", withGroup("Service desk", "requester"), withApprovedApp());
    const { visitor } = await enterPortal("/users", { start });
    await visitor.press("Maya Okafor");
    expect(visitor.title).toBe("Maya Okafor | Overview");
    expect(visitor.text).toContain("Assigned roles None Groups Service desk");
    expect(visitor.text).toContain("No application knows this person yet.");
    await visitor.press("Sign-in logs of this user");
    expect(visitor.location).toContain("user=maya.okafor%40fjordline.example");
  });

  test("shows what the person was assigned to, by name and through a group", async () => {
    const start = scenario(
      "assigned",
      withGroup("Service desk", "requester"),
      withApprovedApp(),
      (world) => ({
        ...world,
        appRoleAssignments: [world.people.requester, world.groups[0]?.id].map((principalId, index) => ({
          id: String(index),
          createdDateTime: 0 as never,
          appRoleId: DEFAULT_ACCESS_ROLE,
          principalId: principalId ?? "",
          principalType: index === 0 ? ("User" as const) : ("Group" as const),
          resourceId: world.servicePrincipals.at(-1)?.id ?? "",
        })),
      }),
    );
    const { visitor } = await enterPortal("/users", { start });
    await visitor.press("Maya Okafor");
    expect(visitor.text).toContain("Meetings Assigned Meetings Assigned through a group");
  });

  test("knows nobody who is not there", async () => {
    const { visitor } = await enterPortal("/users/unknown");
    expect(visitor.text).toContain("There is no such user.");
  });
});

describe("POST /users/:user/account", () => {
  test("blocks sign-in and lets in again, and logs it", async () => {
    const { visitor, tenant, open } = await enterPortal("/users", { start: HELPDESK, role: "colleague" });
    await open(pathOf(tenant, "requester"));
    await visitor.press("Block sign-in");
    expect(visitor.text).toContain("The account was changed.");
    expect(userOf(tenant, "requester")?.accountEnabled).toBe(false);
    await visitor.press("Enable account");
    expect(userOf(tenant, "requester")?.accountEnabled).toBe(true);
    expect(auditsOf(tenant)).toEqual(["Update user", "Disable account", "Update user", "Enable account"]);
  });

  test.each([
    ["https://entra.microsoft.com", true],
    ["https://portal.azure.com", false],
  ])("resets a password as %s does: other tokens end too: %s", async (origin, endsTokens) => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    tenant.clock.advance({ hours: 1 });
    await visitor.open(`${origin}${pathOf(tenant, "requester")}`);
    await visitor.press(address);
    await visitor.press("Reset password");
    const now = tenant.clock.now();
    const { passwordValidFrom, tokensValidFrom } = userOf(tenant, "requester") ?? {};
    expect(passwordValidFrom).toBe(now);
    expect(tokensValidFrom === now).toBe(endsTokens);
  });

  test("revokes sessions", async () => {
    const { visitor, tenant, open } = await enterPortal("/users");
    tenant.clock.advance({ hours: 1 });
    await open(pathOf(tenant, "requester"));
    await visitor.press("Revoke sessions");
    expect(userOf(tenant, "requester")?.sessionsValidFrom).toBe(tenant.clock.now());
  });

  test.each([
    ["colleague", "administrator", 403],
    ["requester", "reviewer", 403],
    ["administrator", "requester", 400],
  ])("refuses the %s over the %s, or a form that says nothing", async (by, over, status) => {
    const tenant = createTenant({ scenario: HELPDESK });
    const response = await postToPortal(tenant, pathOf(tenant, over, "/account"), {
      cookie: await portalCookie(tenant, by),
      fields: { action: status === 400 ? "promote" : "disable" },
    });
    expect(response.status).toBe(status);
    expect(userOf(tenant, over)?.accountEnabled).toBe(true);
  });
});
