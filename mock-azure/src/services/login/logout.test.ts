import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const CALLBACK = "https://app.meetings.example/auth/callback";

async function signedIn() {
  const tenant = createTenant({ scenario: scenarios.consentAllowed });
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: CALLBACK,
    scope: "Calendars.ReadWrite",
  });
  const authorize = `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`;
  await tenant.people.requester.signsInFor(authorize);
  return { tenant, visitor: tenant.people.requester.visitor, silent: `${authorize}&prompt=none` };
}

describe("GET /:tenant/oauth2/v2.0/logout", () => {
  test("ends the session and returns with the state to a registered address", async () => {
    const { tenant, visitor, silent } = await signedIn();
    const back = encodeURIComponent(CALLBACK);
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${back}&state=x`,
    );
    expect(visitor.departure?.headers.get("location")).toBe(`${CALLBACK}?state=x`);
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("error=login_required");
  });

  test("returns nowhere when the address is not registered", async () => {
    const { tenant, visitor } = await signedIn();
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F`,
    );
    expect(visitor.departure).toBeNull();
    expect(visitor.title).toBe("Signed out");
  });

  test("leaves other accounts alone when it is told which one", async () => {
    const { tenant, visitor, silent } = await signedIn();
    await visitor.open(
      `${tenant.origins.login}/common/oauth2/v2.0/logout?logout_hint=jonas.weber@fjordline.example`,
    );
    await visitor.open(silent);
    expect(visitor.departure?.headers.get("location")).toContain("code=");
  });
});
