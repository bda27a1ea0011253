import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withPerson } from "../../scenarios/with-person.ts";

const REDIRECT = "https://app.meetings.example/auth/callback";

function adminConsentUrl(
  tenant: ReturnType<typeof createTenant>,
  changes: Readonly<Record<string, string>> = {},
  segment = tenant.id,
): string {
  const fields = {
    client_id: tenant.app.clientId,
    redirect_uri: REDIRECT,
    scope: "https://graph.microsoft.com/Calendars.ReadWrite offline_access",
    state: "s-1",
    ...changes,
  };
  return `${tenant.origins.login}/${segment}/v2.0/adminconsent?${new URLSearchParams(fields).toString()}`;
}

describe("GET /:tenant/v2.0/adminconsent", () => {
  test("lets an administrator grant exactly the scopes named, for everybody", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    expect(visitor.text).toContain("Review for your organization");
    await visitor.press("Accept");
    const { searchParams } = new URL(visitor.departure?.headers.get("location") ?? "");
    expect(Object.fromEntries(searchParams)).toEqual({
      admin_consent: "True",
      tenant: tenant.id,
      scope: "https://graph.microsoft.com/Calendars.ReadWrite https://graph.microsoft.com/offline_access",
      state: "s-1",
    });
    const granted = tenant
      .journal()
      .flatMap(({ change }) => (change.kind === "grant-added" ? [change.grant] : []));
    expect(granted).toMatchObject([
      { consentType: "AllPrincipals", scopes: ["Calendars.ReadWrite", "offline_access"] },
    ]);
  });

  test("answers a declined consent with an error beside admin_consent=True", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    await visitor.press("Cancel");
    const { searchParams } = new URL(visitor.departure?.headers.get("location") ?? "");
    expect(Object.fromEntries(searchParams)).toMatchObject({
      error: "access_denied",
      admin_consent: "True",
      state: "s-1",
    });
    expect(searchParams.get("error_description")).toContain("AADSTS65004");
    expect(searchParams.has("tenant")).toBe(false);
  });

  test("offers an ordinary user neither consent nor the request form", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    expect(visitor.title).toBe("Need admin approval");
  });

  test.each([
    ["common, which this form does not serve", {}, "common", "AADSTS90023"],
    [
      "a redirect URI that is not registered",
      { redirect_uri: "https://evil.example/" },
      undefined,
      "AADSTS50011",
    ],
    ["an unknown client", { client_id: "11111111-2222-4333-8444-555555555555" }, undefined, "AADSTS700016"],
  ])("refuses %s on the page", async (_, changes, segment, text) => {
    const tenant = createTenant();
    const response = await tenant.fetch(new Request(adminConsentUrl(tenant, changes, segment)));
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain(text);
  });

  test("tells the app of a scope that does not exist", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request(adminConsentUrl(tenant, { scope: "Calendars.Frobnicate" })),
    );
    expect(response.headers.get("location")).toContain("AADSTS650053");
  });
});

describe("GET /:tenant/adminconsent", () => {
  test("grants what the registration lists, and shows the page again although it is granted", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    const url = `${tenant.origins.login}/${tenant.domain}/adminconsent?client_id=${tenant.app.clientId}&redirect_uri=${encodeURIComponent(REDIRECT)}`;
    await visitor.open(url);
    await visitor.press(address);
    await visitor.press("Accept");
    expect(visitor.departure?.headers.get("location")).toBe(
      `${REDIRECT}?admin_consent=True&tenant=${tenant.id}`,
    );
    await visitor.open(url);
    expect(visitor.title).toBe("Permissions requested");
  });

  test("returns to the first registered address when the link names none", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(`${tenant.origins.login}/organizations/adminconsent?client_id=${tenant.app.clientId}`);
    await visitor.press(address);
    await visitor.press("Accept");
    expect(visitor.departure?.headers.get("location")).toBe(
      `http://localhost/redirect.html?admin_consent=True&tenant=${tenant.id}`,
    );
  });

  test("refuses on the page where no address is registered either", async () => {
    const bare = withApplication({ redirectUris: { spa: [], web: [], publicClient: [] } });
    const tenant = createTenant({ scenario: scenario("bare", bare) });
    const url = `${tenant.origins.login}/organizations/adminconsent?client_id=${tenant.app.clientId}`;
    expect(await (await tenant.fetch(new Request(url))).text()).toContain("AADSTS900971");
  });
});

describe("GET /:tenant/adminconsent, application permissions", () => {
  const withAppRole = withApplication({
    requiredResourceAccess: [
      { resourceAppId: GRAPH_APP_ID, scopes: ["Calendars.ReadWrite"], roles: ["User.Read.All"] },
    ],
  });
  const walk = async (role: "Cloud Application Administrator" | "Privileged Role Administrator") => {
    const tenant = createTenant({
      scenario: scenario(
        "app role",
        withAppRole,
        withPerson("colleague", { roles: [role] }),
        withPendingRequest({ consentType: "Static" }),
      ),
    });
    const { visitor, address } = tenant.people.colleague;
    const query = new URLSearchParams({ client_id: tenant.app.clientId, redirect_uri: REDIRECT });
    await visitor.open(`${tenant.origins.login}/${tenant.id}/adminconsent?${query.toString()}`);
    await visitor.press(address);
    return { tenant, visitor };
  };

  test("are listed, granted and answer the request that asked for them", async () => {
    const { tenant, visitor } = await walk("Privileged Role Administrator");
    expect(visitor.text).toContain("Read all users' full profiles");
    await visitor.press("Accept");
    expect(tenant.snapshot().data.appRoleAssignments).toHaveLength(1);
    expect(tenant.requests()).toMatchObject([{ status: "approved", appRoles: ["User.Read.All"] }]);
  });

  test("are beyond a Cloud Application Administrator, so the request goes on waiting", async () => {
    const { tenant, visitor } = await walk("Cloud Application Administrator");
    expect(visitor.text).toContain("Need admin approval");
    expect(tenant.because().at(-1)?.text).toContain("User.Read.All");
    expect(tenant.requests()).toMatchObject([{ status: "pending" }]);
  });
});
