import {
  ConfidentialClientApplication,
  CryptoProvider,
  InteractionRequiredAuthError,
  PublicClientApplication,
  ServerError,
} from "@azure/msal-node";
import { scenario, scenarios, withApplication, withApprovedApp } from "@consentra/mock-azure";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import {
  CALENDAR,
  type InterceptedTenant,
  interceptTenant,
  PUBLIC_REDIRECT,
  WEB_REDIRECT,
} from "./support/intercepted-tenant.ts";

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant();
});
afterEach(() => world.close());

/** Another starting world than the approved app. */
function play(start: Parameters<typeof interceptTenant>[0]): void {
  world.close();
  world = interceptTenant(start);
}

const authority = () => `https://login.microsoftonline.com/${world.tenant.id}`;

const scopes = [CALENDAR];

function confidential(secret = world.tenant.app.clientSecret) {
  const auth = { clientId: world.tenant.app.clientId, authority: authority(), clientSecret: secret };
  return new ConfidentialClientApplication({ auth });
}

const publicClient = () =>
  new PublicClientApplication({ auth: { clientId: world.tenant.app.clientId, authority: authority() } });

/** Signs the requester in and redeems the code, with PKCE. */
async function signIn(client: ConfidentialClientApplication | PublicClientApplication, redirectUri: string) {
  const { challenge, verifier } = await new CryptoProvider().generatePkceCodes();
  const url = await client.getAuthCodeUrl({
    scopes,
    redirectUri,
    codeChallenge: challenge,
    codeChallengeMethod: "S256",
    state: "s1",
  });
  const answer = await world.authorize(url);
  const request = { scopes, redirectUri, code: answer.get("code") ?? "", codeVerifier: verifier };
  return { answer, request, result: await client.acquireTokenByCode(request) };
}

/** Asks for new tokens by the refresh token. */
async function refresh(client: ConfidentialClientApplication | PublicClientApplication) {
  const [account] = await client.getTokenCache().getAllAccounts();
  if (!account) throw new Error("Nobody is signed in.");
  return client.acquireTokenSilent({ account, scopes, forceRefresh: true });
}

describe.each([
  ["public", () => publicClient(), PUBLIC_REDIRECT],
  ["confidential", () => confidential(), WEB_REDIRECT],
] as const)("msal-node, %s client", (_, create, redirectUri) => {
  test("signs in, and reads the calendar with the token", async () => {
    const { result, answer } = await signIn(create(), redirectUri);
    expect(answer.get("state")).toBe("s1");
    expect(result.account).toMatchObject({
      username: world.tenant.people.requester.address,
      tenantId: world.tenant.id,
    });
    const response = await fetch("https://graph.microsoft.com/v1.0/me/calendars", {
      headers: { authorization: `Bearer ${result.accessToken}` },
    });
    expect(response.status).toBe(200);
  });

  test("takes tokens from its cache, and from the tenant once they are old", async () => {
    const client = create();
    const { result } = await signIn(client, redirectUri);
    const { account } = result;
    if (!account) throw new Error("The answer names no account.");
    expect(await client.acquireTokenSilent({ account, scopes })).toMatchObject({ fromCache: true });
    world.advance({ hours: 2 });
    const later = await client.acquireTokenSilent({ account, scopes });
    expect(later).toMatchObject({ fromCache: false, uniqueId: result.uniqueId });
    expect(later.accessToken).not.toBe(result.accessToken);
  });

  test("refreshes for as long as the refresh token rolls on", async () => {
    const client = create();
    await signIn(client, redirectUri);
    for (let month = 0; month < 5; month += 1) {
      world.advance({ days: 30 });
      expect((await refresh(client)).accessToken).not.toBe("");
    }
  });

  test("needs a person when consent was withdrawn", async () => {
    const client = create();
    await signIn(client, redirectUri);
    const { data, ...rest } = world.tenant.snapshot();
    world.tenant.restore({ ...rest, data: { ...data, grants: [] } });
    const failure = await failureOf(refresh(client));
    expect(failure).toBeInstanceOf(InteractionRequiredAuthError);
    expect(failure).toMatchObject({
      errorCode: "invalid_grant",
      subError: "consent_required",
      errorNo: 65001,
    });
  });

  test("needs a person when sessions were revoked, and forgets the refresh token", async () => {
    const client = create();
    await signIn(client, redirectUri);
    world.advance({ minutes: 5 });
    world.tenant.accountEvent("requester", "sessionsRevoked");
    expect(await failureOf(refresh(client))).toMatchObject({
      name: "InteractionRequiredAuthError",
      subError: "bad_token",
      errorNo: 50173,
    });
    expect(await failureOf(refresh(client))).toMatchObject({ errorCode: "no_tokens_found" });
  });

  test("gets the claims of a policy that now wants a second factor", async () => {
    const client = create();
    await signIn(client, redirectUri);
    world.tenant.accountEvent("requester", "mfaRequired");
    const failure = await failureOf(refresh(client));
    expect(failure).toBeInstanceOf(InteractionRequiredAuthError);
    expect(failure).toMatchObject({ subError: "basic_action", errorNo: 50076 });
    expect((failure as InteractionRequiredAuthError).claims).toContain("capolids");
  });

  test("is told that the app is disabled", async () => {
    const client = create();
    await signIn(client, redirectUri);
    const { data, ...rest } = world.tenant.snapshot();
    const servicePrincipals = data.servicePrincipals.map((one) => ({ ...one, accountEnabled: false }));
    world.tenant.restore({ ...rest, data: { ...data, servicePrincipals } });
    const failure = await failureOf(refresh(client));
    expect(failure).toBeInstanceOf(ServerError);
    expect(failure).toMatchObject({ errorCode: "unauthorized_client", errorNo: 7000112 });
  });

  test("cannot redeem a code twice", async () => {
    const client = create();
    const { request } = await signIn(client, redirectUri);
    const failure = await failureOf(client.acquireTokenByCode(request));
    expect(failure).toBeInstanceOf(ServerError);
    expect(failure).toMatchObject({ errorCode: "invalid_grant", errorNo: 54005 });
  });

  test("cannot redeem somebody else's code", async () => {
    const client = create();
    const { request } = await signIn(client, redirectUri);
    const failure = await failureOf(client.acquireTokenByCode({ ...request, code: "1.AAAA" }));
    expect(failure).toMatchObject({ errorCode: "invalid_grant", errorNo: 9002313 });
  });
});

