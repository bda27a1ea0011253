import { generateKeyPairSync } from "node:crypto";
import { ClientAssertionCredential } from "@azure/identity";
import { ConfidentialClientApplication } from "@azure/msal-node";
import { scenario, withApplication, withApprovedApp } from "@consentra/mock-azure";
import { importPKCS8, SignJWT } from "jose";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./support/failure-of.ts";
import { type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";

/** A pair for these tests alone: which one it is decides nothing. */
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "jwk" } as never,
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
}) as unknown as {
  readonly publicKey: { readonly n: string; readonly e: string };
  readonly privateKey: string;
};

const SHA256 = "0123456789abcdef".repeat(4);
const at = (text: string) => Date.parse(text) as never;

const certificate = {
  keyId: "5d1c2b3a-0000-4000-8000-000000000001",
  thumbprint: SHA256.slice(0, 40),
  thumbprintSha256: SHA256,
  publicKey: { kty: "RSA", n: publicKey.n, e: publicKey.e } as const,
  startDateTime: at("2025-01-01T00:00:00Z"),
  endDateTime: at("2027-01-01T00:00:00Z"),
};

const provider = {
  name: "pipeline",
  issuer: "https://tokens.example",
  subject: "repo:meetings/app",
  audiences: ["api://AzureADTokenExchange"],
  keys: [certificate.publicKey],
};

let world: InterceptedTenant;
beforeEach(() => {
  world = interceptTenant(
    scenario(
      "certificates",
      withApprovedApp(),
      withApplication({ keyCredentials: [certificate], federatedIdentityCredentials: [provider] }),
    ),
  );
});
afterEach(() => world.close());

const GRAPH = ["https://graph.microsoft.com/.default"];

const withCertificate = (thumbprintSha256 = SHA256) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: world.tenant.app.clientId,
      authority: `https://login.microsoftonline.com/${world.tenant.id}`,
      clientCertificate: { thumbprintSha256, privateKey },
    },
  });

describe("a certificate instead of a secret, with msal-node", () => {
  test("proves who the application is", async () => {
    expect(await withCertificate().acquireTokenByClientCredential({ scopes: GRAPH })).toMatchObject({
      tokenType: "Bearer",
    });
  });

  test("is refused when the registration does not list it", async () => {
    const other = withCertificate("f".repeat(64));
    expect(await failureOf(other.acquireTokenByClientCredential({ scopes: GRAPH }))).toMatchObject({
      errorCode: "invalid_client",
      errorNo: 700027,
    });
  });

  test("is refused once it has run out", async () => {
    world.advance({ days: 400 });
    expect(
      await failureOf(withCertificate().acquireTokenByClientCredential({ scopes: GRAPH })),
    ).toMatchObject({
      errorCode: "invalid_client",
    });
  });
});

describe("another provider's token instead of a secret, with @azure/identity", () => {
  const credential = (subject = provider.subject) =>
    new ClientAssertionCredential(
      world.tenant.id,
      world.tenant.app.clientId,
      async () =>
        new SignJWT({ iss: provider.issuer, sub: subject, aud: "api://AzureADTokenExchange" })
          .setProtectedHeader({ alg: "RS256" })
          .setIssuedAt(Math.floor(world.tenant.clock.now() / 1000))
          .setExpirationTime(Math.floor(world.tenant.clock.now() / 1000) + 300)
          .sign(await importPKCS8(privateKey, "RS256")),
      { retryOptions: { maxRetries: 0 } },
    );

  test("proves who the application is", async () => {
    expect((await credential().getToken(GRAPH)).token).not.toBe("");
  });

  test("is refused for a subject that was not agreed on", async () => {
    await expect(credential("repo:somebody/else").getToken(GRAPH)).rejects.toThrow(/invalid_client/);
  });
});
