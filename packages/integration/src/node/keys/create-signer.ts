import { deriveKey } from "./derive-key.ts";
import { readSecretKeys, type SecretKey } from "./secret-key.ts";

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

const toBytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));

const toText = (bytes: Uint8Array | ArrayBuffer) => Buffer.from(bytes as Uint8Array).toString("base64url");

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
  const secrets = readSecretKeys(keys);
  const [newest = ""] = secrets.keys();
  const made = new Map<string, Promise<CryptoKey>>();

  const keyOf = (id: string, secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
    const known = made.get(id) ?? deriveKey(secret, purpose, "HMAC");
    made.set(id, known);
    return known;
  };
  // JSON keeps a text that ends like a context apart from a context that begins like a text.
  const signed = (id: string, payload: string, context: string) =>
    encode(JSON.stringify([id, payload, context]));

  return {
    async sign(text, context) {
      const payload = toText(encode(text));
      const key = await keyOf(newest, secrets.get(newest) ?? new Uint8Array());
      const mac = await crypto.subtle.sign("HMAC", key, signed(newest, payload, context));
      return `${newest}.${payload}.${toText(mac)}`;
    },
    async verify(token, context) {
      const [id = "", payload = "", mac = "", ...rest] = token.split(".");
      const secret = secrets.get(id);
      if (!secret || rest.length > 0) return undefined;
      const key = await keyOf(id, secret);
      const isOurs = await crypto.subtle.verify("HMAC", key, toBytes(mac), signed(id, payload, context));
      return isOurs ? new TextDecoder().decode(toBytes(payload)) : undefined;
    },
  };
}