describe("msal-node, what the app receives", () => {
  test("when a person declines", async () => {
    play(scenarios.consentAllowed);
    const url = await confidential().getAuthCodeUrl({ scopes, redirectUri: WEB_REDIRECT });
    const { visitor, address } = world.tenant.people.requester;
    await visitor.open(url);
    await visitor.press(address);
    await visitor.press("Cancel");
    const answer = new URL(visitor.departure?.headers.get("location") ?? "").searchParams;
    expect(answer.get("error")).toBe("access_denied");
    expect(answer.get("error_description")).toMatch(/^AADSTS65004/);
  });
});

describe("msal-node, an application on its own", () => {
  const graph = { scopes: ["https://graph.microsoft.com/.default"] };

  test("gets a token where the tenant knows it, and takes it from the cache the next time", async () => {
    const client = confidential();
    expect(await client.acquireTokenByClientCredential(graph)).toMatchObject({ fromCache: false });
    expect(await client.acquireTokenByClientCredential(graph)).toMatchObject({ fromCache: true });
  });

  test.each([
    ["the tenant does not know it", scenarios.approvalRequired, "unauthorized_client", 700016],
    ["a reviewer has blocked it", scenarios.appBlocked, "unauthorized_client", 7000112],
    [
      "its secret has expired",
      scenario(
        "expired",
        withApplication({
          clientSecrets: [
            {
              keyId: "1",
              secretText: "old-secret",
              endDateTime: Date.parse("2020-01-01T00:00:00Z") as never,
            },
          ],
        }),
        withApprovedApp(),
      ),
      "invalid_client",
      7000222,
    ],
  ] as const)("is refused where %s", async (_, start, errorCode, errorNo) => {
    play(start);
    const failure = await failureOf(confidential().acquireTokenByClientCredential(graph));
    expect(failure).toBeInstanceOf(ServerError);
    expect(failure).toMatchObject({ errorCode, errorNo });
  });

  test("is refused with a wrong secret, and the secret stands in no message", async () => {
    const failure = await failureOf(confidential("wrong-secret").acquireTokenByClientCredential(graph));
    expect(failure).toMatchObject({ errorCode: "invalid_client", errorNo: 7000215 });
    expect(JSON.stringify(failure)).not.toContain("wrong-secret");
  });

  test("is throttled by itself after a 429 with Retry-After", async () => {
    world.tenant.plan({
      route: "login.token",
      answer: { kind: "status", status: 429, retryAfterSeconds: 100 },
    });
    const client = confidential();
    await failureOf(client.acquireTokenByClientCredential(graph));
    expect(await failureOf(client.acquireTokenByClientCredential(graph))).toBeInstanceOf(ServerError);
    world.advance({ seconds: 121 });
    expect(await client.acquireTokenByClientCredential(graph)).toMatchObject({ fromCache: false });
  });
});
