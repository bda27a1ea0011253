import { deriveKey } from "./derive-key.ts";
import { readSecretKeys, type SecretKey } from "./secret-key.ts";

/** Encrypts texts for one purpose, and reads its own again. */
export interface Sealer {
  /**
   * @param text - readable to nobody without a key
   * @param context - what the text belongs to, such as its place; it cannot be read in another
   */
  seal(text: string, context: string): Promise<string>;
  /**
   * The text that was sealed for this very context.
   *
   * @returns the text, or why it cannot be read: `unknown-key` where its key is none of ours, else `changed`
   */
  open(
    sealed: string,
    context: string,
  ): Promise<
    { readonly text: string } | { readonly problem: "unknown-key" | "changed"; readonly keyId: string }
  >;
}

/** As NIST SP 800-38D recommends; random ones do for four thousand million texts a key. */
const IV_BYTES = 12;

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * Makes a sealer by AES-GCM with keys of 256 bits. A sealed text names its key, so that keys can change: put the new one
 * first, and take the old one away once everything has been written anew.
 *
 * @param keys - the first seals, all open
 * @param purpose - texts of another purpose cannot be read
 * @returns the sealer
 * @throws TypeError when a key is not usable
 * @see https://csrc.nist.gov/pubs/sp/800/38/d/final
 */
export function createSealer(keys: readonly SecretKey[], purpose: string): Sealer {
  const secrets = readSecretKeys(keys);
  const [newest = ""] = secrets.keys();
  const made = new Map<string, Promise<CryptoKey>>();
  const keyOf = (id: string, secret: Uint8Array<ArrayBuffer>) => {
    const known = made.get(id) ?? deriveKey(secret, purpose, "AES-GCM");
    made.set(id, known);
    return known;
  };
  const how = (id: string, iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: encode(JSON.stringify([id, context])),
  });

  return {
    async seal(text, context) {
      const key = await keyOf(newest, secrets.get(newest) ?? new Uint8Array());
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const bytes = await crypto.subtle.encrypt(how(newest, iv, context), key, encode(text));
      return [newest, Buffer.from(iv).toString("base64url"), Buffer.from(bytes).toString("base64url")].join(
        ".",
      );
    },
    async open(sealed, context) {
      const [keyId = "", iv = "", bytes = ""] = sealed.split(".");
      const secret = secrets.get(keyId);
      if (!secret) return { problem: "unknown-key", keyId };
      try {
        const settings = how(keyId, Uint8Array.from(Buffer.from(iv, "base64url")), context);
        const key = await keyOf(keyId, secret);
        const text = await crypto.subtle.decrypt(
          settings,
          key,
          Uint8Array.from(Buffer.from(bytes, "base64url")),
        );
        return { text: new TextDecoder().decode(text) };
      } catch (error) {
        // WebCrypto says no more than that it did not fit.
        if (!(error instanceof DOMException)) throw error;
        return { problem: "changed", keyId };
      }
    },
  };
}
