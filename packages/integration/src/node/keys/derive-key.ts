/**
 * A key for one purpose from a secret that serves several.
 *
 * @param secret - of the host's
 * @param purpose - what the key is for; another purpose gives an unrelated key
 * @param algorithm - `HMAC` to sign, `AES-GCM` to encrypt, both of 256 bits
 * @see https://www.rfc-editor.org/rfc/rfc5869
 */
export async function deriveKey(
  secret: Uint8Array<ArrayBuffer>,
  purpose: string,
  algorithm: "HMAC" | "AES-GCM",
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(`consentra ${purpose}`);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const usages = { HMAC: ["sign", "verify"], "AES-GCM": ["encrypt", "decrypt"] } as const;
  const made = { name: algorithm, hash: "SHA-256", length: 256 };
  return crypto.subtle.deriveKey(how, material, made, false, [...usages[algorithm]]);
}
