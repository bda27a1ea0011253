import { GRAPH_APP_ID } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withPendingRequest } from "../../scenarios/with-consent-request.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import { withPerson } from "../../scenarios/with-person.ts";
import type { Visitor } from "../../visitor/visitor.ts";

const REDIRECT = "https://app.meetings.example/auth/callback";

function adminConsentUrl(
  tenant: ReturnType<typeof createTenant>,
  changes: Readonly<Record<string, string>> = {},
  segment = tenant.id,
  version = 2,
): string {
  const fields = {
    client_id: tenant.app.clientId,
    redirect_uri: REDIRECT,
    scope: "https://graph.microsoft.com/Calendars.ReadWrite offline_access",
    state: "s-1",
    ...changes,
  };
  const path = version === 2 ? "v2.0/adminconsent" : "adminconsent";
  return `${tenant.origins.login}/${segment}/${path}?${new URLSearchParams(fields).toString()}`;
}

/** What the app received. */
function received({ departure }: Visitor): Readonly<Record<string, string>> {
  return Object.fromEntries(new URL(departure?.headers.get("location") ?? "").searchParams);
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
      scope: "https://graph.microsoft.com/Calendars.ReadWrite offline_access",
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
    expect(received(visitor)).toEqual({
      error: "access_denied",
      error_description: expect.stringMatching(/^AADSTS65004: /) as unknown,
      error_uri: "https://login.microsoftonline.com/error?code=65004",
      admin_consent: "True",
      state: "s-1",
    });
  });

  test("answers with the error that the pages document where the switch says so", async () => {
    const tenant = createTenant({
      scenario: scenario("documented", withEmulation({ consentCancelError: "documented" })),
    });
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant, {}, tenant.id, 1));
    await visitor.press(address);
    await visitor.press("Cancel");
    expect(received(visitor)).toMatchObject({ error: "permission_denied", admin_consent: "True" });
  });

  test("answers who turns back on the account picker without a word of admin consent", async () => {
    const tenant = createTenant();
    const { visitor } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press("Back");
    expect(received(visitor)).toEqual({ error: "access_denied", error_subcode: "cancel", state: "s-1" });
    expect(tenant.because()).toMatchObject([{ rule: "sign-in.turned-back" }]);
  });

  test("answers an account of another tenant with an error beside admin_consent=True", async () => {
    const tenant = createTenant();
    const { visitor } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.fill("Use another account", "ada.berg@elsewhere.example");
    await visitor.press("Next");
    expect(received(visitor)).toEqual({
      error: "access_denied",
      error_description: expect.stringMatching(/^AADSTS50020: /) as unknown,
      error_uri: "https://login.microsoftonline.com/error?code=50020",
      admin_consent: "True",
      state: "s-1",
    });
    expect(JSON.stringify(received(visitor))).not.toContain("ada.berg");
  });

  test("answers a personal account, by another service, without number, ids or admin_consent", async () => {
    const tenant = createTenant();
    const { visitor } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant, {}, "common"));
    await visitor.fill("Use another account", "ada@outlook.com");
    await visitor.press("Next");
    expect(received(visitor)).toEqual({
      error: "invalid_request",
      error_description: expect.stringContaining("response_type") as unknown,
      state: "s-1",
    });
  });

  test("shows an administrator at common that this form does not serve it", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant, {}, "common"));
    await visitor.press(address);
    expect(visitor.departure).toBeNull();
    expect(visitor.text).toContain("AADSTS90023");
  });

  test("gives the state back exactly, whatever it holds", async () => {
    const tenant = createTenant();
    const state = "a b+c%2B&admin_consent=False#é";
    const { visitor, address } = tenant.people.administrator;
    await visitor.open(adminConsentUrl(tenant, { state }));
    await visitor.press(address);
    await visitor.press("Accept");
    expect(received(visitor)).toMatchObject({ admin_consent: "True", state });
  });

  test("offers an ordinary user neither consent nor the request form", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    expect(visitor.title).toBe("Need admin approval");
    expect(visitor.text).not.toContain("justification");
  });

  test.each([
    ["cancel", { error: "access_denied", error_subcode: "cancel", state: "s-1" }],
    ["aadsts", { error: "access_denied", admin_consent: "True", error_description: /^AADSTS90094: / }],
    ["declined", { error: "access_denied", admin_consent: "True", error_description: /^AADSTS65004: / }],
  ] as const)("returns an ordinary user to the app as the switch %s says", async (exitShape, expected) => {
    const tenant = createTenant({ scenario: scenario("exit", withEmulation({ exitShape })) });
    const { visitor, address } = tenant.people.requester;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    await visitor.press("Return to the application without granting consent");
    const { error_description: text, ...rest } = { error_description: undefined, ...expected };
    expect(received(visitor)).toMatchObject(rest);
    expect(received(visitor).error_description ?? "").toMatch(text ?? /^$/);
    expect(tenant.because()).toMatchObject([{ rule: "consent.left" }]);
  });

  test("lets an ordinary user fetch an administrator to the same page", async () => {
    const tenant = createTenant();
    const { visitor, address } = tenant.people.requester;
    await visitor.open(adminConsentUrl(tenant));
    await visitor.press(address);
    await visitor.press("Have an admin account? Sign in with that account");
    await visitor.press(tenant.people.administrator.address);
    await visitor.press("Accept");
    expect(received(visitor)).toMatchObject({ admin_consent: "True", tenant: tenant.id });
  });

  test.each([
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

  test("tells the app of a parameter sent twice", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(new Request(`${adminConsentUrl(tenant)}&scope=User.Read`));
    expect(response.headers.get("location")).toContain("AADSTS90100");
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
      `${REDIRECT}?admin_consent=True&tenant=${tenant.id}#`,
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
      `http://localhost/redirect.html?admin_consent=True&tenant=${tenant.id}#`,
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
