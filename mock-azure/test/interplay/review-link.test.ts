import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import type { Scenario } from "../../src/scenarios/scenario.ts";
import { withApplication } from "../../src/scenarios/with-application.ts";
import { withPendingRequest } from "../../src/scenarios/with-consent-request.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { enterPortal, REQUESTS } from "../support/portal.ts";

const GRAPH = "00000003-0000-0000-c000-000000000000";

/** A reviewer has the portal's link before them. */
async function atLink(start: Scenario = scenarios.requestPending, role = "administrator") {
  const clock = createVirtualClock();
  const entered = await enterPortal(REQUESTS, { role, tenant: createTenant({ scenario: start, clock }) });
  await entered.visitor.press("Meetings");
  const link = entered.visitor.links.find(({ name }) => name === "Review permissions and consent");
  if (!link) throw new Error("The request has no link to review it.");
  const follow = async (change: (url: URL) => void = () => undefined, as = role) => {
    const url = new URL(link.href);
    change(url);
    await entered.visitor.open(url.href);
    await entered.visitor.press(entered.tenant.people[as]?.address ?? "");
  };
  return { ...entered, clock, follow };
}

const status = (tenant: Tenant) => tenant.requests().map((request) => request.status);
const everybody = (tenant: Tenant) => tenant.snapshot().data.grants.flatMap(({ scopes }) => scopes);

describe("the portal's review link", () => {
  test("answers the request it names, and brings the reviewer back to the portal", async () => {
    const { tenant, visitor, follow } = await atLink();
    await follow();
    await visitor.press("Accept");
    expect(new URL(visitor.location).origin).toBe("https://entra.microsoft.com");
    expect(visitor.title).toBe("Permissions granted");
    expect(status(tenant)).toEqual(["approved"]);
  });

  test("answers a request for the registration's list, though the list has changed since", async () => {
    const shorter = scenario(
      "shorter",
      withPendingRequest({ consentType: "Static" }),
      withApplication({
        requiredResourceAccess: [{ resourceAppId: GRAPH, scopes: ["User.Read"], roles: [] }],
      }),
    );
    const { tenant, visitor, follow } = await atLink(shorter);
    await follow();
    await visitor.press("Accept");
    expect(status(tenant)).toEqual(["approved"]);
    expect(everybody(tenant)).toEqual(["User.Read"]);
  });

  test("answers no request that asks for more than the link was changed to", async () => {
    const { tenant, visitor, follow } = await atLink();
    await follow(({ searchParams }) => {
      searchParams.set("scope", "https://graph.microsoft.com/User.Read");
    });
    await visitor.press("Accept");
    expect(everybody(tenant)).toEqual(["User.Read"]);
    expect(status(tenant)).toEqual(["pending"]);
  });

  test("grants, and answers what it covers, though it names no request", async () => {
    const { tenant, visitor, follow } = await atLink();
    await follow(({ searchParams }) => {
      searchParams.set("bf_id", "11111111-2222-4333-8444-555555555555");
    });
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    expect(status(tenant)).toEqual(["approved"]);
  });

  test("leaves a request as it was closed, when another reviewer was faster", async () => {
    const { tenant, visitor, follow } = await atLink();
    await follow();
    await tenant.people.reviewer?.denies("Not this quarter.");
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    expect(status(tenant)).toEqual(["denied"]);
    expect(tenant.requests()[0]?.review?.justification).toBe("Not this quarter.");
  });

  test("grants nothing when another reviewer has blocked the application", async () => {
    const { tenant, visitor, follow } = await atLink();
    await follow();
    await tenant.people.reviewer?.blocks("Never.");
    await visitor.press("Accept");
    expect(visitor.text).toContain("AADSTS7000112");
    expect(everybody(tenant)).toEqual([]);
    expect(status(tenant)).toEqual(["blocked"]);
  });

  test("grants after the request has expired, and leaves it expired", async () => {
    const { tenant, visitor, follow, clock } = await atLink();
    await follow();
    clock.advance({ days: 31 });
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    expect(status(tenant)).toEqual(["expired"]);
  });

  test("lets a reviewer without a role sign in with an account that has one, who then counts as the reviewer", async () => {
    const { tenant, visitor, follow } = await atLink(scenarios.requestPending, "reviewer");
    await follow();
    expect(visitor.title).toBe("Need admin approval");
    await visitor.press("Have an admin account? Sign in with that account");
    await visitor.press(tenant.people.administrator.address);
    await visitor.press("Accept");
    expect(visitor.title).toBe("Permissions granted");
    const { users } = tenant.snapshot().data;
    const reviewer = users.find(({ id }) => id === tenant.requests()[0]?.review?.reviewedBy);
    expect(reviewer?.userPrincipalName).toBe(tenant.people.administrator.address);
  });

  test.each([
    ["Cancel", "administrator", "AADSTS65004"],
    ["Return to the application without granting consent", "reviewer", "access_denied"],
  ] as const)(
    "brings whoever presses %s back to the portal, and the request waits",
    async (button, role, text) => {
      const { tenant, visitor, follow } = await atLink(scenarios.requestPending, role);
      await follow();
      await visitor.press(button);
      expect(visitor.title).toBe("Permissions not granted");
      expect(visitor.text).toContain(text);
      expect(status(tenant)).toEqual(["pending"]);
      expect(everybody(tenant)).toEqual([]);
    },
  );

  test("may bring the reviewer back to the portal's older name", async () => {
    const { visitor, follow } = await atLink();
    await follow(({ searchParams }) => {
      searchParams.set("redirect_uri", "https://portal.azure.com/TokenAuthorize");
    });
    await visitor.press("Accept");
    expect(new URL(visitor.location).origin).toBe("https://portal.azure.com");
    expect(visitor.text).toContain("Megan Price");
  });

  test("takes nobody from a tenant on this machine to the real portal", async () => {
    const tenant = createTenant();
    const query = new URLSearchParams({
      client_id: tenant.app.clientId,
      redirect_uri: "https://entra.microsoft.com/TokenAuthorize",
    });
    const response = await tenant.fetch(
      new Request(`https://login.localhost:8443/${tenant.id}/adminconsent?${query.toString()}`),
    );
    expect(await response.text()).toContain("AADSTS50011");
  });
});
