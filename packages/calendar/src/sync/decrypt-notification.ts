import type { EventProperty, SelectedEvent } from "../calendar-event.ts";
import { badResponse } from "../failed-call.ts";
import type { EncryptedContent } from "./notification.ts";

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/**
 * Decrypts the event that came with a notification, after checking that nobody changed it on the way.
 *
 * @param content - the notification's `encryptedContent`
 * @param privateKey - the key of the certificate that `encryptionCertificateId` names, imported as RSA-OAEP with SHA-1,
 *   for `decrypt`
 * @returns what the subscription selected of the event
 * @throws {@link GraphRequestError} `badResponse` with `undecipherable`, whatever is wrong with the content or the key
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data "Decrypting resource data"
 * @group Calendar client
 */
export async function decryptNotification<Property extends EventProperty = EventProperty>(
  content: EncryptedContent,
  privateKey: CryptoKey,
): Promise<SelectedEvent<Property>> {
  try {
    const { subtle } = crypto;
    const data = bytesOf(content.data);
    const raw = await subtle.decrypt({ name: "RSA-OAEP" }, privateKey, bytesOf(content.dataKey));
    const hmac = { name: "HMAC", hash: "SHA-256" };
    const signatureKey = await subtle.importKey("raw", raw, hmac, false, ["verify"]);
    if (!(await subtle.verify("HMAC", signatureKey, bytesOf(content.dataSignature), data))) {
      throw new TypeError("The signature does not fit.");
    }
    const key = await subtle.importKey("raw", raw, "AES-CBC", false, ["decrypt"]);
    const iv = raw.slice(0, 16);
    const text = new TextDecoder().decode(await subtle.decrypt({ name: "AES-CBC", iv }, key, data));
    return JSON.parse(text) as SelectedEvent<Property>;
  } catch {
    // Which step failed would tell a forger how far they came.
    throw badResponse("undecipherable", "a notification that cannot be deciphered");
  }
}
