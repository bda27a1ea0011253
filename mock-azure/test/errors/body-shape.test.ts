import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { CORRELATION, START, trailer } from "../support/refusal-trailer.ts";

type Fields = Readonly<Record<string, string>>;

describe("a refusal in the token endpoint's body", () => {
  const refuse = async (fields: Fields) => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const body = new URLSearchParams({ client_id: tenant.app.clientId, ...fields });
    const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token?client-request-id=${CORRELATION}`;
    const response = await tenant.fetch(new Request(url, { method: "POST", body }));
    return {
      response,
      body: (await response.json()) as unknown,
      id: response.headers.get("x-ms-request-id"),
    };
  };

  test("has number, ids, time and address in their places", async () => {
    const { body, id, response } = await refuse({ grant_type: "refresh_token", refresh_token: "1.AA" });
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(body).toEqual({
      error: "invalid_grant",
      error_description: `AADSTS9002313: The request is malformed: the grant cannot be read.${trailer(id ?? "")}`,
      error_codes: [9002313],
      timestamp: START,
      trace_id: id,
      correlation_id: CORRELATION,
      error_uri: "https://login.microsoftonline.com/error?code=9002313",
      suberror: "bad_token",
    });
  });

  test.each([
    ["a bad grant type", { grant_type: "magic" }, 400, "unsupported_grant_type", 70003],
    ["a missing grant type", {}, 400, "invalid_request", 900144],
    ["a client that proves nothing", { grant_type: "client_credentials" }, 401, "invalid_client", 7000218],
    [
      "a wrong secret",
      { grant_type: "client_credentials", client_secret: "wrong" },
      401,
      "invalid_client",
      7000215,
    ],
    [
      "a public client with a secret",
      {
        grant_type: "authorization_code",
        code: "1.AA",
        redirect_uri: "http://localhost",
        client_secret: "any",
      },
      401,
      "invalid_client",
      700025,
    ],
    [
      "an unknown client",
      {
        client_id: "11111111-2222-4333-8444-555555555555",
        grant_type: "client_credentials",
        client_secret: "x",
      },
      400,
      "unauthorized_client",
      700016,
    ],
  ] as const)("of %s has its status, error and number", async (_, fields, status, error, number) => {
    const { response, body } = await refuse(fields);
    expect(response.status).toBe(status);
    expect(body).toMatchObject({ error, error_codes: [number] });
  });

  test.each([
    [429, 90055],
    [503, 90033],
  ] as const)("of a planned fault with status %d has the number of such trouble", async (status, number) => {
    const tenant = createTenant();
    tenant.plan({ route: "login.token", answer: { kind: "status", status } });
    const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
    const response = await tenant.fetch(new Request(url, { method: "POST", body: new URLSearchParams() }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: "temporarily_unavailable", error_codes: [number] });
  });
});

describe("a refusal of instance discovery", () => {
  test("names an authority that Microsoft does not have", async () => {
    const tenant = createTenant();
    const query = new URLSearchParams({
      "api-version": "1.1",
      authorization_endpoint: "https://login.evil.example/common/oauth2/v2.0/authorize",
    });
    const url = `${tenant.origins.login}/common/discovery/instance?${query.toString()}`;
    const response = await tenant.fetch(new Request(url));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_instance", error_codes: [50049] });
  });
});
