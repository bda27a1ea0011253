import { toBase64Url } from "./base64url.ts";
import { DEVELOPMENT_KEY } from "./development-key.ts";
import { type Claims, readJsonWebToken } from "./json-web-token.ts";

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

/** How many tokens are remembered once they are checked: a client sends the same one many times. */
const REMEMBERED = 256;

const encodeJson = (value: Claims): string => toBase64Url(encoder.encode(JSON.stringify(value)));

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

/** A private key in the form of RFC 7517. */
interface PrivateKey {
  readonly kid: string;
  readonly kty: "RSA";
  readonly n: string;
  readonly e: string;
}

/** Makes what is made once, when it is first needed. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes the tenant's keys; they are imported at the first use.
 *
 * @param pairs - the first signs, all are published and accepted
 */
export function createSigningKeys(
  pairs: readonly [PrivateKey, ...PrivateKey[]] = [DEVELOPMENT_KEY],
): SigningKeys {
  const [signer] = pairs;
  const { kid } = signer;
  const privateKey = once(() =>
    crypto.subtle.importKey("jwk", { ...signer, alg: "RS256", ext: true }, ALGORITHM, false, ["sign"]),
  );
  const publicKeys = pairs.map(
    ({ kid, kty, n, e }): PublicJwk => ({ kty, use: "sig", alg: "RS256", kid, n, e }),
  );
  const verifiers = new Map(
    publicKeys.map(({ kid, kty, n, e }) => [
      kid,
      once(() =>
        crypto.subtle.importKey("jwk", { kty, n, e, alg: "RS256", ext: true }, ALGORITHM, false, ["verify"]),
      ),
    ]),
  );

  const check = async (token: string): Promise<VerifiedToken> => {
    const read = readJsonWebToken(token);
    if (!read) return { kind: "malformed" };
    const { header, claims, parts, signature } = read;
    const publicKey = verifiers.get(String(header.kid));
    if (!publicKey) return { kind: "foreign" };
    const [written, payload] = parts;
    const covered = "nonce" in header ? await signedHeader(header) : written;
    const input = encoder.encode(`${covered}.${payload}`);
    const valid = await crypto.subtle.verify(ALGORITHM, await publicKey(), signature, input);
    return valid ? { kind: "signed", claims } : { kind: "foreign" };
  };
  const checked = new Map<string, Promise<VerifiedToken>>();

  return {
    publicKeys,
    async sign(claims, header = {}) {
      const whole = { typ: "JWT", alg: "RS256", kid, x5t: kid, ...header };
      const payload = encodeJson(claims);
      const input = encoder.encode(`${await signedHeader(whole)}.${payload}`);
      const signature = await crypto.subtle.sign(ALGORITHM, await privateKey(), input);
      return `${encodeJson(whole)}.${payload}.${toBase64Url(new Uint8Array(signature))}`;
    },
    verify(token) {
      // What a signature says does not change; whether the token still counts is judged each time.
      const known = checked.get(token);
      if (known) return known;
      const verified = check(token);
      checked.set(token, verified);
      if (checked.size > REMEMBERED) {
        const [oldest = ""] = checked.keys();
        checked.delete(oldest);
      }
      return verified;
    },
  };
}
