/** Content that only the owner of a key can read. */
export interface EncryptedContent {
  readonly data: Uint8Array<ArrayBuffer>;
  readonly dataKey: Uint8Array<ArrayBuffer>;
  readonly dataSignature: Uint8Array<ArrayBuffer>;
}

const INITIALIZATION_VECTOR = 16;

const encoder = new TextEncoder();

const bytesOf = (buffer: ArrayBuffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

/**
 * Encrypts resource data as Microsoft Graph does: with a key of its own, which is encrypted for the app.
 *
 * @param content - the text
 * @param keys - `publicKey`: the app's RSA key as `SubjectPublicKeyInfo`; `seed`: what the content's own key is made
 *   from; the same seed makes the same one
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data#decrypting-resource-data
 */
export async function encryptContent(
  content: string,
  { publicKey, seed }: { readonly publicKey: Uint8Array<ArrayBuffer>; readonly seed: string },
): Promise<EncryptedContent> {
  const { subtle } = crypto;
  const key = bytesOf(await subtle.digest("SHA-256", encoder.encode(seed)));
  const iv = key.slice(0, INITIALIZATION_VECTOR);
  const aes = await subtle.importKey("raw", key, "AES-CBC", false, ["encrypt"]);
  const data = await subtle.encrypt({ name: "AES-CBC", iv }, aes, encoder.encode(content));
  const hmac = await subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const dataSignature = await subtle.sign("HMAC", hmac, data);
  const rsa = await subtle.importKey("spki", publicKey, { name: "RSA-OAEP", hash: "SHA-1" }, false, [
    "encrypt",
  ]);
  const dataKey = await subtle.encrypt({ name: "RSA-OAEP" }, rsa, key);
  return { data: bytesOf(data), dataKey: bytesOf(dataKey), dataSignature: bytesOf(dataSignature) };
}
