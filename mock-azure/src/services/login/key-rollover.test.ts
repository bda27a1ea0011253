import { createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import { webApp } from "../../../test/support/web-app.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { withEmulation } from "../../scenarios/with-emulation.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const rolling = () =>
  createTenant({
    scenario: scenario(
      "rolling",
      withApprovedApp(),
      withEmulation({ signingKeyRollover: "2026-01-05T09:30:00Z" }),
    ),
  });

async function keysOf(tenant: Tenant): Promise<JSONWebKeySet> {
  const response = await tenant.fetch(
    new Request(`${tenant.origins.login}/${tenant.id}/discovery/v2.0/keys`),
  );
  return (await response.json()) as JSONWebKeySet;
}

describe("the rollover of the signing key", () => {
  test("happens at its moment: tokens name the new key, which is published then", async () => {
    const tenant = rolling();
    const app = webApp(tenant);
    const before = await app.connect("requester");
    const { keys: first } = await keysOf(tenant);
    tenant.clock.advance({ minutes: 30 });
    const after = await app.refresh(before);
    const { keys: both } = await keysOf(tenant);
    const kidOf = (token: unknown) => decodeProtectedHeader(String(token)).kid;
    expect(first.map(({ kid }) => kid)).toEqual([kidOf(before.body.id_token)]);
    expect(both.map(({ kid }) => kid)).toEqual([kidOf(after.body.id_token), kidOf(before.body.id_token)]);
    expect(kidOf(after.body.access_token)).toBe(kidOf(after.body.id_token));
  });

  test("leaves a resource that kept the old keys without the new one, until it asks again", async () => {
    const tenant = rolling();
    const app = webApp(tenant);
    const before = await app.connect("requester");
    const kept = createLocalJWKSet(await keysOf(tenant));
    tenant.clock.advance({ minutes: 30 });
    const after = await app.refresh(before);
    const options = { currentDate: new Date(tenant.clock.now()) };
    const token = String(after.body.id_token);
    await expect(jwtVerify(token, kept, options)).rejects.toThrow("no applicable key");
    const fresh = createLocalJWKSet(await keysOf(tenant));
    await expect(jwtVerify(token, fresh, options)).resolves.toMatchObject({ payload: { ver: "2.0" } });
  });

  test("ends no token from before", async () => {
    const tenant = rolling();
    const app = webApp(tenant);
    const before = await app.connect("requester");
    tenant.clock.advance({ minutes: 30 });
    expect((await app.graph(before, "/me/calendars")).status).toBe(200);
  });

  test("refuses a moment that is none", () => {
    expect(() => withEmulation({ signingKeyRollover: "soon" })).toThrow(RangeError);
  });
});
