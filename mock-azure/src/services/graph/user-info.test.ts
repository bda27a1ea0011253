import * as client from "openid-client";
import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { openidClient } from "../../../test/support/openid-client.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const USER_INFO = "https://graph.microsoft.com/oidc/userinfo";

/** Signs the requester in by openid-client for these scopes. */
async function tokensFor(scope: string) {
  const tenant = createTenant({ scenario: scenarios.consentAllowed });
  const config = await openidClient(tenant, `${tenant.id}/v2.0`);
  const answer = await tenant.people.requester.signsInFor(authorizeUrl(tenant, { scope }));
  const landing = new URL(answer?.headers.get("location") ?? "");
  const tokens = await client.authorizationCodeGrant(config, landing, { expectedState: "s1" });
  const ask = (init: RequestInit = {}) =>
    tenant.fetch(
      new Request(USER_INFO, { headers: { authorization: `Bearer ${tokens.access_token}` }, ...init }),
    );
  return { tenant, config, tokens, ask };
}

describe("GET /oidc/userinfo", () => {
  test("tells openid-client of the same person as the id token", async () => {
    const { config, tokens } = await tokensFor("openid profile email Calendars.Read");
    const subject = tokens.claims()?.sub ?? "";
    expect(await client.fetchUserInfo(config, tokens.access_token, subject)).toEqual({
      sub: subject,
      name: "Maya Okafor",
      given_name: "Maya",
      family_name: "Okafor",
      picture: "https://graph.microsoft.com/v1.0/me/photo/$value",
      email: "maya.okafor@fjordline.example",
    });
  });

  test("tells no more than the subject where the token holds openid alone", async () => {
    const { ask } = await tokensFor("openid");
    expect(Object.keys((await (await ask()).json()) as object)).toEqual(["sub"]);
  });

  test("answers a post as well", async () => {
    const { ask } = await tokensFor("openid profile");
    expect(await (await ask({ method: "POST" })).json()).toMatchObject({ name: "Maya Okafor" });
  });

  test("refuses a token without openid", async () => {
    const { ask } = await tokensFor("Calendars.Read");
    const response = await ask();
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "Authorization_RequestDenied" } });
  });

  test("refuses a call without a token", async () => {
    const response = await createTenant().fetch(new Request(USER_INFO));
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
  });
});
