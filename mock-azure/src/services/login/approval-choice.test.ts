import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import type { Scenario } from "../../scenarios/scenario.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";

async function atTheWall(start: Scenario = scenarios.approvalRequired) {
  const tenant = createTenant({ scenario: start });
  const { requester } = tenant.people;
  const fields = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  await requester.signsInFor(
    `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${fields.toString()}`,
  );
  return { tenant, requester, visitor: requester.visitor };
}

describe("POST /common/Consent/Request", () => {
  test("asks again for a justification when none was given, and records nothing", async () => {
    const { tenant, visitor } = await atTheWall();
    await visitor.fill("Enter justification for requesting this app", "   ");
    await visitor.press("Request approval");
    expect(visitor.title).toBe("Approval required");
    expect(visitor.text).toContain("Say why you need this app");
    expect(tenant.requests()).toEqual([]);
  });

  test("says that the request was sent, and records it", async () => {
    const { tenant, requester, visitor } = await atTheWall();
    await requester.requestsApproval("We book customer calls.");
    expect(visitor.title).toBe("Request sent");
    expect(tenant.requests()).toMatchObject([
      {
        status: "pending",
        consentType: "Dynamic",
        userConsentRequests: [{ reason: "We book customer calls." }],
      },
    ]);
  });

  test.each([
    ["cancel", "error=access_denied&error_subcode=cancel"],
    ["aadsts", "error=access_denied&error_description=AADSTS90095"],
    ["declined", "error=access_denied&error_description=AADSTS65004"],
  ] as const)("leaves for the app as the switch %s says", async (exitShape, expected) => {
    const { visitor } = await atTheWall(scenario("exit", withEmulation({ exitShape })));
    await visitor.press("Cancel");
    expect(visitor.departure?.headers.get("location")).toContain(expected);
  });

  test("keeps the person on a page where the switch says none", async () => {
    const { visitor } = await atTheWall(scenario("exit", withEmulation({ exitShape: "none" })));
    await visitor.press("Cancel");
    expect(visitor.departure).toBeNull();
    expect(visitor.title).toBe("You can close this page");
  });

  test("lets another account try", async () => {
    const { tenant, visitor } = await atTheWall();
    await visitor.press("Sign in with another account");
    await visitor.press(tenant.people.administrator.address);
    expect(visitor.title).toBe("Permissions requested");
    expect(visitor.text).toContain("Consent on behalf of your organization");
  });

  test("offers no form where user requests are switched off", async () => {
    const { visitor } = await atTheWall(scenarios.requestsDisabled);
    expect(visitor.title).toBe("Need admin approval");
    expect(visitor.text).not.toContain("justification");
    await visitor.press("Return to the application without granting consent");
    expect(visitor.departure?.headers.get("location")).toContain("error_subcode=cancel");
  });

  test("keeps the justification out of the journal", async () => {
    const { tenant, requester } = await atTheWall();
    await requester.requestsApproval("a very private reason");
    expect(JSON.stringify(tenant.journal())).not.toContain("a very private reason");
  });
});
