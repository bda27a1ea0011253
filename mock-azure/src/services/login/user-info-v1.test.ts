import * as client from "openid-client";
import { describe, expect, test } from "vitest";
import { openidClient } from "../../../test/support/openid-client.ts";
import {
  allowing,
  authorizeUrl,
  CALLBACK,
  freshCode,
  redeem,
  type Tenant,
} from "../../../test/support/version-one.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withUserConsent } from "../../scenarios/with-user-consent.ts";

describe("GET /:tenant/openid/userinfo", () => {
  const without = { resource: "" };
  const ELSEWHERE = scenario("elsewhere", withUserConsent("microsoft-user-default-legacy"), (world) => ({
    ...world,
    organization: { ...world.organization, id: "11111111-2222-4333-8444-555555555555" },
  }));

  async function tokenWithoutResource(tenant: Tenant): Promise<string> {
    const code = await freshCode(tenant, without);
    const fields = { grant_type: "authorization_code", redirect_uri: CALLBACK, code };
    return String((await redeem(tenant, fields)).body.access_token);
  }

  const ask = (tenant: Tenant, token?: string, segment = "common", method = "GET") =>
    tenant.fetch(
      new Request(`${tenant.origins.login}/${segment}/openid/userinfo`, {
        method,
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      }),
    );

  test("tells openid-client of the same person as the id token", async () => {
    const tenant = allowing();
    const config = await openidClient(tenant, tenant.id);
    const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant, without));
    const landing = new URL(answer?.headers.get("location") ?? "");
    const tokens = await client.authorizationCodeGrant(config, landing, { expectedState: "s-1" });
    const told = tokens.claims();
    expect(await client.fetchUserInfo(config, tokens.access_token, told?.sub ?? "")).toEqual({
      amr: told?.amr,
      family_name: "Okafor",
      given_name: "Maya",
      name: "Maya Okafor",
      oid: told?.oid,
      sub: told?.sub,
      tid: tenant.id,
      unique_name: "maya.okafor@fjordline.example",
      upn: "maya.okafor@fjordline.example",
      uti: told?.uti,
      ver: "1.0",
    });
  });

  test.each([
    ["GET", "organizations"],
    ["POST", "common"],
  ])("answers %s at %s", async (method, segment) => {
    const tenant = allowing();
    const response = await ask(tenant, await tokenWithoutResource(tenant), segment, method);
    expect(await response.json()).toMatchObject({ upn: "maya.okafor@fjordline.example" });
  });

  test("asks for a token where there is none", async () => {
    const response = await ask(createTenant());
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  const REFUSALS: readonly [string, number, (tenant: Tenant) => Promise<string>][] = [
    ["what is no token", 50027, () => Promise.resolve("nonsense")],
    ["a token somebody else signed", 50013, () => Promise.resolve("e30.e30.AAAA")],
    [
      "a token for Microsoft Graph",
      50013,
      async (tenant) => {
        const code = await freshCode(tenant);
        const fields = { grant_type: "authorization_code", redirect_uri: CALLBACK, code };
        return String((await redeem(tenant, fields)).body.access_token);
      },
    ],
    ["a token of another tenant", 50013, () => tokenWithoutResource(createTenant({ scenario: ELSEWHERE }))],
    [
      "a token that has ended",
      500133,
      async (tenant) => {
        const token = await tokenWithoutResource(tenant);
        tenant.clock.advance({ hours: 1 });
        return token;
      },
    ],
    [
      "the token of an account that was switched off",
      50057,
      async (tenant) => {
        const token = await tokenWithoutResource(tenant);
        tenant.accountEvent("requester", "accountDisabled");
        return token;
      },
    ],
  ];

  test.each(REFUSALS)("refuses %s (%i)", async (_, aadsts, tokenOf) => {
    const tenant = allowing();
    const response = await ask(tenant, await tokenOf(tenant));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error_codes: [aadsts] });
  });

  test("refuses a tenant it does not know", async () => {
    const tenant = allowing();
    const response = await ask(tenant, await tokenWithoutResource(tenant), "unknown.example");
    expect(await response.json()).toMatchObject({ error_codes: [90002] });
  });

  test("gives a token that Microsoft Graph refuses", async () => {
    const tenant = allowing();
    const authorization = `Bearer ${await tokenWithoutResource(tenant)}`;
    const response = await tenant.fetch(
      new Request(`${tenant.origins.graph}/v1.0/me`, { headers: { authorization } }),
    );
    expect(response.status).toBe(401);
  });
});
