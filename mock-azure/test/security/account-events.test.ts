import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import type { AccountEvent } from "../../src/domain/directory/account-event.ts";
import { scenario, scenarios } from "../../src/scenarios/index.ts";
import { withApprovedApp } from "../../src/scenarios/with-approved-app.ts";
import { withPerson } from "../../src/scenarios/with-person.ts";
import { authorizeUrl } from "../support/authorize-url.ts";
import { webApp } from "../support/web-app.ts";

const CP1 = { claims: JSON.stringify({ access_token: { xms_cc: { values: ["CP1"] } } }) };

async function connected(start = scenarios.alreadyApproved, claims = {}) {
  const tenant = createTenant({ scenario: start });
  const app = webApp(tenant);
  const tokens = await app.connect("requester", {}, claims);
  tenant.clock.advance({ minutes: 10 });
  const happens = (event: AccountEvent) => {
    tenant.accountEvent("requester", event);
    tenant.clock.advance({ minutes: 1 });
  };
  return { tenant, app, tokens, happens };
}

describe("a confidential client's refresh token", () => {
  test.each([
    ["passwordChanged", 200, undefined],
    ["passwordResetInEntraAdminCenter", 400, 50173],
    ["sessionsRevoked", 400, 50173],
    ["accountDisabled", 400, 50057],
    ["mfaRequired", 400, 50076],
  ] as const)("after %s is answered with %d", async (event, status, number) => {
    const { app, tokens, happens } = await connected();
    happens(event);
    const answer = await app.refresh(tokens);
    expect(answer.status).toBe(status);
    expect(answer.body.error_codes).toEqual(number === undefined ? undefined : [number]);
  });

  test("is good again for nobody but a person who signed in anew", async () => {
    const { app, tokens, happens } = await connected();
    happens("sessionsRevoked");
    const again = await app.connect("requester");
    expect((await app.refresh(again)).status).toBe(200);
    expect((await app.refresh(tokens)).status).toBe(400);
  });
});

describe("a browser's session", () => {
  const silently = async (start = scenarios.alreadyApproved, event: AccountEvent = "passwordChanged") => {
    const { tenant, happens } = await connected(start);
    happens(event);
    const { visitor } = tenant.people.requester;
    await visitor.open(authorizeUrl(tenant, { prompt: "none" }));
    return new URL(visitor.departure?.headers.get("location") ?? "").searchParams;
  };

  test("ends when the password that opened it changes", async () => {
    expect((await silently()).get("error")).toBe("login_required");
  });

  test("outlives the password when a passkey opened it", async () => {
    const start = scenario("passkey", withApprovedApp(), withPerson("requester", { credential: "passkey" }));
    expect((await silently(start)).has("code")).toBe(true);
  });

  test("ends, passkey or not, when sessions are revoked", async () => {
    expect((await silently(undefined, "sessionsRevoked")).get("error")).toBe("login_required");
  });
});

describe("continuous access evaluation", () => {
  test("gives tokens that live long to clients that can answer a challenge, and says when to refresh", async () => {
    const { tokens } = await connected(undefined, CP1);
    expect(tokens.body).toMatchObject({ expires_in: 86_399, refresh_in: 43_199 });
  });

  test.each(["passwordChanged", "sessionsRevoked", "accountDisabled", "mfaRequired"] as const)(
    "challenges them after %s, with the moment a new token must be from",
    async (event) => {
      const { app, tenant, tokens, happens } = await connected(undefined, CP1);
      expect((await app.graph(tokens, "/me/calendars")).status).toBe(200);
      happens(event);
      const response = await app.graph(tokens, "/me/calendars");
      const challenge = response.headers.get("www-authenticate") ?? "";
      expect(response.status).toBe(401);
      expect(challenge).toContain('error="insufficient_claims"');
      const claims = JSON.parse(atob(/claims="([^"]+)"/.exec(challenge)?.[1] ?? "")) as {
        access_token: { nbf: { value: string } };
      };
      expect(Number(claims.access_token.nbf.value) * 1000).toBeLessThanOrEqual(tenant.clock.now());
      expect(tenant.because().at(-1)?.rule).toBe("graph.claims-challenge");
    },
  );

  test("lets a token live on whose client cannot answer", async () => {
    const { app, tokens, happens } = await connected();
    happens("sessionsRevoked");
    expect((await app.graph(tokens, "/me/calendars")).status).toBe(200);
  });

  test("is no matter to a deleted person's token, which is refused", async () => {
    const { app, tenant, tokens } = await connected();
    const { data, ...rest } = tenant.snapshot();
    const users = data.users.filter(
      ({ userPrincipalName }) => userPrincipalName !== tenant.people.requester.address,
    );
    tenant.restore({ ...rest, data: { ...data, users } });
    expect((await app.graph(tokens, "/me/calendars")).status).toBe(401);
    expect(tenant.because().at(-1)?.text).toBe("the token's user is deleted");
  });

  test("is content with the token that follows a challenge", async () => {
    const { app, tokens, happens } = await connected(undefined, CP1);
    happens("passwordChanged");
    expect((await app.graph(tokens, "/me/calendars")).status).toBe(401);
    const next = await app.refresh(tokens, CP1);
    expect((await app.graph(next, "/me/calendars")).status).toBe(200);
  });
});

describe("accountEvent", () => {
  test("refuses a part that nobody plays, by its name", () => {
    expect(() => createTenant().accountEvent("intern", "sessionsRevoked")).toThrow(
      /Nobody plays the part "intern"; the scenario's parts are requester/,
    );
  });

  test("is written in the journal and the audit log", async () => {
    const { tenant, happens } = await connected();
    happens("accountDisabled");
    expect(tenant.journal().at(-1)).toMatchObject({
      route: "account-event",
      change: { kind: "user-updated" },
    });
    expect(tenant.snapshot().data.audits.at(-1)?.activityDisplayName).toBe("Disable account");
  });
});
