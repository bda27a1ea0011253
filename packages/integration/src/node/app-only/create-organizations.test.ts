import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { type TokenAnswer, tokenEndpoint } from "../../../test/token-endpoint.ts";
import { ConnectionError } from "../../connection-error.ts";
import { memoryStorage } from "../../memory-storage.ts";
import { createOrganizations } from "./create-organizations.ts";
import type { OrganizationsOptions } from "./organizations.ts";

const registration = {
  clientId: "11111111-2222-4333-8444-555555555555",
  clientSecret: "test-value",
  redirectUri: "https://meetings.example/organization/return",
};
const tenant = "contoso.onmicrosoft.com";
const KEY = "consentra.organization.contoso.onmicrosoft.com";

/** An application's own token as Microsoft Entra makes it; nobody checks its signature here. */
const tokenWith = (claims: object) =>
  `e30.${Buffer.from(JSON.stringify({ idtyp: "app", ...claims })).toString("base64url")}.c2ln`;
const token = (access_token: string): TokenAnswer => ({
  body: { token_type: "Bearer", expires_in: 3600, access_token },
});
const APPROVED = token(tokenWith({ roles: ["Calendars.ReadWrite"] }));
const KNOWN = token(tokenWith({}));
const refused = (status: number, error: string, ...codes: number[]): TokenAnswer => ({
  status,
  body: { error, error_codes: codes },
});
const ABSENT = refused(400, "unauthorized_client", 700016);

function setUp(answers: readonly TokenAnswer[], options: Partial<OrganizationsOptions> = {}) {
  const clock = createVirtualClock({ start: "2026-01-05T09:00:00Z" });
  const queue = [...answers];
  const endpoint = tokenEndpoint(queue);
  const storage = memoryStorage();
  const system = { networkClient: endpoint.networkClient };
  const organizations = createOrganizations({ ...registration, storage, clock, system, ...options });
  return {
    ...endpoint,
    answers: queue,
    clock,
    storage,
    organizations,
    organization: organizations.of(tenant),
  };
}

