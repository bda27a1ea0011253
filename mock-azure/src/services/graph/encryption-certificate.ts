import { type GraphFailure, graphFailure } from "../../domain/graph/graph-failure.ts";
import type { EncryptionCertificate } from "../../domain/notification/subscription.ts";
import type { SubscriptionDraft } from "../../domain/notification/subscription-draft.ts";
import { fromBase64, toBase64 } from "../../http/base64.ts";
import { readCertificate } from "../../signing/read-certificate.ts";

/** Bits of an RSA key. */
const KEY_SIZES = { least: 2048, most: 4096 };

const PEM = /^-----BEGIN CERTIFICATE-----([\s\S]*)-----END CERTIFICATE-----\s*$/;

const refuse = (why: string) => graphFailure("certificateInvalid", { why });

/** DER from base64 of it, or of PEM. */
function toDer(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = fromBase64(text.replace(/\s/g, ""));
    const [, inner] = PEM.exec(new TextDecoder().decode(bytes)) ?? [];
    return inner === undefined ? bytes : fromBase64(inner.replace(/\s/g, ""));
  } catch {
    return undefined;
  }
}

/**
 * Reads the certificate that resource data is to be encrypted for, where a request has one.
 *
 * @see https://learn.microsoft.com/graph/change-notifications-with-resource-data#managing-encryption-keys
 */
export async function readEncryptionCertificate({
  encryptionCertificate: text,
  encryptionCertificateId: id,
}: SubscriptionDraft): Promise<EncryptionCertificate | null | GraphFailure> {
  if (!text && !id) return null;
  const missing = text ? "encryptionCertificateId" : "encryptionCertificate";
  if (!text || !id) return graphFailure("subscriptionPropertyMissing", { property: missing });
  const der = toDer(text);
  const read = der && readCertificate(der);
  if (!der || read?.kind !== "certificate") {
    return read?.kind === "no-certificate" && read.problem === "not-rsa"
      ? refuse("The key of the certificate must be of type RSA.")
      : refuse("Cannot find the requested object.");
  }
  const { publicKey, keyBits } = read;
  if (keyBits < KEY_SIZES.least || keyBits > KEY_SIZES.most)
    return refuse(`The key size must be between ${KEY_SIZES.least} and ${KEY_SIZES.most} bits.`);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-1", der));
  const thumbprint = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join("");
  return { id, text, publicKey: toBase64(publicKey), thumbprint };
}
