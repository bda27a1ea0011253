import { describe, expect, test } from "vitest";
import { type TokenAnswer, webApp } from "../../../test/support/web-app.ts";
import { createTenant } from "../../create-tenant.ts";
import type { ClientSecret } from "../../domain/directory/application.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";

const refusal = ({ body }: TokenAnswer) => [body.error, body.error_codes];

async function connected(...clientSecrets: readonly ClientSecret[]) {
  const registered = clientSecrets.length > 0 ? [withApplication({ clientSecrets })] : [];
  const tenant = createTenant({ scenario: scenario("connected", withApprovedApp(), ...registered) });
  const app = webApp(tenant);
  return { tenant, app, tokens: await app.connect("requester") };
}

const secret = (secretText: string, end: string): ClientSecret => ({
  keyId: `key of ${secretText}`,
  secretText,
  endDateTime: Date.parse(end) as ClientSecret["endDateTime"],
});

describe("a refresh token of a confidential client", () => {
  test("is worth nothing without the client's credential", async () => {
    const { app, tokens } = await connected();
    expect(refusal(await app.refresh(tokens, { client_secret: "guess" }))).toEqual([
      "invalid_client",
      [7000215],
    ]);
  });

  test("outlives the secret it came by, and then wants the next one", async () => {
    const first = secret("first", "2026-02-01T00:00:00Z");
    const { tenant, app, tokens } = await connected(first, secret("second", "2027-02-01T00:00:00Z"));
    tenant.clock.advance({ days: 40 });
    const late = await app.refresh(tokens, { client_secret: "first" });
    expect([late.status, ...refusal(late)]).toEqual([401, "invalid_client", [7000222]]);
    expect((await app.refresh(tokens, { client_secret: "second" })).status).toBe(200);
  });

  test("cannot be redeemed at a tenant that does not exist, nor from a browser", async () => {
    const { tenant, app, tokens } = await connected();
    const ask = async (segment: string, headers: Readonly<Record<string, string>>) => {
      const { clientId: client_id, clientSecret: client_secret } = tenant.app;
      const refresh_token = String(tokens.body.refresh_token);
      const response = await tenant.fetch(
        new Request(`${tenant.origins.login}/${segment}/oauth2/v2.0/token`, {
          method: "POST",
          headers,
          body: new URLSearchParams({ client_id, client_secret, refresh_token, grant_type: "refresh_token" }),
        }),
      );
      return (await response.json()) as TokenAnswer["body"];
    };
    expect(await ask("elsewhere.example", {})).toMatchObject({ error_codes: [90002] });
    expect(await ask(tenant.id, { origin: "https://evil.example" })).toMatchObject({
      error_codes: [9002326],
    });
    expect((await app.refresh(tokens)).status).toBe(200);
  });

  test("is bound to its text: a changed letter makes it unknown", async () => {
    const { app, tokens } = await connected();
    const changed = { refresh_token: `${String(tokens.body.refresh_token).slice(0, -1)}~` };
    expect(refusal(await app.refresh(tokens, changed))).toEqual(["invalid_grant", [9002313]]);
  });

  test("stays good however many redeem it at the same time", async () => {
    const { app, tokens } = await connected();
    const answers = await Promise.all([1, 2, 3].map(() => app.refresh(tokens)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.refresh_token)).size).toBe(3);
  });
});
