import { describe, expect, test } from "vitest";
import { enterPortal, REQUESTS } from "../../../test/support/portal.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withDeniedRequest, withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withConsentRequests } from "../../scenarios/with-consent-requests.ts";
import { withPerson } from "../../scenarios/with-person.ts";

describe("GET /enterprise-applications/admin-consent-requests", () => {
  test("lists what waits for a reviewer, and leads to its details", async () => {
    const { visitor } = await enterPortal(REQUESTS, { role: "reviewer" });
    expect(visitor.title).toBe("Enterprise applications | Admin consent requests");
    expect(visitor.text).toContain("Meetings Maya Okafor 5 January 2026 4 February 2026 Pending");
    await visitor.press("Meetings");
    expect(visitor.title).toBe("Details");
  });

  test("shows closed requests on the tab All alone, the newest first", async () => {
    const start = scenario("two", withDeniedRequest(), withPendingRequest());
    const { visitor } = await enterPortal(REQUESTS, { start });
    expect(visitor.text).not.toContain("Denied");
    await visitor.press("All (Preview)");
    expect(visitor.text).toMatch(/Pending.*Denied/);
  });

  test("shows no requests of other reviewers as pending", async () => {
    const start = scenario(
      "role",
      withPendingRequest(),
      withPerson("colleague", { roles: ["Global Reader"] }),
    );
    const { visitor } = await enterPortal(REQUESTS, { start, role: "colleague" });
    expect(visitor.text).toContain("No requests wait for your review.");
    await visitor.press("All (Preview)");
    expect(visitor.text).toContain("Meetings");
  });

  test("keeps the list of all requests from people who review nothing", async () => {
    const { visitor } = await enterPortal(`${REQUESTS}?tab=all`, { role: "colleague" });
    expect(visitor.title).toBe("You do not have access");
    expect(visitor.text).toContain("Needed: a reviewer, Global Administrator, Application Administrator");
    expect(visitor.text).not.toContain("Maya");
  });

  test("says that users cannot send requests where that is so", async () => {
    const start = scenario("off", withPendingRequest(), withConsentRequests({ isEnabled: false }));
    const { visitor } = await enterPortal(REQUESTS, { start });
    expect(visitor.text).toContain("Users cannot request admin consent");
    expect(visitor.text).toContain("Meetings");
  });

  test("has the menu of the real portal on it", async () => {
    const { visitor } = await enterPortal(REQUESTS, { start: scenarios.approvalRequired });
    const names = visitor.links.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "All applications",
        "User settings",
        "Consent and permissions",
        "Admin consent requests",
      ]),
    );
    expect(visitor.text).toMatch(/Manage.*Security.*Activity/);
  });
});
