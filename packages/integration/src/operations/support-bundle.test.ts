import { describe, expect, test } from "vitest";
import { app, fixture } from "../../test/integration-fixture.ts";
import { memoryStorage } from "../memory-storage.ts";
import { type ScriptLine, scriptedAuth } from "../testing/scripted-auth.ts";
import { createOperations } from "./create-operations.ts";

const SECRETS = {
  address: "maya.okafor@contoso.example",
  name: "Maya Okafor",
  justification: "because of the merger",
  code: "0.AXoA-the-authorization-code",
  token: "eyJ0eXAi.eyJhdWQi.c2ln",
  objectId: "77777777-2222-4333-8444-555555555555",
} as const;

const tenantId = "99999999-2222-4333-8444-555555555555";
const account = {
  homeAccountId: `${SECRETS.objectId}.${tenantId}`,
  tenantId,
  username: SECRETS.address,
  name: SECRETS.name,
};

/** Lives through `steps`, in which every secret has a part, and asks for a bundle. */
async function bundleAfter(lines: readonly ScriptLine[], completion: "automatic" | "callback" = "automatic") {
  const operations = createOperations();
  const auth = operations.auth(scriptedAuth(lines, { completion }), { connection: "c-17" });
  const { integration } = fixture([], {
    auth,
    storage: operations.storage(memoryStorage()),
    key: SECRETS.address,
  });
  operations.follow(integration);
  await integration.connect({ loginHint: SECRETS.address });
  await integration.complete(`https://meetings.example/callback?code=${SECRETS.code}&state=s`);
  if (completion === "automatic") {
    await integration.requestSent({ justification: SECRETS.justification });
    await integration.check();
    await integration.tokens.getAccessToken({}).catch(() => undefined);
  }
  const { state } = integration;
  return operations.supportBundle({ app: { ...app, tenant: tenantId }, state });
}

describe("createSupportBundle", () => {
  test.each<[string, string, readonly ScriptLine[], "callback"?]>([
    [
      "a connection",
      "connected",
      [
        { signIn: { kind: "signed-in", account, scopes: ["Calendars.ReadWrite", SECRETS.name] } },
        { acquireToken: { kind: "token", accessToken: SECRETS.token } },
      ],
    ],
    [
      "a request that waits",
      "pending",
      [
        { signIn: { error: "access_denied", aadsts: [90095], correlationId: SECRETS.address } },
        { probe: { error: SECRETS.address, cause: new Error(SECRETS.token), timestamp: SECRETS.name } },
      ],
    ],
    [
      "a sign-in under way",
      "connecting",
      [
        {
          signIn: {
            kind: "leaving-page",
            authorizationUrl: `https://login.example/?login_hint=${SECRETS.address}&code=${SECRETS.code}`,
          },
        },
        { completeSignIn: { kind: "nothing-pending" } },
      ],
      "callback",
    ],
    [
      "a failure nobody foresaw",
      "failed",
      [{ signIn: { error: SECRETS.name, claims: SECRETS.token, subError: SECRETS.justification } }],
    ],
  ])("tells of %s, and neither who it is nor what was secret", async (_name, status, lines, completion) => {
    const bundle = await bundleAfter(lines, completion);
    const text = JSON.stringify(bundle);
    expect(bundle).toMatchObject({ format: 1, tenantId, app, health: { status } });
    expect(bundle.events.length).toBeGreaterThan(0);
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
  });

  test("is JSON that says what support asks for", async () => {
    const bundle = await bundleAfter([
      { signIn: { error: "invalid_client", aadsts: [7000222], correlationId: "c-1", traceId: "t-1" } },
    ]);
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
    expect(bundle).toMatchObject({
      health: {
        level: "attention",
        who: "developer",
        failure: {
          detail: "credential",
          support: { aadsts: [7000222], correlationId: "c-1", traceId: "t-1" },
        },
      },
      guidance: ["developer.fixConfiguration"],
    });
  });
});
