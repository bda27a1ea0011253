import * as client from "openid-client";
import { describe, expect, test } from "vitest";
import { openidClient } from "../../../test/support/openid-client.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";

const tenant = createTenant();
const { login } = tenant.origins;
const TOKEN = `${login}/${tenant.id}/oauth2/v2.0/token`;
const ORIGIN = "https://app.meetings.example";

const ask = (url: string, init: RequestInit = {}) => tenant.fetch(new Request(url, init));

const preflight = (url: string, method: string, headers = "client-request-id") =>
  ask(url, {
    method: "OPTIONS",
    headers: {
      origin: ORIGIN,
      "access-control-request-method": method,
      "access-control-request-headers": headers,
    },
  });

describe("answers of the sign-in service", () => {
  test("name request and server, forbid storing, and carry the old privacy policy", async () => {
    const { headers } = await ask(TOKEN, { method: "POST" });
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store, no-cache",
      pragma: "no-cache",
      expires: "-1",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "x-content-type-options": "nosniff",
      "x-ms-ests-server": "2.1.0.0 - MOCK ProdSlices",
      p3p: 'CP="DSP CUR OTPi IND OTRi ONL FIN"',
      "content-type": "application/json; charset=utf-8",
    });
    expect(headers.get("x-ms-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ["the header", "", { "client-request-id": "c-1", "return-client-request-id": "true" }],
    ["the query", "?client-request-id=c-1&return-client-request-id=true", {}],
  ])("give the client's request id back where %s asks for it", async (_, query, headers) => {
    const response = await ask(`${TOKEN}${query}`, { method: "POST", headers });
    expect(response.headers.get("client-request-id")).toBe("c-1");
  });

  test("keep the client's request id to themselves where nobody asks", async () => {
    const response = await ask(`${TOKEN}?client-request-id=c-1`, { method: "POST" });
    expect(response.headers.get("client-request-id")).toBeNull();
    expect(await response.json()).toMatchObject({ correlation_id: "c-1" });
  });

  test.each([
    ["JSON", "application/json", '{"grant_type":"client_credentials"}'],
    ["no type", "", "grant_type=client_credentials"],
    ["a multipart form", "multipart/form-data; boundary=x", "--x--"],
  ])("find no parameters in a token request of %s", async (_, type, body) => {
    const response = await ask(TOKEN, { method: "POST", body, headers: { "content-type": type } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_request", error_codes: [900144] });
  });

  test.each([
    ["GET", `/${tenant.id}/oauth2/v2.0/token`, "POST"],
    ["PUT", `/${tenant.id}/oauth2/token`, "POST"],
    ["POST", `/${tenant.id}/v2.0/.well-known/openid-configuration`, "GET"],
    ["DELETE", "/common/oauth2/v2.0/authorize", "GET, POST"],
  ])("refuse %s %s and name what is accepted", async (method, path, accepted) => {
    const response = await ask(`${login}${path}`, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([405, accepted]);
    expect(await response.json()).toMatchObject({ error: "invalid_request", error_codes: [900561] });
  });

  test("have no body for HEAD", async () => {
    const response = await ask(`${login}/common/discovery/v2.0/keys`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("pages of other origins", () => {
  test.each([
    [`/${tenant.id}/oauth2/v2.0/token`, "POST"],
    ["/common/v2.0/.well-known/openid-configuration", "GET"],
    ["/common/discovery/v2.0/keys", "GET"],
    ["/common/discovery/instance", "GET"],
  ])("may call %s by %s", async (path, method) => {
    const { headers } = await preflight(`${login}${path}`, method);
    expect(headers.get("access-control-allow-origin")).toBe(ORIGIN);
    expect(headers.get("access-control-allow-methods")).toBe(`${method}, OPTIONS`);
    expect(headers.get("access-control-allow-headers")).toBe("client-request-id");
  });

  test.each([
    [`${login}/common/oauth2/v2.0/authorize`, "GET"],
    [`${login}/common/login`, "POST"],
    [`${login}/common/oauth2/v2.0/logout`, "POST"],
    [TOKEN, "DELETE"],
    [`${tenant.origins.portal}/`, "POST"],
  ])("may not call %s by %s", async (url, method) => {
    expect((await preflight(url, method)).headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("other names of the sign-in service", () => {
  test.each(["login.windows.net", "login.microsoft.com", "sts.windows.net"])(
    "%s answers with the addresses of the first name",
    async (host) => {
      const response = await ask(`https://${host}/${tenant.id}/v2.0/.well-known/openid-configuration`);
      expect(await response.json()).toMatchObject({
        token_endpoint: `https://login.microsoftonline.com/${tenant.id}/oauth2/v2.0/token`,
      });
    },
  );

  test("sts.windows.net is where openid-client finds the issuer of version 1", async () => {
    const issuing = createTenant({ scenario: scenarios.consentAllowed });
    const sts = { ...issuing, origins: { ...issuing.origins, login: "https://sts.windows.net" } };
    const config = await openidClient(sts, `${issuing.id}/`);
    expect(config.serverMetadata().issuer).toBe(`https://sts.windows.net/${issuing.id}/`);
    expect(client.buildAuthorizationUrl(config, {}).origin).toBe("https://login.microsoftonline.com");
  });
});
