import { DEVELOPMENT_KEY } from "./development-key.ts";

/** Claims of a JSON Web Token, ready to be signed. */
export type Claims = Readonly<Record<string, unknown>>;

/** The public half of a signing key, as the key endpoint shows it. See RFC 7517. */
export interface PublicJwk {
  readonly kty: "RSA";
  readonly use: "sig";
  readonly alg: "RS256";
  readonly kid: string;
  readonly n: string;
  readonly e: string;
}

/** Signs and checks the tenant's tokens. Asynchronous, so only `parse` and `view` may use it. */
export interface SigningKeys {
  readonly publicKeys: readonly PublicJwk[];
  sign(claims: Claims, header?: Claims): Promise<string>;
  /** The claims of a token this tenant signed, or why it is none. Time and audience are the caller's to judge. */
  verify(token: string): Promise<VerifiedToken>;
}

export type VerifiedToken =
  | { readonly kind: "signed"; readonly claims: Claims }
  | { readonly kind: "malformed" }
  | { readonly kind: "foreign" };

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

const encoder = new TextEncoder();

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) =>
    character.charCodeAt(0),
  );
}

const encodeJson = (value: Claims): string => toBase64Url(encoder.encode(JSON.stringify(value)));

function parsePart(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
    return typeof value === "object" && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The header as the signature covers it. Tokens of Microsoft Graph carry a nonce, and their signature covers its hash
 * instead, so that nobody but Graph can check them.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
async function signedHeader(header: Claims): Promise<string> {
  const { nonce } = header;
  if (typeof nonce !== "string") return encodeJson(header);
  const hash = await crypto.subtle.digest("SHA-256", encoder.encode(nonce));
  return encodeJson({ ...header, nonce: toBase64Url(new Uint8Array(hash)) });
}

/** Makes the tenant's keys; they are imported at the first use. */
export function createSigningKeys(): SigningKeys {
  const { kid, kty, n, e } = DEVELOPMENT_KEY;
  const usable = { ...DEVELOPMENT_KEY, alg: "RS256", ext: true };
  let privateKey: Promise<CryptoKey> | undefined;
  let publicKey: Promise<CryptoKey> | undefined;

  return {
    publicKeys: [{ kty, use: "sig", alg: "RS256", kid, n, e }],
    async sign(claims, header = {}) {
      privateKey ??= crypto.subtle.importKey("jwk", usable, ALGORITHM, false, ["sign"]);
      const whole = { typ: "JWT", alg: "RS256", kid, x5t: kid, ...header };
      const payload = encodeJson(claims);
      const input = encoder.encode(`${await signedHeader(whole)}.${payload}`);
      const signature = await crypto.subtle.sign(ALGORITHM, await privateKey, input);
      return `${encodeJson(whole)}.${payload}.${toBase64Url(new Uint8Array(signature))}`;
    },
    async verify(token) {
      const [header, payload, signature, ...rest] = token.split(".");
      const claims = payload === undefined ? undefined : parsePart(payload);
      const headerClaims = header === undefined ? undefined : parsePart(header);
      if (!headerClaims || !payload || !signature || rest.length > 0 || !claims) {
        return { kind: "malformed" };
      }
      publicKey ??= crypto.subtle.importKey("jwk", { kty, n, e, alg: "RS256", ext: true }, ALGORITHM, false, [
        "verify",
      ]);
      const covered = "nonce" in headerClaims ? await signedHeader(headerClaims) : header;
      const input = encoder.encode(`${covered ?? ""}.${payload}`);
      let bytes: Uint8Array<ArrayBuffer>;
      try {
        bytes = fromBase64Url(signature);
      } catch {
        return { kind: "malformed" };
      }
      const valid = await crypto.subtle.verify(ALGORITHM, await publicKey, bytes, input);
      return valid ? { kind: "signed", claims } : { kind: "foreign" };
    },
  };
}
