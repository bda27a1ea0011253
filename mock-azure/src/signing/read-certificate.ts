/** What is needed of an X.509 certificate to encrypt for its owner. */
export interface ReadCertificate {
  readonly kind: "certificate";
  /** Its `SubjectPublicKeyInfo`. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly keyBits: number;
}

export interface NoCertificate {
  readonly kind: "no-certificate";
  readonly problem: "unreadable" | "not-rsa";
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** The version of a certificate, which the oldest ones leave out. */
const VERSION = 0xa0;

/** The object id of RSA keys, encoded. See RFC 8017, appendix C. */
const RSA = "2a864886f70d010101";

interface Element {
  readonly tag: number;
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The elements that stand in a stretch of DER. See X.690, section 8.1. */
function elementsOf(bytes: Uint8Array<ArrayBuffer>): readonly Element[] {
  const found: Element[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1] ?? 0;
    const sizeBytes = first < 0x80 ? 0 : first & 0x7f;
    const size = bytes.slice(at + 2, at + 2 + sizeBytes);
    const length = sizeBytes === 0 ? first : size.reduce((sum, byte) => sum * 256 + byte, 0);
    const start = at + 2 + sizeBytes;
    const end = start + length;
    if (end > bytes.length || start > bytes.length) throw new RangeError("An element ends behind the whole.");
    found.push({ tag, whole: bytes.slice(at, end), content: bytes.slice(start, end) });
    at = end;
  }
  return found;
}

const inside = (element: Element | undefined): readonly Element[] =>
  element?.tag === SEQUENCE ? elementsOf(element.content) : [];

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bits of an RSA key's modulus. */
function keyBitsOf(bits: Element | undefined): number {
  const [key] = elementsOf(bits?.content.slice(1) ?? new Uint8Array());
  const [modulus] = inside(key);
  if (modulus?.tag !== INTEGER) return 0;
  const digits = toHex(modulus.content).replace(/^(?:00)+/, "");
  return digits.length * 4;
}

/**
 * Reads the public key out of a certificate. Who issued it and when is not looked at, as the real service does not.
 *
 * @param der - the certificate, DER
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function readCertificate(der: Uint8Array<ArrayBuffer>): ReadCertificate | NoCertificate {
  try {
    const [toBeSigned] = inside(elementsOf(der)[0]);
    const fields = inside(toBeSigned).filter(({ tag }) => tag !== VERSION);
    const publicKey = fields[5];
    const [algorithm, bits] = inside(publicKey);
    const [id] = inside(algorithm);
    if (!publicKey || !id) return { kind: "no-certificate", problem: "unreadable" };
    if (toHex(id.content) !== RSA) return { kind: "no-certificate", problem: "not-rsa" };
    return { kind: "certificate", publicKey: publicKey.whole, keyBits: keyBitsOf(bits) };
  } catch {
    return { kind: "no-certificate", problem: "unreadable" };
  }
}
