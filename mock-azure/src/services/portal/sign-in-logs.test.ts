import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { enterPortal } from "../../../test/support/portal.ts";
import { applicationPathOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withPerson } from "../../scenarios/with-person.ts";

/** Somebody met the wall, and somebody else was let in. */
async function twoSignIns() {
  const { tenant, connect } = story(scenarios.approvalRequired);
  await connect("requester");
  await connect("colleague", "openid profile");
  return tenant;
}

describe("GET /sign-in-logs", () => {
  test("shows the newest first, with what came of each", async () => {
    const tenant = await twoSignIns();
    const { visitor } = await enterPortal("/sign-in-logs", { tenant });
    expect(visitor.title).toBe("Sign-in logs");
    const [colleague = -1, requester = -1] = [
      "Jonas Weber Meetings",
      "Maya Okafor Meetings Interrupted 90095",
    ].map((text) => visitor.text.indexOf(text));
    expect(colleague).toBeGreaterThan(0);
    expect(requester).toBeGreaterThan(colleague);
  });

  test("is narrowed by user, application and status", async () => {
    const tenant = await twoSignIns();
    const { visitor } = await enterPortal("/sign-in-logs", { tenant });
    await visitor.fill("User", "maya.ok");
    await visitor.select("Status", "Interrupted");
    await visitor.press("Apply");
    expect(visitor.text).toContain("90095");
    expect(visitor.text).not.toContain("Jonas Weber");
    await visitor.fill("Application", "other");
    await visitor.press("Apply");
    expect(visitor.text).toContain("No sign-in of this kind.");
  });

  test("keeps sign-ins that asked nobody apart", async () => {
    const { tenant, connect } = story(scenarios.alreadyApproved);
    await connect("requester");
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { scope: "openid Calendars.ReadWrite", prompt: "none" }));
    const portal = await enterPortal("/sign-in-logs", { tenant });
    await portal.visitor.press("User sign-ins (non-interactive)");
    expect(portal.visitor.text).toContain("Maya Okafor Meetings Success 0");
    await portal.visitor.fill("User", "nobody");
    await portal.visitor.press("Apply");
    expect(portal.visitor.location).toContain("type=non-interactive");
    expect(portal.visitor.text).toContain("No sign-in of this kind.");
  });

  test.each([
    ["Global Reader", "Sign-in logs"],
    ["Cloud Application Administrator", "Sign-in logs"],
    ["User Administrator", "You do not have access"],
  ] as const)("answers the role %s with %s", async (role, title) => {
    const start = scenario("reader", withPerson("colleague", { roles: [role] }));
    const { visitor } = await enterPortal("/sign-in-logs", { start, role: "colleague" });
    expect(visitor.title).toBe(title);
  });
});

describe("GET /sign-in-logs/:entry", () => {
  test("shows one sign-in in full, and leads to what its number means", async () => {
    const tenant = await twoSignIns();
    const { visitor } = await enterPortal("/sign-in-logs?user=maya", { tenant });
    await visitor.press("5 January 2026, 09:00 UTC");
    expect(visitor.title).toBe("Activity Details: Sign-ins");
    expect(visitor.text).toContain("Status Interrupted Sign-in error code 90095 Failure reason");
    expect(visitor.text).toContain("Username maya.okafor@fjordline.example");
    await visitor.press("90095");
    expect(visitor.title).toBe("Error lookup");
  });

  test("knows no sign-in that is not there, and shows none to people without a role", async () => {
    const { visitor } = await enterPortal("/sign-in-logs/unknown");
    expect(visitor.text).toContain("There is no such sign-in.");
    const { visitor: other } = await enterPortal("/sign-in-logs/unknown", { role: "colleague" });
    expect(other.title).toBe("You do not have access");
  });
});

describe("GET /enterprise-applications/all-applications/:principal/sign-in-logs", () => {
  test("shows the sign-ins to that application alone", async () => {
    const { tenant, connect } = story(
      scenario("two applications", withApprovedApp(), (world) => ({
        ...world,
        signIns: [
          {
            id: "11111111-1111-4111-8111-111111111111",
            createdDateTime: 0 as never,
            appId: "22222222-2222-4222-8222-222222222222",
            appDisplayName: "Another app",
            userId: world.people.requester ?? "",
            userDisplayName: "Maya Okafor",
            userPrincipalName: "maya.okafor@fjordline.example",
            correlationId: "33333333-3333-4333-8333-333333333333",
            isInteractive: true,
            errorCode: 0,
            failureReason: null,
          },
        ],
      })),
    );
    await connect("requester");
    const { visitor, open } = await enterPortal("/sign-in-logs", { tenant });
    expect(visitor.text).toContain("Another app");
    await open(applicationPathOf(tenant, "sign-in-logs"));
    expect(visitor.title).toBe("Meetings | Sign-in logs");
    expect(visitor.text).toContain("Maya Okafor Meetings Success");
    expect(visitor.text).not.toContain("Another app");
  });

  test("is closed to people without a role", async () => {
    const { visitor, tenant, open } = await enterPortal("/", {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    await open(applicationPathOf(tenant, "sign-in-logs"));
    expect(visitor.text).toContain("may not read sign-in logs");
  });
});
