import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { type TokenAnswer, tokenEndpoint } from "../../test/token-endpoint.ts";
import { memoryStorage } from "../memory-storage.ts";
import type { AuthAccount, AuthPort, SignInRequest } from "../ports/auth-port.ts";
import { msalNodeAuth } from "./msal-node-auth.ts";

const clientId = "11111111-2222-4333-8444-555555555555";
const redirectUri = "https://meetings.example/callback";
const scopes = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];
const binding = "user-7";

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const tokens = (nonce: string | undefined, scope = scopes.join(" ")) => ({
  token_type: "Bearer",
  access_token: "access-token",
  refresh_token: "refresh-token",
  expires_in: 3600,
  ext_expires_in: 3600,
  scope,
  client_info: encode({ uid: "object-1", utid: "tenant-1" }),
  id_token: `${encode({ alg: "none" })}.${encode({
    oid: "object-1",
    tid: "tenant-1",
    sub: "subject",
    name: "Requester",
    preferred_username: "requester@contoso.example",
    nonce,
  })}.`,
});

function make(...answers: TokenAnswer[]) {
  const endpoint = tokenEndpoint(answers);
  const pending = memoryStorage();
  const clock = createVirtualClock();
  const auth = msalNodeAuth({
    clientId,
    clientSecret: "test-value",
    redirectUri,
    pending,
    clock,
    system: { networkClient: endpoint.networkClient },
  });
  return { auth, clock, pending, answers, asked: endpoint.asked };
}

async function leave(auth: AuthPort): Promise<URL> {
  const outcome = await auth.signIn({ binding, scopes });
  if (outcome.kind !== "leaving-page") throw new Error(`The sign-in ended in ${outcome.kind}.`);
  return new URL(outcome.authorizationUrl ?? "");
}
const back = (url: URL, parameters: Record<string, string>) => {
  const query = new URLSearchParams({ ...parameters, state: url.searchParams.get("state") ?? "" });
  return `${redirectUri}?${query.toString()}`;
};

/** Signs in and returns the account. */
async function signIn(made: ReturnType<typeof make>): Promise<AuthAccount> {
  const url = await leave(made.auth);
  made.answers.unshift({ body: tokens(url.searchParams.get("nonce") ?? undefined) });
  const outcome = await made.auth.completeSignIn({ binding, callback: back(url, { code: "code-1" }) });
  if (outcome.kind !== "signed-in") throw new Error(`The sign-in ended in ${JSON.stringify(outcome)}.`);
  return outcome.account;
}

