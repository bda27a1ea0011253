import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { checkAuthorizationRequest } from "./check-authorization-request.ts";

const world = testWorld();
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

const GOOD: Readonly<Record<string, string | undefined>> = {
  client_id: world.app.appId,
  response_type: "code",
  redirect_uri: "http://localhost:5173/redirect.html",
  scope: "openid Calendars.ReadWrite",
  state: "s-1",
  code_challenge: CHALLENGE,
  code_challenge_method: "S256",
};

function check(
  changes: Readonly<Record<string, string | undefined>> = {},
  tenant = "organizations",
  repeated: readonly string[] = [],
) {
  return checkAuthorizationRequest(world.state, {
    tenant,
    fields: { ...GOOD, ...changes },
    repeated,
    userAgentId: undefined,
    correlationId: "c-1",
  });
}

const verdict = (checked: ReturnType<typeof check>) => [
  checked.kind,
  checked.kind === "checked" ? 0 : checked.failure.aadsts,
];

describe("checkAuthorizationRequest", () => {
  test("passes a good request on, with the platform of its redirect URI", () => {
    const checked = check();
    expect(checked.kind === "checked" && checked.request).toMatchObject({
      platform: "spa",
      target: { redirectUri: "http://localhost:5173/redirect.html", responseMode: "query", state: "s-1" },
    });
  });

  test.each([
    ["an unknown client", { client_id: "11111111-2222-4333-8444-555555555555" }, "organizations", 700016],
    ["no client", { client_id: undefined }, "organizations", 900144],
    ["an unknown tenant", {}, "elsewhere.example", 90002],
    ["an unknown tenant id", {}, "11111111-2222-4333-8444-555555555555", 90002],
    ["a tenant that could not be one", {}, "not a tenant", 900023],
    ["personal accounts by their tenant id", {}, "9188040d-6c67-4c5b-b112-36a304b66dad", 9002332],
    ["personal accounts", {}, "consumers", 9002332],
    [
      "a redirect URI that is not registered",
      { redirect_uri: "https://evil.example/redirect.html" },
      "organizations",
      50011,
    ],
    [
      "a redirect URI in another case",
      { redirect_uri: "http://localhost:5173/Redirect.html" },
      "organizations",
      50011,
    ],
    [
      "a redirect URI with a slash too many",
      { redirect_uri: "https://app.meetings.example/redirect.html/" },
      "organizations",
      50011,
    ],
    [
      "a port where the host is not localhost",
      { redirect_uri: "https://app.meetings.example:8443/redirect.html" },
      "organizations",
      50011,
    ],
    ["something that is no URI", { redirect_uri: "redirect.html" }, "organizations", 90102],
  ])("refuses %s on the page, never at the app", (_, changes, tenant, aadsts) => {
    expect(verdict(check(changes, tenant))).toEqual(["refuse-on-page", aadsts]);
  });

  test.each([
    ["no response type", { response_type: undefined }, 900144],
    ["a response type that is not enabled", { response_type: "id_token" }, 700054],
    ["an unknown response mode", { response_mode: "web_message" }, 70007],
    ["no scope", { scope: undefined }, 900144],
    ["an unknown scope", { scope: "openid Calendars.Frobnicate" }, 650053],
    ["a scope of an unknown resource", { scope: "api://unknown/Read" }, 500011],
    [
      ".default mixed with a permission",
      { scope: "https://graph.microsoft.com/.default Calendars.Read" },
      70011,
    ],
    ["the v1 resource parameter", { resource: "https://graph.microsoft.com" }, 901002],
    ["a short code challenge", { code_challenge: "abc" }, 501491],
    ["an unknown challenge method", { code_challenge_method: "S512" }, 90023],
    ["a challenge method without a challenge", { code_challenge: undefined }, 50147],
    ["an unknown prompt", { prompt: "whatever" }, 90023],
    ["sign-up, which this tenant does not offer", { prompt: "create" }, 90023],
    ["two prompts at once", { prompt: "login consent" }, 90023],
    ["the administrator's prompt of version 1", { prompt: "admin_consent" }, 90023],
    [
      "a login hint where the account is to be chosen",
      { prompt: "select_account", login_hint: "a@b.c" },
      90023,
    ],
    ["a session where the account is to be chosen", { prompt: "select_account", sid: "s-1" }, 90023],
    ["claims that are no JSON", { claims: "{access_token}" }, 90100],
    ["an age that is no number", { max_age: "soon" }, 90100],
  ])("refuses %s at the app's own address", (_, changes, aadsts) => {
    expect(verdict(check(changes))).toEqual(["refuse-to-client", aadsts]);
  });

  test("refuses a repeated parameter at the app, and a repeated redirect URI on the page", () => {
    expect(verdict(check({}, "organizations", ["scope"]))).toEqual(["refuse-to-client", 90100]);
    expect(verdict(check({}, "organizations", ["redirect_uri"]))).toEqual(["refuse-on-page", 90100]);
  });

  test.each([
    "5f1a2c88-3c0e-4d6b-9a57-8f0b7c1de201",
    "Fjordline.example",
    "fjordline.onmicrosoft.com",
    "common",
  ])("knows the tenant as %s", (tenant) => {
    expect(check({}, tenant).kind).toBe("checked");
  });

  test("treats a parameter without a value as absent", () => {
    const checked = check({ prompt: "", response_mode: "", login_hint: "" });
    expect(checked.kind === "checked" && checked.request).toMatchObject({
      prompt: undefined,
      loginHint: undefined,
      target: { responseMode: "query" },
    });
  });

  describe("of an application that may have tokens from here", () => {
    const allowing = testWorld(
      scenario(
        "implicit",
        withApplication({
          implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: true },
        }),
      ),
    );
    const checkTokens = (changes: Readonly<Record<string, string | undefined>>) =>
      checkAuthorizationRequest(allowing.state, {
        tenant: "organizations",
        fields: { ...GOOD, response_type: "code id_token", nonce: "n-1", ...changes },
        repeated: [],
        userAgentId: undefined,
        correlationId: "c-1",
      });

    test("sends the answer in the fragment", () => {
      const checked = checkTokens({});
      expect(checked.kind === "checked" && checked.request.target.responseMode).toBe("fragment");
    });

    test.each([
      ["an id token without a nonce", { nonce: undefined }, 900144],
      ["an id token without openid", { scope: "Calendars.ReadWrite" }, 70011],
      ["tokens in the query", { response_mode: "query" }, 70007],
    ])("refuses %s, in the fragment", (_, changes, aadsts) => {
      expect(checkTokens(changes)).toMatchObject({
        kind: "refuse-to-client",
        failure: { aadsts },
        target: { responseMode: "fragment" },
      });
    });
  });

  describe("by the audience of the application", () => {
    const audience = (signInAudience: "AzureADMyOrg" | "AzureADandPersonalMicrosoftAccount", home: string) =>
      testWorld(scenario("audience", withApplication({ signInAudience, homeTenantId: home })));
    const home = world.state.organization.id;

    test.each([
      [home, "fjordline.example", "checked", 0],
      [home, "common", "refuse-on-page", 50194],
      [home, "organizations", "refuse-on-page", 50194],
      ["another tenant", "fjordline.example", "refuse-on-page", 700016],
    ])("registered in %s and asked for at %s: %s %d", (homeTenantId, tenant, kind, aadsts) => {
      const { state } = audience("AzureADMyOrg", homeTenantId);
      const input = { tenant, fields: GOOD, repeated: [], userAgentId: undefined, correlationId: "c-1" };
      expect(verdict(checkAuthorizationRequest(state, input))).toEqual([kind, aadsts]);
    });

    test("serves one that takes personal accounts at /consumers", () => {
      const { state } = audience("AzureADandPersonalMicrosoftAccount", home);
      const input = { fields: GOOD, repeated: [], userAgentId: undefined, correlationId: "c-1" };
      const checked = checkAuthorizationRequest(state, { ...input, tenant: "consumers" });
      expect(checked.kind === "checked" && checked.request.authority).toBe("consumers");
    });
  });
});
