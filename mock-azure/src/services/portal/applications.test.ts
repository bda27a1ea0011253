import { describe, expect, test } from "vitest";
import { enterPortal } from "../../../test/support/portal.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";

const APPLICATIONS = "/enterprise-applications/all-applications";

describe("GET /enterprise-applications/all-applications", () => {
  test("is empty before anybody has consented", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, { start: scenarios.approvalRequired });
    expect(visitor.title).toBe("Enterprise applications | All applications");
    expect(visitor.text).toContain("No applications yet.");
  });

  test("lists an approved application with what it may do, for every member to see", async () => {
    const { visitor, tenant } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "colleague",
    });
    expect(visitor.text).toContain(
      `Meetings ${tenant.app.clientId} 5 January 2026 Yes Admin consent: openid, profile, offline_access, Calendars.ReadWrite`,
    );
  });

  test("shows no list to guests, who may look at one application", async () => {
    const { visitor, tenant, open } = await enterPortal(APPLICATIONS, {
      start: scenarios.alreadyApproved,
      role: "guest",
    });
    expect(visitor.text).toContain("Greta Lind may not list applications.");
    await open(`${APPLICATIONS}/${tenant.snapshot().data.servicePrincipals.at(-1)?.id ?? ""}`);
    expect(visitor.title).toBe("Meetings | Overview");
  });

  test("finds by part of a name, in any case, and says when nothing fits", async () => {
    const { visitor } = await enterPortal(APPLICATIONS, { start: scenarios.alreadyApproved });
    await visitor.fill("Application name or ID", "  meet ");
    await visitor.press("Search");
    expect(visitor.text).toContain("Admin consent:");
    await visitor.fill("Application name or ID", "other");
    await visitor.press("Search");
    expect(visitor.text).toContain("No application has such a name or id.");
  });

  test("shows a page of twenty, and the rest on those that follow", async () => {
    const many = Array.from({ length: 41 }, (_, index) => index);
    const start = scenario("many", withApplication({ displayName: "App 0" }), withApprovedApp(), (world) => ({
      ...world,
      servicePrincipals: world.servicePrincipals.flatMap((one) =>
        one.appId === world.appId
          ? many.map((index) => ({
              ...one,
              id: `${one.id}-${String(index)}`,
              displayName: `App ${String(index)}`,
            }))
          : one,
      ),
    }));
    const { visitor } = await enterPortal(`${APPLICATIONS}?search=app`, { start });
    expect(visitor.text).toContain("Page 1 of 3, 41 entries");
    expect(visitor.text).toContain("App 40");
    await visitor.press("Next");
    await visitor.press("Next");
    expect(visitor.text).toContain("Page 3 of 3, 41 entries");
    expect(visitor.links.filter(({ name }) => name.startsWith("App "))).toHaveLength(1);
    await visitor.press("Previous");
    expect(visitor.location).toContain("search=app&page=2");
  });

  test("shows the same at the path above it", async () => {
    const { visitor } = await enterPortal("/enterprise-applications");
    expect(visitor.title).toBe("Enterprise applications | All applications");
  });
});