describe("msalNodeAuth", () => {
  test("asks for a code with state, nonce and PKCE, and never for consent that exists", async () => {
    const { searchParams } = await leave(make().auth);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      client_id: clientId,
      redirect_uri: redirectUri,
      response_type: "code",
      code_challenge_method: "S256",
      state: expect.stringMatching(/^[0-9a-f-]{36}$/),
      nonce: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(searchParams.get("scope")?.split(" ").sort()).toEqual([...scopes].sort());
    expect(searchParams.has("prompt")).toBe(false);
  });

  test.each<[string, Partial<SignInRequest>, object]>([
    [
      "a sign-in name",
      { loginHint: "requester@contoso.example" },
      { login_hint: "requester@contoso.example" },
    ],
    ["a domain", { domainHint: "contoso.example" }, { domain_hint: "contoso.example" }],
    ["the wish to choose an account", { selectAccount: true }, { prompt: "select_account" }],
  ])("passes on %s", async (_name, hints, parameters) => {
    const outcome = await make().auth.signIn({ binding, scopes, ...hints });
    const url = new URL("authorizationUrl" in outcome ? (outcome.authorizationUrl ?? "") : "");
    expect(Object.fromEntries(url.searchParams)).toMatchObject(parameters);
  });

  test("redeems the code with its verifier and gives the account, not the tokens", async () => {
    const made = make();
    const account = await signIn(made);
    expect(account).toEqual({
      homeAccountId: "object-1.tenant-1",
      tenantId: "tenant-1",
      username: "requester@contoso.example",
      name: "Requester",
    });
    expect(Object.fromEntries(made.asked[0] ?? [])).toMatchObject({
      grant_type: "authorization_code",
      code: "code-1",
      redirect_uri: redirectUri,
      code_verifier: expect.stringMatching(/^[\w~.-]{43,128}$/),
    });
  });

  test("takes the fields of a form post as well", async () => {
    const made = make();
    const url = await leave(made.auth);
    made.answers.push({ body: tokens(url.searchParams.get("nonce") ?? undefined) });
    const callback = { code: "code-1", state: url.searchParams.get("state") ?? "" };
    expect((await made.auth.completeSignIn({ binding, callback })).kind).toBe("signed-in");
  });

  test("redeems an answer once", async () => {
    const made = make();
    const url = await leave(made.auth);
    made.answers.push({ body: tokens(url.searchParams.get("nonce") ?? undefined) });
    const callback = back(url, { code: "code-1" });
    await made.auth.completeSignIn({ binding, callback });
    expect(await made.auth.completeSignIn({ binding, callback })).toEqual({ kind: "nothing-pending" });
    expect(made.asked).toHaveLength(1);
  });

  test("does not ask again when the exchange fails", async () => {
    const made = make({
      status: 400,
      body: { error: "invalid_grant", error_description: "AADSTS54005: redeemed", error_codes: [54005] },
    });
    const url = await leave(made.auth);
    const outcome = await made.auth.completeSignIn({ binding, callback: back(url, { code: "code-1" }) });
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "invalid_grant", aadsts: [54005] } });
    expect(made.asked).toHaveLength(1);
  });

  test("keeps an answer for the connection that asked", async () => {
    const made = make();
    const url = await leave(made.auth);
    const callback = back(url, { code: "code-1" });
    expect(await made.auth.completeSignIn({ binding: "user-8", callback })).toEqual({
      kind: "nothing-pending",
    });
    made.answers.push({ body: tokens(url.searchParams.get("nonce") ?? undefined) });
    expect((await made.auth.completeSignIn({ binding, callback })).kind).toBe("signed-in");
  });

  test.each([
    ["a state nobody gave out", `${redirectUri}?code=code-1&state=made-up`],
    ["no state", `${redirectUri}?code=code-1`],
    ["no callback", undefined],
  ])("knows of nothing pending for %s", async (_name, callback) => {
    const { auth } = make();
    expect(await auth.completeSignIn({ binding, ...(callback && { callback }) })).toEqual({
      kind: "nothing-pending",
    });
  });

  test("does not accept an answer that comes a quarter of an hour later", async () => {
    const { auth, clock } = make();
    const url = await leave(auth);
    clock.advance({ minutes: 15 });
    expect(await auth.completeSignIn({ binding, callback: back(url, { code: "code-1" }) })).toEqual({
      kind: "nothing-pending",
    });
  });

  test("refuses tokens made for another sign-in", async () => {
    const made = make({ body: tokens("another-nonce") });
    const url = await leave(made.auth);
    const outcome = await made.auth.completeSignIn({ binding, callback: back(url, { code: "code-1" }) });
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "nonce_mismatch" } });
  });

  test("reads an error answer without its text", async () => {
    const { auth } = make();
    const url = await leave(auth);
    const callback = back(url, {
      error: "access_denied",
      error_subcode: "cancel",
      error_description: "AADSTS65004: requester@contoso.example declined",
      error_uri: "https://login.microsoftonline.com/error?code=65004",
    });
    expect(await auth.completeSignIn({ binding, callback })).toEqual({
      kind: "failed",
      failure: { source: "callback", code: "access_denied", errorSubcode: "cancel", aadsts: [65004] },
    });
  });

  test("fails when an answer holds neither code nor error", async () => {
    const { auth } = make();
    const callback = back(await leave(auth), {});
    expect(await auth.completeSignIn({ binding, callback })).toMatchObject({
      kind: "failed",
      failure: { code: "no_code_in_callback" },
    });
  });

  test("looks by sending the user for a moment when no account is at hand", async () => {
    const { auth } = make();
    const outcome = await auth.probe({
      binding,
      scopes,
      mayLeavePage: true,
      loginHint: "requester@contoso.example",
    });
    const url = new URL("authorizationUrl" in outcome ? (outcome.authorizationUrl ?? "") : "");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      prompt: "none",
      login_hint: "requester@contoso.example",
    });
    expect(await auth.probe({ binding, scopes, mayLeavePage: false })).toEqual({ kind: "cannot-tell" });
  });

  test("looks by refresh when an account is at hand", async () => {
    const made = make();
    const account = await signIn(made);
    made.answers.push({ body: tokens(undefined) });
    expect((await made.auth.probe({ binding, scopes, account, mayLeavePage: true })).kind).toBe("signed-in");
    expect(made.asked[1]?.get("grant_type")).toBe("refresh_token");
  });

  test("gives a token from the cache, and a fresh one when asked to", async () => {
    const made = make();
    const account = await signIn(made);
    const wanted = { account, scopes: ["Calendars.ReadWrite"] };
    expect(await made.auth.acquireToken(wanted)).toEqual({ kind: "token", accessToken: "access-token" });
    expect(made.asked).toHaveLength(1);
    made.answers.push({ body: { ...tokens(undefined), access_token: "fresh-token" } });
    expect(await made.auth.acquireToken({ ...wanted, forceRefresh: true })).toEqual({
      kind: "token",
      accessToken: "fresh-token",
    });
  });

  test("tells that consent was withdrawn", async () => {
    const made = make();
    const account = await signIn(made);
    made.answers.push({
      status: 400,
      body: {
        error: "invalid_grant",
        suberror: "consent_required",
        error_description: "AADSTS65001: no consent",
        error_codes: [65001],
      },
    });
    expect(await made.auth.acquireToken({ account, scopes, forceRefresh: true })).toMatchObject({
      kind: "failed",
      failure: { subError: "consent_required", aadsts: [65001] },
    });
  });

  test("does not take an empty answer for a token", async () => {
    const made = make();
    const account = await signIn(made);
    made.answers.push({ body: {} });
    expect(await made.auth.acquireToken({ account, scopes, forceRefresh: true })).toMatchObject({
      kind: "failed",
      failure: { code: "empty_token" },
    });
  });

  test("forgets the tokens on sign-out", async () => {
    const made = make();
    const account = await signIn(made);
    expect(await made.auth.signOut({ account })).toEqual({ kind: "signed-out" });
    expect(await made.auth.acquireToken({ account, scopes })).toMatchObject({
      kind: "failed",
      failure: { code: "no_tokens_found" },
    });
  });

  test.each([
    ["no client id", { clientId: "", clientSecret: "s", redirectUri }, "clientId is empty"],
    ["no redirect URI", { clientId, clientSecret: "s", redirectUri: "" }, "redirectUri is empty"],
    ["no credential", { clientId, clientSecret: "", redirectUri }, "there is none"],
    [
      "two credentials",
      { clientId, clientSecret: "s", clientAssertion: "a", redirectUri },
      "clientSecret and clientA",
    ],
  ])("refuses %s", (_name, options, message) => {
    expect(() => msalNodeAuth(options)).toThrow(message);
  });
});
