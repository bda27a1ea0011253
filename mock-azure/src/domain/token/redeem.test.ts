import { describe, expect, test } from "vitest";
import { CHALLENGE, SPA_URI, signInForCode, VERIFIER, WEB_URI } from "../../../test/support/sign-in.ts";
import { type TestWorld, testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";
import { redeem } from "./redeem.ts";
import type { TokenInput } from "./token-input.ts";

const ORIGIN = "http://localhost:5173";

function ask(world: TestWorld, fields: TokenInput["fields"], more: Partial<TokenInput> = {}) {
  const input: TokenInput = {
    tenant: "organizations",
    fields: { client_id: world.app.appId, ...fields },
    repeated: [],
    basic: undefined,
    origin: ORIGIN,
    verifierDigest: fields.code_verifier === VERIFIER ? CHALLENGE : undefined,
    clientAssertion: undefined,
    userAssertion: undefined,
    loginOrigin: "https://login.microsoftonline.com",
    ...more,
  };
  return world.apply(redeem(world.state, input, world.moment()));
}

const code = (world: TestWorld, changes: Readonly<Record<string, string | undefined>> = {}) => ({
  grant_type: "authorization_code",
  redirect_uri: SPA_URI,
  code: signInForCode(world, "requester"),
  code_verifier: VERIFIER,
  ...changes,
});
const refusedWith = (aadsts: number, error?: string) => ({
  kind: "refused",
  failure: error === undefined ? { aadsts } : { aadsts, error },
});

describe("redeem: authorization_code", () => {
  test("gives tokens for the scopes granted, in the form they were asked", () => {
    const world = testWorld(scenarios.consentAllowed);
    const outcome = ask(world, code(world));
    expect(outcome).toMatchObject({
      kind: "tokens",
      scope: "openid profile Calendars.ReadWrite",
      expiresIn: 3599,
      refreshTokenExpiresIn: 86_400,
      clientInfo: { uid: world.person("requester").id, utid: world.state.organization.id },
      corsOrigin: ORIGIN,
    });
    expect(outcome.kind === "tokens" && outcome.accessToken).toMatchObject({
      aud: "https://graph.microsoft.com",
      iss: `https://sts.windows.net/${world.state.organization.id}/`,
      scp: "openid profile Calendars.ReadWrite",
      oid: world.person("requester").id,
    });
    expect(outcome.kind === "tokens" && outcome.idToken).toMatchObject({ aud: world.app.appId, ver: "2.0" });
  });

  test("puts a nonce into the id token only when one was sent", () => {
    const world = testWorld(scenarios.consentAllowed);
    const without = ask(world, code(world));
    const withNonce = ask(world, code(world, { code: signInForCode(world, "requester", { nonce: "n-1" }) }));
    expect(without.kind === "tokens" && without.idToken).not.toHaveProperty("nonce");
    expect(withNonce.kind === "tokens" && withNonce.idToken).toHaveProperty("nonce", "n-1");
  });

  test.each([
    ["another verifier", { code_verifier: "x".repeat(43) }, 501481, "invalid_grant"],
    ["no verifier", { code_verifier: undefined }, 501481, "invalid_grant"],
    ["a code that does not exist", { code: "1.nothing" }, 9002313, "invalid_grant"],
    ["no code", { code: undefined }, 900144, "invalid_request"],
    [
      "another registered redirect URI",
      { redirect_uri: "https://app.meetings.example/redirect.html" },
      500112,
      "invalid_client",
    ],
    [
      "a redirect URI that is not registered",
      { redirect_uri: "https://evil.example/" },
      50011,
      "invalid_client",
    ],
    ["a secret from a public client", { client_secret: "x" }, 9002326, "invalid_request"],
    ["no grant type", { grant_type: undefined }, 900144, "invalid_request"],
    ["an unknown grant type", { grant_type: "magic" }, 70003, "unsupported_grant_type"],
    [
      "an unknown client",
      { client_id: "11111111-2222-4333-8444-555555555555" },
      700016,
      "unauthorized_client",
    ],
  ])("refuses %s", (_, changes, aadsts, error) => {
    const world = testWorld(scenarios.consentAllowed);
    expect(ask(world, code(world, changes))).toMatchObject(refusedWith(aadsts, error));
  });

  test("refuses a code redeemed twice, and one refused before is still good", () => {
    const world = testWorld(scenarios.consentAllowed);
    const fields = code(world);
    expect(ask(world, { ...fields, code_verifier: "y".repeat(43) })).toMatchObject(refusedWith(501481));
    expect(ask(world, fields).kind).toBe("tokens");
    expect(ask(world, fields)).toMatchObject(refusedWith(54005, "invalid_grant"));
  });

  test("refuses a code after ten minutes", () => {
    const world = testWorld(scenarios.consentAllowed);
    const fields = code(world);
    world.clock.advance({ minutes: 10 });
    expect(ask(world, fields)).toMatchObject(refusedWith(70008));
  });

  test("refuses a single-page application's code that comes from no browser", () => {
    const world = testWorld(scenarios.consentAllowed);
    expect(ask(world, code(world), { origin: undefined })).toMatchObject(refusedWith(9002327));
  });

  test("refuses a single-page application that sent no challenge", () => {
    const world = testWorld(scenarios.consentAllowed);
    const bare = signInForCode(world, "requester", {
      code_challenge: undefined,
      code_challenge_method: undefined,
    });
    expect(ask(world, code(world, { code: bare, code_verifier: undefined }))).toMatchObject(
      refusedWith(9002325),
    );
  });

  test("gives a browser no right to read the refusal of a web application's code", () => {
    const world = testWorld(scenarios.consentAllowed);
    const fields = code(world, {
      redirect_uri: WEB_URI,
      code: signInForCode(world, "requester", { redirect_uri: WEB_URI }),
    });
    expect(ask(world, fields)).toMatchObject({ ...refusedWith(9002326), corsOrigin: undefined });
  });

  test.each([
    ["takes the right secret", "meetings-test-secret", { kind: "tokens" }],
    ["refuses a wrong secret", "guess", refusedWith(7000215, "invalid_client")],
    ["refuses a missing secret", undefined, refusedWith(7000218, "invalid_client")],
  ])("%s of a web application", (_, secret, expected) => {
    const world = testWorld(scenarios.consentAllowed);
    const fields = code(world, {
      redirect_uri: WEB_URI,
      code: signInForCode(world, "requester", { redirect_uri: WEB_URI }),
      client_secret: secret,
    });
    expect(ask(world, fields, { origin: undefined })).toMatchObject(expected);
  });
});

describe("redeem: refresh_token", () => {
  function refreshToken(world: TestWorld): string {
    const outcome = ask(world, code(world));
    if (outcome.kind !== "tokens" || !outcome.refreshToken) throw new Error("No refresh token came.");
    return outcome.refreshToken;
  }
  const refresh = (token: string, scope = "openid Calendars.ReadWrite") => ({
    grant_type: "refresh_token",
    refresh_token: token,
    scope,
  });

  test("gives new tokens, and the old refresh token stays good", () => {
    const world = testWorld(scenarios.consentAllowed);
    const token = refreshToken(world);
    expect(ask(world, refresh(token))).toMatchObject({
      kind: "tokens",
      scope: "openid profile Calendars.ReadWrite",
    });
    expect(ask(world, refresh(token)).kind).toBe("tokens");
  });

  test("lets a single-page application's tokens end after 24 hours, however often they are renewed", () => {
    const world = testWorld(scenarios.consentAllowed);
    const token = refreshToken(world);
    world.clock.advance({ hours: 23 });
    const renewed = ask(world, refresh(token));
    expect(renewed).toMatchObject({ kind: "tokens", refreshTokenExpiresIn: 3600 });
    world.clock.advance({ hours: 1 });
    const next = renewed.kind === "tokens" ? (renewed.refreshToken ?? "") : "";
    expect(ask(world, refresh(next))).toMatchObject(refusedWith(700084));
  });

  test("wants consent for a scope that was never granted", () => {
    const world = testWorld(scenarios.consentAllowed);
    expect(ask(world, refresh(refreshToken(world), "Mail.Read"))).toMatchObject({
      kind: "refused",
      failure: { aadsts: 65001, error: "invalid_grant", suberror: "consent_required" },
    });
  });

  test.each([
    [
      "consent is withdrawn",
      (world: TestWorld) => {
        for (const grant of [...world.state.grants.values()]) world.state.grants.remove(grant.id);
      },
      65001,
    ],
    [
      "the app is disabled",
      (world: TestWorld) => {
        const [principal] = world.state.servicePrincipals.by("appId", world.app.appId);
        if (principal) world.state.servicePrincipals.put({ ...principal, accountEnabled: false });
      },
      7000112,
    ],
    [
      "the account is disabled",
      (world: TestWorld) => {
        world.state.users.put({ ...world.person("requester"), accountEnabled: false });
      },
      50057,
    ],
    [
      "the sessions are revoked",
      (world: TestWorld) => {
        world.clock.advance({ minutes: 1 });
        world.state.users.put({ ...world.person("requester"), sessionsValidFrom: world.clock.now() });
      },
      50173,
    ],
    [
      "a second factor is asked for",
      (world: TestWorld) => {
        world.state.users.put({ ...world.person("requester"), mfaRequired: true });
      },
      50076,
    ],
  ])("refuses once %s", (_, event, aadsts) => {
    const world = testWorld(scenarios.consentAllowed);
    const token = refreshToken(world);
    event(world);
    expect(ask(world, refresh(token))).toMatchObject(refusedWith(aadsts));
  });

  test("refuses another client's token", () => {
    const world = testWorld(scenarios.consentAllowed);
    const token = refreshToken(world);
    world.state.applications.put({ ...world.app, appId: "11111111-2222-4333-8444-555555555555" });
    expect(
      ask(world, { ...refresh(token), client_id: "11111111-2222-4333-8444-555555555555" }),
    ).toMatchObject(refusedWith(70000));
  });
});

describe("redeem: client_credentials", () => {
  const own = (world: TestWorld, fields: TokenInput["fields"] = {}, tenant = world.state.organization.id) =>
    ask(
      world,
      {
        grant_type: "client_credentials",
        client_secret: "meetings-test-secret",
        scope: "https://graph.microsoft.com/.default",
        ...fields,
      },
      { origin: undefined, tenant },
    );

  test("tells whether the tenant knows the application: absent, present, disabled", () => {
    const world = testWorld(scenarios.consentAllowed);
    expect(own(world)).toMatchObject(refusedWith(700016, "unauthorized_client"));
    signInForCode(world, "requester");
    expect(own(world)).toMatchObject({ kind: "tokens", refreshToken: undefined, scope: undefined });
    const [principal] = world.state.servicePrincipals.by("appId", world.app.appId);
    if (principal) world.state.servicePrincipals.put({ ...principal, accountEnabled: false });
    expect(own(world)).toMatchObject(refusedWith(7000112, "unauthorized_client"));
  });

  test.each([
    ["a wrong secret", { client_secret: "guess" }, 7000215],
    ["a scope that is not .default", { scope: "https://graph.microsoft.com/Calendars.Read" }, 70011],
    ["no scope", { scope: undefined }, 900144],
    ["a resource the tenant does not know", { scope: "api://unknown/.default" }, 500011],
  ])("refuses %s", (_, fields, aadsts) => {
    expect(own(testWorld(), fields)).toMatchObject(refusedWith(aadsts));
  });

  test("refuses the endpoint that names no tenant", () => {
    expect(own(testWorld(), {}, "common")).toMatchObject(refusedWith(9001023));
  });
});
