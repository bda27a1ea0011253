import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApprovedApp } from "../../src/scenarios/with-approved-app.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { verdictOf } from "../support/journey.ts";
import { type TokenAnswer, webApp } from "../support/web-app.ts";

const RUNS = { seed: 20260105, numRuns: 100 };
const REDIRECT = "https://app.meetings.example/auth/callback";

const KNOWN = [
  "openid",
  "profile",
  "email",
  "offline_access",
  "User.Read",
  "Calendars.Read",
  "Calendars.ReadWrite",
];
const UNKNOWN = [
  "Calendars.Paint",
  "https://evil.example/Read",
  "Calendars.ReadWrite.",
  ".default",
  "api://x/.default",
];

const scopesOf = ({ body }: TokenAnswer): readonly string[] => {
  const [, payload = ""] = String(body.access_token).split(".");
  const claims = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) as { scp: string };
  return claims.scp.split(" ");
};

describe("scopes", () => {
  test("never give a token more than was granted, whatever a refresh asks for", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const app = webApp(tenant);
    const tokens = await app.connect("requester");
    const granted = new Set(["openid", "profile", "email", "Calendars.ReadWrite"]);
    const word = oneof(constantFrom(...KNOWN), constantFrom(...UNKNOWN), string());
    await assert(
      asyncProperty(array(word, { maxLength: 5 }), async (words) => {
        const answer = await app.refresh(tokens, { scope: words.join(" ") });
        if (answer.status === 200) {
          expect(scopesOf(answer).filter((name) => !granted.has(name))).toEqual([]);
          return;
        }
        expect([65001, 70011, 650053, 500011, 700022, 28002, 28003, 900144]).toContain(verdictOf(answer));
      }),
      RUNS,
    );
  });
});

describe("a code", () => {
  test("raced by two redemptions gives tokens to exactly one", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const app = webApp(tenant);
    for (let round = 0; round < 5; round += 1) {
      const answer = await tenant.people.requester.signsInFor(
        authorizeUrl(tenant, { redirect_uri: REDIRECT }),
      );
      const code = new URL(answer?.headers.get("location") ?? "").searchParams.get("code") ?? "";
      const redeem = () => app.token({ grant_type: "authorization_code", code, redirect_uri: REDIRECT });
      const verdicts = (await Promise.all([redeem(), redeem(), redeem()])).map(verdictOf);
      expect(verdicts.sort((a, b) => a - b)).toEqual([200, 54005, 54005]);
    }
  });
});

describe("refusals of the token endpoint", () => {
  const SECRETS = [
    "s3cr3t-value",
    "1.AQ-code-value",
    "v3rifier-value",
    "1.AQ-refresh-value",
    "pa55word-value",
  ];
  const sent = {
    client_secret: SECRETS[0] ?? "",
    code: SECRETS[1] ?? "",
    code_verifier: SECRETS[2] ?? "",
    refresh_token: SECRETS[3] ?? "",
    password: SECRETS[4] ?? "",
    redirect_uri: REDIRECT,
    scope: "openid",
  };

  test.each(["authorization_code", "refresh_token", "client_credentials", "password", "anything"])(
    "of the grant %s repeat no secret, in the body, a header, a reason or the journal",
    async (grant) => {
      const tenant = createTenant({ scenario: scenarios.alreadyApproved });
      const body = new URLSearchParams({ client_id: tenant.app.clientId, grant_type: grant, ...sent });
      const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
      const response = await tenant.fetch(new Request(url, { method: "POST", body }));
      const told = [
        await response.text(),
        JSON.stringify([...response.headers]),
        JSON.stringify(tenant.because()),
        JSON.stringify(tenant.journal()),
      ].join("\n");
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
    },
  );

  test("of a grant that belongs to another client say so, and give nothing", async () => {
    const other = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    const tenant = createTenant({
      scenario: scenario("two apps", withApprovedApp(), (world) => ({
        ...world,
        applications: [
          ...world.applications,
          ...world.applications
            .filter(({ appId }) => appId === world.appId)
            .map((one) => ({ ...one, appId: other, displayName: "Other" })),
        ],
      })),
    });
    const app = webApp(tenant);
    const tokens = await app.connect("requester");
    expect(verdictOf(await app.refresh(tokens, { client_id: other }))).toBe(70000);
    expect(verdictOf(await app.refresh(tokens))).toBe(200);
  });
});
