import { describe, expect, test } from "vitest";
import { enterPortal } from "../../../test/support/portal.ts";
import { applicationPathOf } from "../../../test/support/portal-application.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

/** A request was sent and approved. */
async function approvedStory() {
  const { tenant, ask } = story(scenarios.approvalRequired);
  await ask("requester");
  await tenant.people.administrator.approves();
  return tenant;
}

describe("GET /audit-logs", () => {
  test("shows the newest first: what, of what, by whom", async () => {
    const { visitor } = await enterPortal("/audit-logs", { tenant: await approvedStory() });
    expect(visitor.title).toBe("Audit logs");
    expect(visitor.text).toContain(
      "Core Directory ApplicationManagement Consent to application Success Meetings Megan Price",
    );
    expect(visitor.text).toContain("Access Reviews Policy Create request Success Meetings Maya Okafor");
    expect(visitor.text.indexOf("Approve all requests")).toBeLessThan(visitor.text.indexOf("Create request"));
  });

  test.each([
    ["Category", "Policy"],
    ["Service", "Access Reviews"],
  ])("is narrowed by a list: %s", async (label, option) => {
    const { visitor } = await enterPortal("/audit-logs", { tenant: await approvedStory() });
    await visitor.select(label, option);
    await visitor.press("Apply");
    expect(visitor.text).toContain("Create request");
    expect(visitor.text).not.toContain("Consent to application Success");
  });

  test.each([
    ["Activity", "create req", "Create request Success", "Consent to application"],
    ["Initiated by (actor)", "maya.okafor@", "Create request Success", "Consent to application"],
    ["Target", "microsoft graph", "Add delegated permission grant", "Create request"],
  ])("is narrowed by words: %s", async (label, words, shown, hidden) => {
    const { visitor } = await enterPortal("/audit-logs", { tenant: await approvedStory() });
    await visitor.fill(label, words);
    await visitor.press("Apply");
    expect(visitor.text).toContain(shown);
    expect(visitor.text).not.toContain(hidden);
  });

  test("is closed to people without a role, and says which it takes", async () => {
    const { visitor } = await enterPortal("/audit-logs", { role: "colleague" });
    expect(visitor.text).toContain("may not read audit logs");
    expect(visitor.text).toContain("Global Reader");
  });
});

describe("GET /audit-logs/:entry", () => {
  test("shows actor, targets and what changed, old and new", async () => {
    const { visitor } = await enterPortal("/audit-logs?activity=consent+to", {
      tenant: await approvedStory(),
    });
    await visitor.press("5 January 2026, 09:00 UTC");
    expect(visitor.title).toBe("Audit Log Details");
    expect(visitor.text).toContain(
      "Type User Display Name Megan Price User Principal Name megan.price@fjordline.example",
    );
    expect(visitor.text).toContain("Meetings ConsentContext.IsAdminConsent true");
  });

  test("knows no entry that is not there, and shows none to people without a role", async () => {
    const { visitor } = await enterPortal("/audit-logs/unknown");
    expect(visitor.text).toContain("There is no such entry of the audit log.");
    const { visitor: other } = await enterPortal("/audit-logs/unknown", { role: "requester" });
    expect(other.title).toBe("You do not have access");
  });
});

describe("GET /enterprise-applications/all-applications/:principal/audit-logs", () => {
  test("shows what changed of that application alone", async () => {
    const tenant = await approvedStory();
    const { visitor, open } = await enterPortal("/users", { tenant });
    await visitor.press("Jonas Weber");
    await visitor.press("Block sign-in");
    await open(applicationPathOf(tenant, "audit-logs"));
    expect(visitor.title).toBe("Meetings | Audit logs");
    expect(visitor.text).toContain("Consent to application");
    expect(visitor.text).not.toContain("Disable account");
  });

  test("is closed to people without a role", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const { visitor, open } = await enterPortal("/", { tenant, role: "colleague" });
    await open(applicationPathOf(tenant, "audit-logs"));
    expect(visitor.text).toContain("may not read audit logs");
  });
});
