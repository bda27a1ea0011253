import { AuthorizationCodeCredential, ClientSecretCredential } from "@azure/identity";
import { scenarios } from "@consentra/mock-azure";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CALENDAR,
  type InterceptedTenant,
  interceptTenant,
  WEB_REDIRECT,
} from "./support/intercepted-tenant.ts";

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant();
});
afterEach(() => world.close());

const GRAPH = "https://graph.microsoft.com/.default";

/** Its own retries would wait in real time. */
const retryOptions = { maxRetries: 0 };

const onItsOwn = (secret = world.tenant.app.clientSecret) =>
  new ClientSecretCredential(world.tenant.id, world.tenant.app.clientId, secret, { retryOptions });

function authorizeUrl(): string {
  const { id, app } = world.tenant;
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: WEB_REDIRECT,
    scope: `openid offline_access ${CALENDAR}`,
  });
  return `https://login.microsoftonline.com/${id}/oauth2/v2.0/authorize?${query.toString()}`;
}

async function signedIn(code?: string) {
  const { tenant } = world;
  const { clientId, clientSecret } = tenant.app;
  const answer = await world.authorize(authorizeUrl());
  const own = answer.get("code") ?? "";
  return new AuthorizationCodeCredential(tenant.id, clientId, clientSecret, code ?? own, WEB_REDIRECT, {
    retryOptions,
  });
}

describe("@azure/identity, ClientSecretCredential", () => {
  test("gets a token from the tenant, then from its cache", async () => {
    const credential = onItsOwn();
    const token = await credential.getToken(GRAPH);
    expect(token.expiresOnTimestamp).toBe(world.tenant.clock.now() + 3_599_000);
    expect(await credential.getToken(GRAPH)).toEqual(token);
  });

  test("gets another once the first is old", async () => {
    const credential = onItsOwn();
    const { token } = await credential.getToken(GRAPH);
    world.advance({ hours: 2 });
    expect((await credential.getToken(GRAPH)).token).not.toBe(token);
  });

  test.each([
    ["the tenant does not know the app", scenarios.approvalRequired, "700016"],
    ["a reviewer has blocked the app", scenarios.appBlocked, "7000112"],
  ] as const)("says so where %s", async (_, start, number) => {
    world.close();
    world = interceptTenant(start);
    await expect(onItsOwn().getToken(GRAPH)).rejects.toThrow(number);
  });

  test("says that a secret is wrong, without the secret", async () => {
    const failure = await onItsOwn("wrong-secret")
      .getToken(GRAPH)
      .catch((error: unknown) => error);
    expect(String(failure)).toMatch(/AuthenticationRequiredError: invalid_client: .*7000215/);
    expect(String(failure)).not.toContain("wrong-secret");
  });

  test("says that a scope names no resource's own list", async () => {
    await expect(onItsOwn().getToken("https://graph.microsoft.com/Calendars.Read")).rejects.toThrow(
      /1002012|70011/,
    );
  });
});

describe("@azure/identity, AuthorizationCodeCredential", () => {
  test("redeems a code, and reads the calendar", async () => {
    const { token } = await (await signedIn()).getToken(CALENDAR);
    const response = await fetch("https://graph.microsoft.com/v1.0/me/calendars", {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
  });

  test("says that a code is none", async () => {
    await expect((await signedIn("1.AAAA")).getToken(CALENDAR)).rejects.toThrow(/invalid_grant: .*9002313/);
  });

  test("says that a code has been redeemed", async () => {
    const answer = await world.authorize(authorizeUrl());
    const code = answer.get("code") ?? "";
    await (await signedIn(code)).getToken(CALENDAR);
    await expect((await signedIn(code)).getToken(CALENDAR)).rejects.toThrow(/invalid_grant: .*54005/);
  });

  test("says that a code has grown old", async () => {
    const credential = await signedIn();
    world.advance({ minutes: 11 });
    await expect(credential.getToken(CALENDAR)).rejects.toThrow(/invalid_grant: .*70008/);
  });
});
