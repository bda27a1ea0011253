import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const CALLBACK = "https://app.meetings.example/auth/callback";

async function freshCode(tenant = createTenant({ scenario: scenarios.consentAllowed })) {
  const query = new URLSearchParams({
    client_id: tenant.app.clientId,
    response_type: "code",
    redirect_uri: CALLBACK,
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  const answer = await tenant.people.requester.signsInFor(
    `${tenant.origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`,
  );
  return { tenant, code: new URL(answer?.headers.get("location") ?? "").searchParams.get("code") ?? "" };
}

function post(
  tenant: ReturnType<typeof createTenant>,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
) {
  return tenant.fetch(
    new Request(`${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`, {
      method: "POST",
      headers,
      body: new URLSearchParams(fields),
    }),
  );
}

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(atob((token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"))) as Record<
    string,
    unknown
  >;
}

describe("POST /:tenant/oauth2/v2.0/token", () => {
  test("exchanges a code for signed tokens, never to be stored", async () => {
    const { tenant, code } = await freshCode();
    const response = await post(tenant, {
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code,
      client_info: "1",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store, no-cache");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    const body = (await response.json()) as Record<string, string>;
    expect(body).toMatchObject({
      token_type: "Bearer",
      expires_in: 3599,
      scope: "openid profile Calendars.ReadWrite",
    });
    expect(body).not.toHaveProperty("refresh_token_expires_in");
    expect(claimsOf(body.id_token ?? "")).toMatchObject({
      aud: tenant.app.clientId,
      preferred_username: "maya.okafor@fjordline.example",
    });
    expect(JSON.parse(atob(body.client_info ?? ""))).toMatchObject({ utid: tenant.id });
  });

  test("takes the client's secret from a Basic header", async () => {
    const { tenant, code } = await freshCode();
    const basic = btoa(`${tenant.app.clientId}:${encodeURIComponent(tenant.app.clientSecret)}`);
    const fields = { grant_type: "authorization_code", redirect_uri: CALLBACK, code };
    expect((await post(tenant, fields, { authorization: `Basic ${basic}` })).status).toBe(200);
  });

  test("answers a wrong secret with 401 and everything support asks for", async () => {
    const { tenant, code } = await freshCode();
    const response = await post(tenant, {
      client_id: tenant.app.clientId,
      client_secret: "guess",
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code,
    });
    expect(response.status).toBe(401);
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toMatchObject({
      error: "invalid_client",
      error_codes: [7000215],
      timestamp: "2026-01-05 09:00:00Z",
    });
    expect(body.trace_id).toBe(response.headers.get("x-ms-request-id"));
    expect(String(body.error_description)).not.toContain("guess");
  });

  test.each(["urn:ietf:params:oauth:grant-type:saml2-bearer", "password"])(
    "says of %s that it is not emulated",
    async (grantType) => {
      const tenant = createTenant();
      const response = await post(tenant, { client_id: tenant.app.clientId, grant_type: grantType });
      expect(response.status).toBe(501);
      expect(await response.text()).toContain(grantType);
    },
  );

  test("refuses a GET", async () => {
    const tenant = createTenant();
    const response = await tenant.fetch(
      new Request(`${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`),
    );
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ error_codes: [900561] });
  });

  test("redeems a code once, however many ask at the same time", async () => {
    const { tenant, code } = await freshCode();
    const fields = {
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code,
    };
    const answers = await Promise.all([1, 2, 3].map(() => post(tenant, fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  test("fails as planned, then works again", async () => {
    const { tenant, code } = await freshCode();
    tenant.plan({ route: "login.token", answer: { kind: "status", status: 503, retryAfterSeconds: 7 } });
    const fields = {
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code,
    };
    const failed = await post(tenant, fields);
    expect([failed.status, failed.headers.get("retry-after")]).toEqual([503, "7"]);
    expect((await post(tenant, fields)).status).toBe(200);
  });

  test("keeps codes and tokens out of the journal", async () => {
    const { tenant, code } = await freshCode();
    const response = await post(tenant, {
      client_id: tenant.app.clientId,
      client_secret: tenant.app.clientSecret,
      grant_type: "authorization_code",
      redirect_uri: CALLBACK,
      code,
    });
    const { refresh_token: refreshToken } = (await response.json()) as { refresh_token: string };
    const journal = JSON.stringify(tenant.journal());
    expect(journal).not.toContain(code);
    expect(journal).not.toContain(refreshToken);
    expect(journal).not.toContain(tenant.app.clientSecret);
  });

  test("keeps a plain challenge, which is the verifier itself, out of the journal", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const verifier = "a-verifier-that-nobody-may-read-in-any-journal";
    const url = authorizeUrl(tenant, { code_challenge: verifier, code_challenge_method: "plain" });
    expect(await tenant.people.requester.signsInFor(url)).not.toBeNull();
    expect(JSON.stringify(tenant.journal())).not.toContain(verifier);
  });
});
