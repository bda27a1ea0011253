import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { createIntegration } from "../../src/create-integration.ts";
import { msalNodeAuth } from "../../src/node/msal-node-auth.ts";
import { app, fixture } from "../integration-fixture.ts";
import { type TokenAnswer, tokenEndpoint } from "../token-endpoint.ts";

const redirectUri = "https://meetings.example/callback";
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What the token endpoint answers for a user of a tenant; no e-mail address unless it is given. */
const granted = (nonce: string, claims: object = {}): TokenAnswer => ({
  body: {
    token_type: "Bearer",
    access_token: "access-token",
    refresh_token: "refresh-token",
    expires_in: 3600,
    ext_expires_in: 3600,
    scope: "openid profile offline_access Calendars.ReadWrite",
    client_info: encode({ uid: "object-1", utid: "tenant-1" }),
    id_token: `${encode({ alg: "none" })}.${encode({ oid: "object-1", tid: "tenant-1", sub: "s", nonce, ...claims })}.`,
  },
});

/** A server's connection with Microsoft's library, and a token endpoint that gives these answers after the first. */
async function onServer(claims: object = {}, ...later: TokenAnswer[]) {
  const answers: TokenAnswer[] = [];
  const endpoint = tokenEndpoint(answers);
  const clock = createVirtualClock();
  const auth = msalNodeAuth({
    clientId: app.clientId,
    clientSecret: "test-value",
    redirectUri,
    clock,
    system: { networkClient: endpoint.networkClient },
  });
  const integration = createIntegration({ app, auth, clock, watch: false });
  const left = await integration.connect();
  const { searchParams } = new URL((left as { readonly authorizationUrl?: string }).authorizationUrl ?? "");
  const callback = `${redirectUri}?code=code-1&state=${searchParams.get("state") ?? ""}`;
  answers.push(granted(searchParams.get("nonce") ?? "", claims), ...later);
  return { integration, endpoint, searchParams, callback, complete: () => integration.complete(callback) };
}

const refusal = (error: string, ...numbers: number[]): TokenAnswer => ({
  status: 400,
  body: { error, error_codes: numbers },
});

describe("tokens", () => {
  test("C067, C082: are refreshed with the consented scopes, all of them and no others", async () => {
    const made = await onServer({}, granted(""));
    expect((await made.complete()).status).toBe("connected");
    await made.integration.tokens.getAccessToken({ forceRefresh: true });
    const [, refresh] = made.endpoint.asked;
    expect(refresh?.get("grant_type")).toBe("refresh_token");
    const scopes = refresh?.get("scope")?.split(" ").sort();
    expect(scopes).toEqual(["Calendars.ReadWrite", "offline_access", "openid", "profile"]);
  });

  test("C067: a permission beyond the connection's own that is refused does not end it", async () => {
    const { integration } = fixture([
      { signIn: "ok" },
      { acquireToken: { error: "invalid_grant", subError: "consent_required", aadsts: [65001] } },
    ]);
    await integration.connect();
    await expect(integration.tokens.getAccessToken({ scopes: ["Contacts.Read"] })).rejects.toThrow(
      "AADSTS65001",
    );
    expect(integration.state.status).toBe("connected");
  });

  test.each([
    ["C076: that nobody used for ninety days", 700082, "expired"],
    ["C080: that the organization lets live for a while only", 70043, "expired"],
  ])("%s lead to a sign-in, which brings them back", async (_name, number, reason) => {
    const made = fixture([
      { signIn: "ok" },
      { acquireToken: { error: "invalid_grant", aadsts: [number] } },
      { signIn: "ok" },
    ]);
    await made.integration.connect();
    await made.integration.tokens.getAccessToken().catch(() => undefined);
    expect(made.integration.state).toMatchObject({ status: "reauthenticationRequired", reason, lost: true });
    expect(made.integration.guidance().steps.map(({ key }) => key)).toEqual(["user.signInAgain"]);
    expect((await made.integration.connect()).status).toBe("connected");
  });

  test("C076: a token asked for on schedule keeps its refresh token in use", async () => {
    const made = await onServer({}, granted(""), granted(""));
    await made.complete();
    await made.integration.tokens.getAccessToken({ forceRefresh: true });
    await made.integration.tokens.getAccessToken({ forceRefresh: true });
    const kinds = made.endpoint.asked.map((form) => form.get("grant_type"));
    expect(kinds).toEqual(["authorization_code", "refresh_token", "refresh_token"]);
  });

  test("C079: a code is redeemed once, whether that fails or the callback comes twice", async () => {
    const made = await onServer();
    await Promise.all([made.complete(), made.integration.complete(made.callback)]);
    await made.integration.complete(made.callback);
    expect(made.endpoint.asked).toHaveLength(1);
    expect(made.integration.state.status).toBe("connected");
  });

  test("C079: a code that was redeemed elsewhere asks for a new sign-in, not for the same code again", async () => {
    const { integration } = fixture([{ signIn: { error: "invalid_grant", aadsts: [54005] } }]);
    expect(await integration.connect()).toMatchObject({ status: "reauthenticationRequired" });
  });

  test("C085: of a multi-tenant application are known by the tenant of each, whatever discovery says", async () => {
    const tid = "tenant-of-the-user";
    const made = await onServer({ tid, iss: `https://login.microsoftonline.com/${tid}/v2.0` });
    expect(await made.complete()).toMatchObject({ status: "connected", account: { tenantId: tid } });

    for (const iss of [
      "https://login.microsoftonline.com/another/v2.0",
      "https://sts.windows.net/{tenantid}/",
    ]) {
      const forged = await onServer({ tid, iss });
      expect(await forged.complete()).toMatchObject({
        status: "failed",
        failure: { kind: "misconfigured", problem: "tenant" },
      });
    }
  });

  test("C086: know their user by object and tenant, with no e-mail address at all", async () => {
    const made = await onServer({ preferred_username: undefined, email: undefined });
    expect(made.searchParams.get("scope")).toMatch(/openid.*profile|profile.*openid/);
    expect(await made.complete()).toMatchObject({
      status: "connected",
      account: { homeAccountId: "object-1.tenant-1", tenantId: "tenant-1" },
    });
    expect((await made.integration.disconnect()).status).toBe("disconnected");
  });

  test("C089: a hidden frame that does not answer means that the user is needed", async () => {
    const { integration } = fixture([{ signIn: "ok" }, { acquireToken: { error: "timed_out" } }]);
    await integration.connect();
    await integration.tokens.getAccessToken().catch(() => undefined);
    expect(integration.state).toMatchObject({ status: "reauthenticationRequired", reason: "unknown" });
  });

  test("a refresh that is refused for good is not tried again behind the user's back", async () => {
    const made = await onServer({}, refusal("invalid_grant", 700082));
    await made.complete();
    await made.integration.tokens.getAccessToken({ forceRefresh: true }).catch(() => undefined);
    expect(made.integration.state.status).toBe("reauthenticationRequired");
    expect(made.endpoint.asked).toHaveLength(2);
  });
});
