const { subtle } = crypto;

/** One element of DER: a tag, a length, and what it holds. */
function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Uint8Array.from([tag, ...size, ...parts.flatMap((part) => [...part])]);
}

const SEQUENCE = 0x30;
const text = (tag: number, value: string) => element(tag, new TextEncoder().encode(value));
/** sha256WithRSAEncryption, RFC 4055. */
const ALGORITHM = element(
  SEQUENCE,
  element(0x06, Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b)),
  element(0x05),
);
const NAME = element(
  SEQUENCE,
  element(0x31, element(SEQUENCE, element(0x06, Uint8Array.of(0x55, 0x04, 0x03)), text(0x0c, "Meetings"))),
);

/**
 * A certificate of a new RSA key, signed by itself, as base64 of DER, and the key to read what is encrypted for it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export async function selfSignedCertificate(): Promise<{
  readonly certificate: string;
  readonly privateKey: CryptoKey;
}> {
  const rsa = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const signing = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const pair = await subtle.generateKey({ ...rsa, ...signing }, true, ["sign", "verify"]);
  const body = element(
    SEQUENCE,
    element(0x02, Uint8Array.of(1)),
    ALGORITHM,
    NAME,
    element(SEQUENCE, text(0x17, "250101000000Z"), text(0x17, "350101000000Z")),
    NAME,
    new Uint8Array(await subtle.exportKey("spki", pair.publicKey)),
  );
  const signature = new Uint8Array(await subtle.sign(signing, pair.privateKey, body));
  const whole = element(SEQUENCE, body, ALGORITHM, element(0x03, Uint8Array.of(0), signature));
  const pkcs8 = await subtle.exportKey("pkcs8", pair.privateKey);
  const decryption = { name: "RSA-OAEP", hash: "SHA-1" };
  return {
    certificate: Buffer.from(whole).toString("base64"),
    privateKey: await subtle.importKey("pkcs8", pkcs8, decryption, false, ["decrypt"]),
  };
}
