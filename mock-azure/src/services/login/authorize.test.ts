import { describe, expect, test } from "vitest";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";

function authorizeUrl(tenant = createTenant(), changes: Readonly<Record<string, string>> = {}): string {
  const fields = {
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
    state: "s 1",
    ...changes,
  };
  return `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${new URLSearchParams(fields).toString()}`;
}

const get = (tenant: ReturnType<typeof createTenant>, url: string) => tenant.fetch(new Request(url));

describe("GET /:tenant/oauth2/v2.0/authorize", () => {
  test("asks on a page who it is, with a cookie for the user agent and nothing to store", async () => {
    const tenant = createTenant();
    const response = await get(tenant, authorizeUrl(tenant));
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toMatch(
      /^ESTSAUTHPERSISTENT=[0-9a-f-]{36}; Path=\/; Secure; HttpOnly; SameSite=None$/,
    );
    expect(response.headers.get("cache-control")).toBe("no-store, no-cache");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("<h1>Pick an account</h1>");
  });

  test("shows an unknown redirect URI on the page and sends nothing to it", async () => {
    const tenant = createTenant();
    const response = await get(tenant, authorizeUrl(tenant, { redirect_uri: "https://evil.example/" }));
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain("AADSTS50011");
  });

  test("tells the app of a bad scope, with number, ids and the state", async () => {
    const tenant = createTenant();
    const response = await get(tenant, authorizeUrl(tenant, { scope: "Calendars.Frobnicate" }));
    expect(response.status).toBe(302);
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(Object.fromEntries(searchParams)).toMatchObject({
      error: "invalid_client",
      state: "s 1",
      error_uri: "https://login.microsoftonline.com/error?code=650053",
    });
    expect(searchParams.get("error_description")).toMatch(
      /^AADSTS650053: .+\r\nTrace ID: [0-9a-f-]{36}\r\nCorrelation ID: [0-9a-f-]{36}\r\nTimestamp: 2026-01-05 09:00:00Z$/,
    );
  });

  test("uses the client's request id as correlation id", async () => {
    const tenant = createTenant();
    const response = await get(
      tenant,
      authorizeUrl(tenant, { scope: "x", "client-request-id": "0000-client" }),
    );
    expect(new URL(response.headers.get("location") ?? "").searchParams.get("error_description")).toContain(
      "Correlation ID: 0000-client",
    );
  });

  test.each([
    ["query", "?"],
    ["fragment", "#"],
  ])("answers a silent request in the mode %s", async (mode, separator) => {
    const tenant = createTenant();
    const response = await get(tenant, authorizeUrl(tenant, { prompt: "none", response_mode: mode }));
    expect(response.headers.get("location")).toContain(`${separator}error=login_required`);
  });

  test("answers a silent request in the mode form_post", async () => {
    const tenant = createTenant();
    const response = await get(tenant, authorizeUrl(tenant, { prompt: "none", response_mode: "form_post" }));
    const page = await response.text();
    expect(page).toContain('action="https://app.meetings.example/auth/callback"');
    expect(page).toContain('name="error" value="login_required"');
  });

  test.each(["query", "fragment"])(
    "gives an address without a path its slash in the mode %s",
    async (mode) => {
      const redirectUris = { web: ["https://app.meetings.example"], spa: [], publicClient: [] };
      const tenant = createTenant({ scenario: scenario("bare", withApplication({ redirectUris })) });
      const url = authorizeUrl(tenant, {
        redirect_uri: "https://app.meetings.example",
        prompt: "none",
        response_mode: mode,
      });
      expect((await get(tenant, url)).headers.get("location")).toMatch(
        /^https:\/\/app\.meetings\.example\/[?#]error=/,
      );
    },
  );

  test("fills in the account that the app hints at, known or not", async () => {
    const tenant = createTenant();
    const page = await (
      await get(tenant, authorizeUrl(tenant, { login_hint: 'new"person@x.example' }))
    ).text();
    expect(page).toContain('value="new&quot;person@x.example"');
  });

  test("tells a client that asks which cloud it has reached", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant, { instance_aware: "true" }));
    const { searchParams } = new URL(answer?.headers.get("location") ?? "");
    expect(Object.fromEntries(searchParams)).toMatchObject({
      cloud_instance_name: "microsoftonline.com",
      cloud_instance_host_name: "login.microsoftonline.com",
      cloud_graph_host_name: "graph.windows.net",
      msgraph_host: "graph.microsoft.com",
    });
  });

  test("explains its decision in a header", async () => {
    const tenant = createTenant();
    const { requester } = tenant.people;
    await requester.signsInFor(authorizeUrl(tenant));
    expect(tenant.because().map(({ text }) => text)).toContain(
      "user consent is restricted: policy microsoft-user-default-recommended excludes Calendars.ReadWrite",
    );
    const response = await get(tenant, authorizeUrl(tenant, { prompt: "none" }));
    expect(response.headers.get("x-mock-azure-because")).toMatch(
      /^sign-in\.silent: no session fits a silent request \(https:\/\/learn\.microsoft\.com\/\S+\)$/,
    );
  });

  test("escapes what an app is called", async () => {
    const tenant = createTenant({
      scenario: scenario("hostile", withApplication({ displayName: "<script>alert(1)</script>" })),
    });
    const page = await (await get(tenant, authorizeUrl(tenant))).text();
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).not.toContain("<script>");
  });
});

describe("the pages of a sign-in", () => {
  test("ask for a second factor where a policy wants one", async () => {
    const tenant = createTenant({ scenario: scenarios.mfaRequired });
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(address);
    expect(visitor.title).toBe("Verify your identity");
    await visitor.press("Approve sign-in");
    expect(visitor.title).toBe("Permissions requested");
  });

  test("refuse an account that does not exist, on the page", async () => {
    const tenant = createTenant();
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    await visitor.fill("Use another account", "nobody@fjordline.example");
    await visitor.press("Next");
    expect(visitor.title).toBe("Sign in to your account");
    expect(visitor.text).toContain("does not exist in the directory");
  });

  test("tell the app no more than that a person turned back", async () => {
    const tenant = createTenant();
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    await visitor.press("Back");
    expect(visitor.departure?.headers.get("location")).toBe(
      "https://app.meetings.example/auth/callback?error=access_denied&error_subcode=cancel&state=s+1#",
    );
  });

  test("list three permissions with their explanations for the requester of a calendar", async () => {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    const { visitor, address } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant));
    await visitor.press(address);
    expect(visitor.title).toBe("Permissions requested");
    for (const name of [
      "Maintain access to data you have given it access to",
      "View your basic profile",
      "Have full access to your calendars",
    ]) {
      expect(visitor.text).toContain(name);
    }
    expect(visitor.text).toContain("unverified");
  });
});
