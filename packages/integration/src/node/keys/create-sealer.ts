import { fromBase64url, toBase64url } from "./base64url.ts";
import { createKeyRing } from "./key-ring.ts";
import type { SecretKey } from "./secret-key.ts";

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
  const { newest, keyOf } = createKeyRing(keys, purpose, "AES-GCM");
  const how = (id: string, iv: Uint8Array<ArrayBuffer>, context: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: encode(JSON.stringify([id, context])),
  });

  return {
    async seal(text, context) {
      const key = (await keyOf(newest)) as CryptoKey;
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const bytes = await crypto.subtle.encrypt(how(newest, iv, context), key, encode(text));
      return `${newest}.${toBase64url(iv)}.${toBase64url(bytes)}`;
    },
    async open(sealed, context) {
      const [keyId = "", iv = "", bytes = ""] = sealed.split(".");
      const key = await keyOf(keyId);
      if (!key) return { problem: "unknown-key", keyId };
      try {
        const text = await crypto.subtle.decrypt(
          how(keyId, fromBase64url(iv), context),
          key,
          fromBase64url(bytes),
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
