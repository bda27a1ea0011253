import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { APPROVAL_SCRIPT } from "../../views/login/approval-required-page.ts";

async function standOnWall(scenario: Scenario) {
  const tenant = createTenant({ scenario });
  const { visitor, address } = tenant.people.requester;
  await visitor.open(authorizeUrl(tenant));
  await visitor.press(address);
  return { tenant, visitor };
}

describe("POST /common/Consent/Report", () => {
  test.each([
    ["Approval required", scenarios.approvalRequired],
    ["Permissions requested", scenarios.consentAllowed],
  ])("lets a person report the application, and comes back to the page %s", async (title, scenario) => {
    const { tenant, visitor } = await standOnWall(scenario);
    expect(visitor.text).toContain("Does this app look suspicious? Report it here");
    const before = tenant.snapshot().data.consentRequests;
    await visitor.press("Report it here");
    expect(visitor.title).toBe("Report this app");
    await visitor.check("It pretends to be another app");
    await visitor.press("Report");
    expect(visitor.title).toBe("Thank you for your report");
    expect(tenant.because()).toMatchObject([
      { rule: "app.reported", text: "the person reports Meetings to Microsoft: impersonation" },
    ]);
    await visitor.press("Back");
    expect(visitor.title).toBe(title);
    expect(tenant.snapshot().data.consentRequests).toEqual(before);
  });

  test("wants a reason, and can be left without one", async () => {
    const { visitor } = await standOnWall(scenarios.approvalRequired);
    await visitor.press("Report it here");
    await visitor.press("Report");
    expect(visitor.text).toContain("Choose a reason, then send the report.");
    await visitor.press("Back");
    expect(visitor.title).toBe("Approval required");
  });

  test("knows nothing of a page that is over", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request(`${tenant.origins.login}/common/Consent/Report`, {
        method: "POST",
        body: new URLSearchParams({ ctx: "unknown", action: "send", reason: "misuse" }),
      }),
    );
    expect(await response.text()).toContain("AADSTS50089");
  });
});

describe("the pages about permissions", () => {
  test("say, unfolded, who publishes the application and where it gets its answers", async () => {
    const { visitor } = await standOnWall(scenarios.approvalRequired);
    expect(visitor.text).toContain(
      "App info Publisher unverified Publisher domain meetings.example Reply URLs http://localhost/redirect.html",
    );
  });

  test("explain each permission, unfolded", async () => {
    const { visitor } = await standOnWall(scenarios.approvalRequired);
    expect(visitor.text).toContain(
      "Have full access to user calendars Meetings will be able to read, update,",
    );
  });
});

describe("GET /-/approval.js", () => {
  test("comes with the form, which also works without it", async () => {
    const { tenant, visitor } = await standOnWall(scenarios.approvalRequired);
    const response = await tenant.fetch(new Request(`${tenant.origins.login}/-/approval.js`));
    expect(await response.text()).toBe(APPROVAL_SCRIPT);
    await expect(visitor.press("Request approval")).rejects.toThrow(/required and still empty/);
    await visitor.fill("Enter justification for requesting this app", "We book customer calls.");
    await visitor.press("Request approval");
    expect(visitor.title).toBe("Request sent");
  });
});
