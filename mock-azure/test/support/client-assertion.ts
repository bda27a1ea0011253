import { importJWK, SignJWT } from "jose";
import type { Application } from "../../src/domain/directory/application.ts";
import type { RsaPublicKey } from "../../src/domain/directory/key-credential.ts";
import { type DEVELOPMENT_KEY, ROLLED_OVER_KEY } from "../../src/signing/development-key.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";

/** A key pair that tests may sign with. */
export type TestKey = typeof DEVELOPMENT_KEY | typeof ROLLED_OVER_KEY;

/** The private key behind the certificate that {@link CERTIFICATE} describes. */
const CLIENT_KEY = ROLLED_OVER_KEY;

const { kty, n, e } = CLIENT_KEY;

export const CLIENT_PUBLIC_KEY: RsaPublicKey = { kty, n, e };

const THUMBPRINT = "0123456789abcdef0123456789abcdef01234567";
const THUMBPRINT_SHA256 = `${THUMBPRINT}0123456789abcdef01234567`;

type Certificate = NonNullable<Application["keyCredentials"]>[number];

export const CERTIFICATE: Certificate = {
  keyId: "5d1c2b3a-0000-4000-8000-000000000001",
  thumbprint: THUMBPRINT.toUpperCase(),
  thumbprintSha256: (THUMBPRINT_SHA256.match(/../g) ?? []).join(":"),
  publicKey: CLIENT_PUBLIC_KEY,
  startDateTime: Date.parse("2025-01-01T00:00:00Z") as Certificate["startDateTime"],
  endDateTime: Date.parse("2027-01-01T00:00:00Z") as Certificate["endDateTime"],
};

const toBase64Url = (hex: string) => Buffer.from(hex, "hex").toString("base64url");

/** The headers by which an assertion names the certificate. */
export const X5T = { alg: "RS256", x5t: toBase64Url(THUMBPRINT) } as const;
export const X5T_SHA256 = { alg: "PS256", "x5t#S256": toBase64Url(THUMBPRINT_SHA256) } as const;

export interface AssertionOptions {
  readonly header?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: TestKey;
}

/** Signs a client assertion that lives ten minutes from the tenant's time. */
export async function signAssertion(
  tenant: Tenant,
  { header = X5T, claims = {}, key = CLIENT_KEY }: AssertionOptions = {},
): Promise<string> {
  const now = Math.floor(tenant.clock.now() / 1000);
  const alg = header.alg ?? "RS256";
  return new SignJWT({
    aud: `${tenant.origins.login}/${tenant.id}/oauth2/v2.0/token`,
    iss: tenant.app.clientId,
    sub: tenant.app.clientId,
    jti: "assertion-1",
    nbf: now,
    exp: now + 600,
    ...claims,
  })
    .setProtectedHeader({ alg, ...header })
    .sign(await importJWK(key, alg));
}

/** The fields that carry an assertion. */
export const assertionFields = (assertion: string): Readonly<Record<string, string>> => ({
  client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
  client_assertion: assertion,
});
