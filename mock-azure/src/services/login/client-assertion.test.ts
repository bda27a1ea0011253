import { decodeJwt } from "jose";
import { describe, expect, test } from "vitest";
import {
  type AssertionOptions,
  assertionFields,
  CERTIFICATE,
  CLIENT_PUBLIC_KEY,
  signAssertion,
  X5T,
  X5T_SHA256,
} from "../../../test/support/client-assertion.ts";
import { createTenant } from "../../create-tenant.ts";
import type { Application } from "../../domain/directory/application.ts";
import { scenario } from "../../scenarios/index.ts";
import { withApplication } from "../../scenarios/with-application.ts";
import { withApprovedApp } from "../../scenarios/with-approved-app.ts";
import { DEVELOPMENT_KEY } from "../../signing/development-key.ts";
import type { Tenant } from "../../tenant/tenant.ts";

const PROVIDER = {
  name: "pipeline",
  issuer: "https://tokens.example",
  subject: "repo:meetings/app:ref:refs/heads/main",
  audiences: ["api://AzureADTokenExchange"],
  keys: [CLIENT_PUBLIC_KEY],
};

const federated = { iss: PROVIDER.issuer, sub: PROVIDER.subject, aud: "api://AzureADTokenExchange" };

function tenantWith(changes: Partial<Application>): Tenant {
  return createTenant({
    scenario: scenario("with credentials", withApprovedApp(), withApplication(changes)),
  });
}

const withCertificate = () => tenantWith({ keyCredentials: [CERTIFICATE] });
const withProvider = () => tenantWith({ federatedIdentityCredentials: [PROVIDER] });

async function ask(tenant: Tenant, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: tenant.app.clientId,
    scope: "https://graph.microsoft.com/.default",
    ...fields,
  });
  const url = `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`;
  const response = await tenant.fetch(new Request(url, { method: "POST", body }));
  const answer = (await response.json()) as {
    readonly access_token?: string;
    readonly error?: string;
    readonly error_codes?: readonly number[];
  };
  return { status: response.status, ...answer };
}

const prove = async (tenant: Tenant, options?: AssertionOptions) =>
  ask(tenant, assertionFields(await signAssertion(tenant, options)));

describe("client_assertion with a certificate", () => {
  test.each([
    ["x5t and RS256", X5T],
    ["x5t#S256 and PS256", X5T_SHA256],
  ])("proves the client by %s, which the token tells", async (_, header) => {
    const tenant = withCertificate();
    const { status, access_token: token = "" } = await prove(tenant, { header });
    expect(status).toBe(200);
    expect(decodeJwt(token)).toMatchObject({ appid: tenant.app.clientId, appidacr: "2" });
  });

  test.each([
    ["the endpoint of version 1", "https://login.microsoftonline.com/fjordline.example/oauth2/token"],
    ["the issuer of version 2", "https://login.microsoftonline.com/fjordline.example/v2.0"],
    ["the issuer of version 1", "https://sts.windows.net/fjordline.example/"],
  ])("may be meant for %s", async (_, aud) => {
    expect(await prove(withCertificate(), { claims: { aud } })).toMatchObject({ status: 200 });
  });

  test.each<[string, AssertionOptions, number]>([
    ["another application's", { claims: { iss: "someone", sub: "someone" } }, 700021],
    ["one about somebody else", { claims: { sub: "someone" } }, 700021],
    ["one for another service", { claims: { aud: "https://login.example/x/oauth2/v2.0/token" } }, 700023],
    ["one for another tenant", { claims: { aud: "https://login.microsoftonline.com/x/v2.0" } }, 700023],
    [
      "one for another endpoint",
      { claims: { aud: "https://login.microsoftonline.com/common/login" } },
      700023,
    ],
    ["an expired one", { claims: { exp: 1_700_000_000 } }, 700024],
    ["one of the future", { claims: { nbf: 4_000_000_000, exp: 4_000_000_600 } }, 700024],
    ["one without an end", { claims: { exp: undefined } }, 50027],
    ["one that names no certificate", { header: { alg: "RS256" } }, 700027],
    ["one that names an unknown certificate", { header: { alg: "RS256", x5t: "AAAA" } }, 700027],
    ["one signed with another key", { key: DEVELOPMENT_KEY }, 700027],
  ])("refuses %s", async (_, options, aadsts) => {
    expect(await prove(withCertificate(), options)).toMatchObject({
      status: 401,
      error: "invalid_client",
      error_codes: [aadsts],
    });
  });

  test("refuses a token that anybody could have written", async () => {
    const tenant = withCertificate();
    const [, payload = ""] = (await signAssertion(tenant)).split(".");
    const header = Buffer.from(JSON.stringify({ ...X5T, alg: "none" })).toString("base64url");
    expect(await ask(tenant, assertionFields(`${header}.${payload}.AA`))).toMatchObject({
      error_codes: [700027],
    });
    expect(await ask(tenant, assertionFields("nonsense"))).toMatchObject({ error_codes: [50027] });
  });

  test.each([
    ["has expired", { endDateTime: CERTIFICATE.startDateTime }],
    ["is not valid yet", { startDateTime: CERTIFICATE.endDateTime }],
  ])("refuses a certificate that %s", async (_, times) => {
    const tenant = tenantWith({ keyCredentials: [{ ...CERTIFICATE, ...times }] });
    expect(await prove(tenant)).toMatchObject({ status: 401, error_codes: [700027] });
  });

  test("wants to hear what kind of assertion it is", async () => {
    const tenant = withCertificate();
    const assertion = await signAssertion(tenant);
    expect(await ask(tenant, { client_assertion: assertion })).toMatchObject({ error_codes: [900144] });
    const saml = { client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:saml2-bearer" };
    expect(await ask(tenant, { ...assertionFields(assertion), ...saml })).toMatchObject({
      error_codes: [90023],
    });
  });
});

describe("client_assertion of another identity provider", () => {
  test("proves the client that trusts the provider", async () => {
    const answer = await prove(withProvider(), { header: { alg: "RS256" }, claims: federated });
    expect(answer.status).toBe(200);
    expect(decodeJwt(answer.access_token ?? "")).toMatchObject({ appidacr: "2" });
  });

  test.each<[string, AssertionOptions, number]>([
    ["of another issuer", { claims: { ...federated, iss: "https://other.example" } }, 700211],
    ["for another audience", { claims: { ...federated, aud: "api://else" } }, 700212],
    ["about another subject", { claims: { ...federated, sub: PROVIDER.subject.toUpperCase() } }, 700213],
    ["signed with another key", { claims: federated, key: DEVELOPMENT_KEY }, 700027],
    ["that has expired", { claims: { ...federated, exp: 1_700_000_000 } }, 700024],
  ])("refuses one %s", async (_, options, aadsts) => {
    expect(await prove(withProvider(), options)).toMatchObject({
      status: 401,
      error: "invalid_client",
      error_codes: [aadsts],
    });
  });

  test("refuses any where the registration trusts nobody", async () => {
    expect(await prove(withCertificate(), { claims: federated })).toMatchObject({ error_codes: [700021] });
  });
});
