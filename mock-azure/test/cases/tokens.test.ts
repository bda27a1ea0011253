import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApprovedApp } from "../../src/scenarios/with-approved-app.ts";
import { withEmulation } from "../../src/scenarios/with-emulation.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { graphClient } from "../support/graph-client.ts";
import { webApp } from "../support/web-app.ts";

const errorOf = async (response: Response) => {
  const { error } = (await response.json()) as { readonly error: { code: string; message: string } };
  return { status: response.status, code: error.code, message: error.message };
};

describe("reported cases about tokens", () => {
  test("C070: a token for something else than Microsoft Graph is refused by its audience", async () => {
    const { get } = await graphClient({ claims: { aud: "https://outlook.office.com" } });
    expect(await get("/me")).toMatchObject({
      status: 401,
      body: {
        error: {
          code: "InvalidAuthenticationToken",
          message: "Access token validation failure. Invalid audience.",
        },
      },
    });
  });

  test.each(["Bearer Bearer a.b.c", "Bearer a.b.c", "Token a.b.c"])(
    "C071: what is no token cannot be parsed: %s",
    async (authorization) => {
      const tenant = createTenant();
      const request = new Request(`${tenant.origins.graph}/v1.0/me`, { headers: { authorization } });
      expect(await errorOf(await tenant.fetch(request))).toEqual({
        status: 401,
        code: "InvalidAuthenticationToken",
        message: "CompactToken parsing failed with error code: 80049217",
      });
    },
  );

  test("C074: access tokens expire with the clock, and refresh tokens when a test says so", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const app = webApp(tenant);
    const signedIn = await app.connect("requester");
    tenant.clock.advance({ hours: 2 });
    expect((await app.graph(signedIn, "/me/calendar")).status).toBe(401);
    const refreshed = await app.refresh(signedIn);
    expect((await app.graph(refreshed, "/me/calendar")).status).toBe(200);
    tenant.clock.advance({ seconds: 1 });
    tenant.accountEvent("requester", "sessionsRevoked");
    tenant.clock.advance({ seconds: 1 });
    expect(await app.refresh(refreshed)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  test("C082: a refresh without scope is refused, where a test says so", async () => {
    const refresh = async (refreshWithoutScope: "granted" | "refused", fields = {}) => {
      const world = scenario("x", withApprovedApp(), withEmulation({ refreshWithoutScope }));
      const app = webApp(createTenant({ scenario: world }));
      return app.refresh(await app.connect("requester"), fields);
    };
    expect((await refresh("granted")).status).toBe(200);
    expect(await refresh("refused")).toMatchObject({
      status: 400,
      body: { error: "invalid_request", error_codes: [900144] },
    });
    const scope = "https://graph.microsoft.com/Calendars.ReadWrite";
    expect((await refresh("refused", { scope })).status).toBe(200);
  });

  test("C085: discovery for many tenants has a template for an issuer, tokens have a tenant", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const url = `${tenant.origins.login}/common/v2.0/.well-known/openid-configuration`;
    const discovery = await tenant.fetch(new Request(url));
    expect(await discovery.json()).toMatchObject({
      issuer: "https://login.microsoftonline.com/{tenantid}/v2.0",
    });
    const { body } = await webApp(tenant).connect("requester");
    const claims = JSON.parse(atob(String(body.id_token).split(".")[1] ?? "")) as { iss: string };
    expect(claims.iss).toBe(`https://login.microsoftonline.com/${tenant.id}/v2.0`);
  });

  test("C086: an account without an address has no email claim, though email was asked for", async () => {
    const claimsOf = async (mail: string | null) => {
      const world = scenario("x", withApprovedApp(), withPerson("requester", { mail }));
      const scope = "openid profile email";
      const { body } = await webApp(createTenant({ scenario: world })).connect("requester", { scope });
      return JSON.parse(atob(String(body.id_token).split(".")[1] ?? "")) as Record<string, unknown>;
    };
    expect(await claimsOf("maya@fjordline.example")).toHaveProperty("email", "maya@fjordline.example");
    expect(await claimsOf(null)).not.toHaveProperty("email");
  });

  test("C089: a hidden frame waits for a page that does not come", async () => {
    const tenant = createTenant();
    tenant.plan({ route: "login.authorize", answer: { kind: "slow", milliseconds: 30_000 } });
    let answered = false;
    const frame = tenant
      .fetch(new Request(authorizeUrl(tenant, { prompt: "none" })))
      .then(() => (answered = true));
    // Whatever else is asked meanwhile is answered.
    await tenant.fetch(new Request(`${tenant.origins.login}/common/v2.0/.well-known/openid-configuration`));
    expect(answered).toBe(false);
    tenant.clock.advance({ seconds: 30 });
    expect(await frame).toBe(true);
  });
});