describe("createOrganizations", () => {
  test("is connected once a token of the application's own carries the permissions", async () => {
    const { organization, storage, urls, asked } = setUp([APPROVED]);
    const { state } = await organization.check();
    expect(state).toEqual({
      status: "connected",
      permissions: ["Calendars.ReadWrite"],
      evidence: "token",
      checkedAt: Date.parse("2026-01-05T09:00:00Z"),
    });
    expect(await organization.state()).toEqual(state);
    expect(urls[0]).toContain(`https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`);
    expect(asked[0]?.get("grant_type")).toBe("client_credentials");
    expect(await storage.get(KEY)).not.toContain("e30.");
  });

  test.each([
    ["the application is unknown there", ABSENT, "inferred"],
    ["the token names no permission", KNOWN, "reported"],
    ["the token names others", token(tokenWith({ roles: ["User.Read.All"] })), "reported"],
  ])("asks for approval where %s", async (_name, answer, confidence) => {
    const { organization } = setUp([answer]);
    const { state } = await organization.check();
    expect(state).toMatchObject({ status: "approvalRequired", missing: ["Calendars.ReadWrite"], confidence });
    expect(state).not.toHaveProperty("lost");
  });

  test("says that a connection was lost, until it is approved anew", async () => {
    const { organization } = setUp([APPROVED, ABSENT, KNOWN, APPROVED]);
    await organization.check();
    expect((await organization.check()).state).toMatchObject({ status: "approvalRequired", lost: true });
    expect((await organization.check()).state).toMatchObject({ status: "approvalRequired", lost: true });
    expect((await organization.check()).state).not.toHaveProperty("lost");
  });

  test("is blocked where the application is disabled", async () => {
    const { organization } = setUp([refused(401, "unauthorized_client", 7000112)]);
    expect((await organization.check()).state).toMatchObject({
      status: "blocked",
      failure: { kind: "blocked", reason: "appDisabled", fixableBy: "administrator" },
    });
  });

  test.each([
    ["Microsoft's trouble", refused(503, "temporarily_unavailable", 90033), "transient"],
    ["a secret that has run out", refused(401, "invalid_client", 7000222), "misconfigured"],
    ["a token that cannot be read", token("opaque"), "unexpected"],
  ])("takes %s for no word about the organisation", async (_name, answer, kind) => {
    const { state } = await setUp([answer]).organization.check();
    expect(state).toMatchObject({ status: "failed", failure: { kind } });
    const { organization } = setUp([APPROVED, answer]);
    await organization.check();
    expect((await organization.check()).state).toMatchObject({
      status: "connected",
      lastFailure: { kind },
    });
  });

  test("notes when an administrator was sent to Microsoft's page", async () => {
    const { organization, clock } = setUp([KNOWN]);
    const url = new URL(await organization.approvalUrl({ state: "7pT0aQ" }));
    expect(url.pathname).toBe(`/${tenant}/v2.0/adminconsent`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: registration.clientId,
      scope: "https://graph.microsoft.com/.default",
      redirect_uri: registration.redirectUri,
      state: "7pT0aQ",
    });
    const askedAt = clock.now();
    clock.advance({ minutes: 5 });
    expect((await organization.check()).state).toMatchObject({ status: "approvalRequired", askedAt });
  });

  test("gives tokens while they last, one source a mailbox", async () => {
    const { organization, asked } = setUp([APPROVED]);
    const source = organization.tokensFor("megan@contoso.example");
    expect(organization.tokensFor("megan@contoso.example")).toBe(source);
    expect(organization.tokensFor("adele@contoso.example")).not.toBe(source);
    const first = await source.getAccessToken({});
    expect(await organization.tokensFor("adele@contoso.example").getAccessToken({})).toBe(first);
    expect(asked).toHaveLength(1);
  });

  test("meets a claims challenge with a new token", async () => {
    const { organization, asked } = setUp([APPROVED, APPROVED]);
    const source = organization.tokensFor("megan@contoso.example");
    await source.getAccessToken({});
    await source.getAccessToken({
      claims: '{"access_token":{"nbf":{"essential":true}}}',
      forceRefresh: true,
    });
    expect(asked[1]?.get("claims")).toContain("nbf");
  });

  test.each([
    ["the application was removed", ABSENT, "misconfigured", "approvalRequired"],
    ["the permission was taken back", KNOWN, "approvalRequired", "approvalRequired"],
    ["it was disabled", refused(401, "unauthorized_client", 7000112), "blocked", "blocked"],
  ])("gives no token where %s, and says so in the state", async (_name, answer, kind, status) => {
    const { organization } = setUp([APPROVED, answer]);
    await organization.check();
    const asking = organization.tokensFor("megan@contoso.example").getAccessToken({ forceRefresh: true });
    await expect(asking).rejects.toThrow(ConnectionError);
    await expect(asking).rejects.toMatchObject({ failure: { kind } });
    expect(await organization.state()).toMatchObject({ status, lost: true });
  });

  test("ends with the signal's reason where a check is aborted", async () => {
    const { organization } = setUp([APPROVED]);
    const reason = new Error("closing down");
    await expect(organization.check({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const source = organization.tokensFor("megan@contoso.example");
    await expect(source.getAccessToken({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test("forgets an organisation", async () => {
    const { organization, storage } = setUp([APPROVED]);
    await organization.check();
    await organization.forget();
    expect(await storage.get(KEY)).toBeNull();
    expect(await organization.state()).toEqual({ status: "disconnected" });
  });

  test("loses nothing where two machines write at the same moment", async () => {
    const { organization, storage, clock } = setUp([KNOWN]);
    const other = setUp([APPROVED], { storage, clock }).organization;
    const askedAt = clock.now();
    await Promise.all([organization.approvalUrl({ state: "s" }), other.check()]);
    expect(await organization.state()).toMatchObject({ status: "connected", askedAt });
  });

  test("keeps an approval that another machine heard of while an older answer was on its way", async () => {
    const { organization, clock, ...world } = setUp([]);
    let arrive: ((answer: object) => void) | undefined;
    const late = setUp([], {
      storage: world.storage,
      clock,
      system: {
        networkClient: {
          ...world.networkClient,
          sendPostRequestAsync: (): Promise<never> => new Promise((resolve) => (arrive = resolve as never)),
        },
      },
    });
    const old = late.organization.check();
    while (!arrive) await new Promise(setImmediate);
    clock.advance({ seconds: 1 });
    world.answers.push(APPROVED);
    await organization.check();
    arrive({ headers: {}, status: ABSENT.status, body: ABSENT.body });
    expect((await old).state).toMatchObject({ status: "connected" });
    expect(await organization.state()).not.toHaveProperty("lost");
  });

  test.each(["", "common", "Organizations", "consumers"])('refuses the tenant "%s"', (name) => {
    expect(() => setUp([]).organizations.of(name)).toThrow("one tenant");
  });

  test.each<[string, Partial<OrganizationsOptions>]>([
    ["redirectUri is empty", { redirectUri: "" }],
    ["permissions is empty", { permissions: [] }],
    ["clientId is empty", { clientId: "" }],
  ])("is not made where %s", (words, options) => {
    expect(() => setUp([], options)).toThrow(words);
  });
});

describe("an organisation's record", () => {
  test.each([
    ["no JSON", "{", "it is not a JSON object"],
    ["of another version", '{"version":2}', "its version is 2, not 1"],
    ["another application's", '{"version":1,"clientId":"x"}', "it belongs to another application"],
    [
      "without what its status needs",
      JSON.stringify({ version: 1, clientId: registration.clientId, status: "connected" }),
      'what "connected" needs is missing',
    ],
    [
      "of an unknown status",
      JSON.stringify({ version: 1, clientId: registration.clientId, status: "toString" }),
      'its status is "toString"',
    ],
  ])("is told of and kept aside when it is %s", async (_name, text, reason) => {
    const problems: unknown[] = [];
    const { organization, storage } = setUp([APPROVED], { onStorageError: (told) => problems.push(told) });
    await storage.set(KEY, text);
    expect(await organization.state()).toEqual({ status: "disconnected" });
    expect(problems).toEqual([{ operation: "parse", key: KEY, reason }]);
    await organization.check();
    expect(await storage.get(`refused:${KEY}`)).toBe(text);
    expect((await organization.state()).status).toBe("connected");
  });

  test("is found whatever the case of the tenant's name", async () => {
    const { organizations, organization } = setUp([APPROVED]);
    await organization.check();
    expect((await organizations.of("Contoso.OnMicrosoft.com").state()).status).toBe("connected");
  });
});
