import { fromBase64url, toBase64url } from "./base64url.ts";
import { createKeyRing } from "./key-ring.ts";
import type { SecretKey } from "./secret-key.ts";

/** Signs texts for one purpose, and knows its own again. */
export interface Signer {
  /**
   * @param text - shown to whoever holds the token: signed, not encrypted
   * @param context - what the token is bound to without holding it, such as a user
   * @returns a token of letters, digits, `-`, `_` and `.`
   */
  sign(text: string, context: string): Promise<string>;
  /** The text that was signed for this very context with one of the keys; undefined for everything else. */
  verify(token: string, context: string): Promise<string | undefined>;
}

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Makes a signer by HMAC with SHA-256. A token names its key, so that keys can change: put the new one first, and take
 * the old one away once nothing signed with it is of use any more.
 *
 * @param keys - the first signs, all are known
 * @param purpose - tokens of another purpose are not accepted, whatever they say
 * @returns the signer
 * @throws TypeError when a key is not usable
 */
export function createSigner(keys: readonly SecretKey[], purpose: string): Signer {
  const { newest, keyOf } = createKeyRing(keys, purpose, "HMAC");
  // JSON keeps a text that ends like a context apart from a context that begins like a text.
  const signed = (id: string, payload: string, context: string) =>
    encode(JSON.stringify([id, payload, context]));

  return {
    async sign(text, context) {
      const payload = toBase64url(encode(text));
      const key = (await keyOf(newest)) as CryptoKey;
      const mac = await crypto.subtle.sign("HMAC", key, signed(newest, payload, context));
      return `${newest}.${payload}.${toBase64url(mac)}`;
    },
    async verify(token, context) {
      const [id = "", payload = "", mac = "", ...rest] = token.split(".");
      const key = await keyOf(id);
      if (!key || rest.length > 0) return undefined;
      const isOurs = await crypto.subtle.verify(
        "HMAC",
        key,
        fromBase64url(mac),
        signed(id, payload, context),
      );
      return isOurs ? new TextDecoder().decode(fromBase64url(payload)) : undefined;
    },
  };
}
