import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { systemClock } from "@consentra/protocol/system";
import type { AsnType } from "asn1js";

const DAY = 86_400_000;

const CONTEXT_SPECIFIC = 3;

/** Tags of a `GeneralName`. See https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.6 */
const GENERAL_NAME = { dns: 2, ip: 7 };

const OID = {
  commonName: "2.5.4.3",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  extendedKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  subjectAltName: "2.5.29.17",
};

/** A key that no one else has, and a certificate that it signed itself. */
export interface SelfSignedCertificate {
  /** The certificate, PEM. */
  readonly certificate: string;
  /** Its private key, PEM; it never leaves the process. */
  readonly privateKey: string;
  /** Base64 of the SHA-256 of the public key's `SubjectPublicKeyInfo`. */
  readonly spkiHash: string;
}

export interface CertifiedNames {
  readonly dns: readonly string[];
  /** Addresses as bytes: four for IPv4, sixteen for IPv6. */
  readonly ip: readonly (readonly number[])[];
}

const toBuffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Sixteen bytes that read as a positive number without leading zeros. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

const toPem = (label: string, der: ArrayBuffer): string =>
  `-----BEGIN ${label}-----\n${(
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? []
  ).join("\n")}\n-----END ${label}-----\n`;

/**
 * Makes a P-256 certificate for a server, valid for a year. The ASN.1 library is loaded with the first one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export async function createSelfSignedCertificate(names: CertifiedNames): Promise<SelfSignedCertificate> {
  const asn1 = await import("asn1js");
  const key = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = key.publicKey.export({ type: "spki", format: "der" });

  const sequence = (...value: AsnType[]) => new asn1.Sequence({ value });
  const oid = (value: string) => new asn1.ObjectIdentifier({ value });
  const tagged = (tagNumber: number, ...value: AsnType[]) =>
    new asn1.Constructed({ idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber }, value });
  const named = (tagNumber: number, bytes: Uint8Array) =>
    new asn1.Primitive({ idBlock: { tagClass: CONTEXT_SPECIFIC, tagNumber }, valueHex: toBuffer(bytes) });
  const extension = (id: string, value: AsnType) =>
    sequence(oid(id), new asn1.OctetString({ valueHex: value.toBER() }));

  const now = systemClock.now();
  const date = (moment: number) => new asn1.UTCTime({ valueDate: new Date(moment) });
  const subject = sequence(
    new asn1.Set({
      value: [sequence(oid(OID.commonName), new asn1.Utf8String({ value: "mock-azure (for tests)" }))],
    }),
  );
  const subjectAltNames = [
    ...names.dns.map((name) => named(GENERAL_NAME.dns, Buffer.from(name, "ascii"))),
    ...names.ip.map((address) => named(GENERAL_NAME.ip, Buffer.from(address))),
  ];

  const toBeSigned = sequence(
    tagged(0, new asn1.Integer({ value: 2 })),
    new asn1.Integer({ valueHex: toBuffer(serialNumber()) }),
    sequence(oid(OID.ecdsaWithSha256)),
    subject,
    sequence(date(now - DAY), date(now + 365 * DAY)),
    subject,
    asn1.fromBER(toBuffer(spki)).result,
    tagged(
      3,
      sequence(
        extension(OID.extendedKeyUsage, sequence(oid(OID.serverAuth))),
        extension(OID.subjectAltName, sequence(...subjectAltNames)),
      ),
    ),
  );
  const signature = sign("sha256", new Uint8Array(toBeSigned.toBER()), key.privateKey);
  const certificate = sequence(
    toBeSigned,
    sequence(oid(OID.ecdsaWithSha256)),
    new asn1.BitString({ valueHex: toBuffer(signature) }),
  );
  return {
    certificate: toPem("CERTIFICATE", certificate.toBER()),
    privateKey: key.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    spkiHash: createHash("sha256").update(spki).digest("base64"),
  };
}
