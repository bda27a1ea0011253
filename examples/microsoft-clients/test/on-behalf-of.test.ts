import { OnBehalfOfCredential } from "@azure/identity";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { scenario, withApi, withUserConsent } from "@consentra/mock-azure";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import {
  CALENDAR,
  type InterceptedTenant,
  interceptTenant,
  WEB_REDIRECT,
} from "./support/intercepted-tenant.ts";

const API_ID = "8a0f3c5e-2b7d-4c1a-9e64-5d3b2a1f0c77";
const API_SECRET = "room-service-test-secret";
const API_SCOPE = `api://${API_ID}/access_as_user`;

let world: InterceptedTenant;
const start = (approved: boolean) => {
  world = interceptTenant(
    scenario(
      "room service",
      withUserConsent("microsoft-user-default-legacy"),
      withApi({
        appId: API_ID,
        displayName: "Room service",
        clientSecret: API_SECRET,
        needs: ["Calendars.ReadWrite"],
        approved,
      }),
    ),
  );
};
beforeEach(() => start(true));
afterEach(() => world.close());

const authority = () => `https://login.microsoftonline.com/${world.tenant.id}`;

/** The app signs the requester in, and gets a token to call the service with. */
async function tokenForService(): Promise<string> {
  const { clientId, clientSecret } = world.tenant.app;
  const app = new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority: authority() } });
  const request = { scopes: [API_SCOPE], redirectUri: WEB_REDIRECT };
  const answer = await world.authorize(await app.getAuthCodeUrl(request));
  const result = await app.acquireTokenByCode({ ...request, code: answer.get("code") ?? "" });
  return result.accessToken;
}

const service = () =>
  new ConfidentialClientApplication({
    auth: { clientId: API_ID, clientSecret: API_SECRET, authority: authority() },
  });
const forCalendar = (oboAssertion: string) => ({ oboAssertion, scopes: [CALENDAR] });

describe("a service that checks access tokens with jose", () => {
  test("finds the key in the tenant's key set, and believes the token", async () => {
    const keys = createRemoteJWKSet(new URL(`${authority()}/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(await tokenForService(), keys, {
      issuer: `${authority()}/v2.0`,
      audience: API_ID,
    });
    expect(payload).toMatchObject({ azp: world.tenant.app.clientId, scp: "access_as_user" });
  });
});

describe("msal-node, on behalf of a person", () => {
  test("reads the calendar with a token of its own, and keeps it for the same assertion", async () => {
    const assertion = await tokenForService();
    const client = service();
    const first = await client.acquireTokenOnBehalfOf(forCalendar(assertion));
    const headers = { authorization: `Bearer ${first?.accessToken ?? ""}` };
    const calendars = await fetch("https://graph.microsoft.com/v1.0/me/calendars", { headers });
    expect(calendars.status).toBe(200);
    const second = await client.acquireTokenOnBehalfOf(forCalendar(assertion));
    expect([first?.fromCache, second?.fromCache]).toEqual([false, true]);
  });

  test("needs a person where nobody consented to the service", async () => {
    world.close();
    start(false);
    const error = await failureOf(service().acquireTokenOnBehalfOf(forCalendar(await tokenForService())));
    expect(error).toMatchObject({
      name: "InteractionRequiredAuthError",
      errorCode: "invalid_grant",
      subError: "consent_required",
      errorNo: 65001,
    });
  });

  test("gets the claims of a policy that now wants a second factor", async () => {
    const assertion = await tokenForService();
    world.tenant.accountEvent("requester", "mfaRequired");
    const error = await failureOf(service().acquireTokenOnBehalfOf(forCalendar(assertion)));
    expect(error).toMatchObject({
      name: "InteractionRequiredAuthError",
      errorCode: "interaction_required",
      errorNo: 50076,
      claims: expect.stringContaining("capolids") as unknown,
    });
  });

  test("cannot use a token that has ended, or one for another service", async () => {
    const assertion = await tokenForService();
    const client = service();
    const { accessToken = "" } = (await client.acquireTokenOnBehalfOf(forCalendar(assertion))) ?? {};
    const foreign = await failureOf(client.acquireTokenOnBehalfOf(forCalendar(accessToken)));
    expect(foreign).toMatchObject({ name: "ServerError", errorNo: 500131 });
    world.advance({ hours: 2 });
    const late = await failureOf(service().acquireTokenOnBehalfOf(forCalendar(assertion)));
    expect(late).toMatchObject({ name: "ServerError", errorNo: 500133 });
  });
});

describe("@azure/identity, OnBehalfOfCredential", () => {
  const credential = (userAssertionToken: string, clientSecret = API_SECRET) =>
    new OnBehalfOfCredential({
      tenantId: world.tenant.id,
      clientId: API_ID,
      clientSecret,
      userAssertionToken,
      retryOptions: { maxRetries: 0 },
    });

  test("gets a token for the next service", async () => {
    const { token } = await credential(await tokenForService()).getToken(CALENDAR);
    expect(token).toMatch(/^ey/);
  });

  test("says that a secret is wrong, without the secret", async () => {
    const error = await failureOf(credential(await tokenForService(), "guessed").getToken(CALENDAR));
    expect(String(error)).toContain("7000215");
    expect(String(error)).not.toContain("guessed");
  });
});
