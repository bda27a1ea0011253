import { describe, expect, test } from "vitest";
import { createTenant } from "../create-tenant.ts";
import type { Tenant } from "./tenant.ts";

const startSignIn = (tenant: Tenant, signal: AbortSignal): Request =>
  new Request(`${tenant.origins.login}/${tenant.id}/oauth2/v2.0/authorize`, {
    method: "POST",
    signal,
    body: new URLSearchParams({
      client_id: tenant.app.clientId,
      response_type: "code",
      redirect_uri: "http://localhost/auth/callback",
      scope: "openid",
    }),
  });

describe("handleRequest", () => {
  test("answers a request that is waited for, and changes something", async () => {
    const tenant = createTenant();

    const answer = await tenant.fetch(startSignIn(tenant, new AbortController().signal));

    expect(answer.status).toBe(200);
    expect(tenant.journal()).not.toEqual([]);
  });

  test("refuses a request that was given up before", async () => {
    const tenant = createTenant();

    await expect(tenant.fetch(startSignIn(tenant, AbortSignal.abort()))).rejects.toMatchObject({
      name: "AbortError",
    });

    expect(tenant.journal()).toEqual([]);
  });

  test("changes nothing for a request that is given up while it is read", async () => {
    const tenant = createTenant();
    const controller = new AbortController();

    const answer = tenant.fetch(startSignIn(tenant, controller.signal));
    controller.abort();

    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(tenant.journal()).toEqual([]);
  });

  test("refuses a host that is none of the tenant's", async () => {
    const request = new Request("https://graph.microsoft.example/v1.0/me");

    await expect(createTenant().fetch(request)).rejects.toThrow(
      /^The tenant does not answer for https:\/\/graph\.microsoft\.example; its parts are https:\/\/login\.microsoftonline\.com/,
    );
  });
});
