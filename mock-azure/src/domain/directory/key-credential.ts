import type { EpochMilliseconds } from "@consentra/protocol";

/**
 * The public half of an RSA key, as a JSON Web Key writes it. See RFC 7518, section 6.3.
 *
 * @group Scenarios
 */
export interface RsaPublicKey {
  readonly kty: "RSA";
  /** Modulus, base64url. */
  readonly n: string;
  /** Exponent, base64url. */
  readonly e: string;
}

/**
 * A certificate that an application registers to prove who it is. Node's `X509Certificate` gives all of it:
 * `fingerprint`, `fingerprint256` and `publicKey.export({ format: "jwk" })`.
 *
 * @see https://learn.microsoft.com/graph/api/resources/keycredential
 * @group Scenarios
 */
export interface KeyCredential {
  /** A GUID. */
  readonly keyId: string;
  readonly displayName?: string | null;
  /** SHA-1 of the certificate in hexadecimal, colons allowed, which assertions name as `x5t`. */
  readonly thumbprint?: string;
  /** SHA-256 of the certificate in hexadecimal, colons allowed, which assertions name as `x5t#S256`. */
  readonly thumbprintSha256?: string;
  readonly publicKey: RsaPublicKey;
  readonly startDateTime: EpochMilliseconds;
  readonly endDateTime: EpochMilliseconds;
}

/**
 * Another identity provider whose tokens prove who an application is.
 *
 * @see https://learn.microsoft.com/graph/api/resources/federatedidentitycredential
 * @group Scenarios
 */
export interface FederatedIdentityCredential {
  readonly name: string;
  /** URL of the provider, as the `iss` of its tokens. */
  readonly issuer: string;
  /** The `sub` of its tokens, compared with regard to case. */
  readonly subject: string;
  /** What `aud` may say; the real service takes `api://AzureADTokenExchange` unless told otherwise. */
  readonly audiences: readonly string[];
  /** The provider's signing keys: the tenant fetches nothing, so they are registered here. */
  readonly keys: readonly RsaPublicKey[];
}
