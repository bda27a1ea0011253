import { createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "@consentra/protocol/system";
import { namesOf } from "../adapters/certified-names.ts";
import type { ServerIdentity } from "../adapters/https.ts";
import type { TenantDoor } from "../http/tenant-door.ts";
import { makeOwnFolder } from "./folders.ts";

/** A certificate that ends sooner is made anew: nobody wants to trust one for a day. */
const LEAST_LEFT = 7 * 86_400_000;

/** The certificate of this machine's tenants, and where it lies. */
export interface StoredCertificate {
  readonly identity: ServerIdentity;
  readonly file: string;
  /** Whether it was made now, so that whoever trusted the one before has to trust this one. */
  readonly isNew: boolean;
}

function isUsable({ certificate, privateKey }: ServerIdentity, names: readonly string[]): boolean {
  try {
    const read = new X509Certificate(certificate);
    const certified = new Set(read.subjectAltName?.split(", "));
    return (
      read.checkPrivateKey(createPrivateKey(privateKey)) &&
      Date.parse(read.validTo) - systemClock.now() > LEAST_LEFT &&
      names.every((name) => certified.has(`DNS:${name}`))
    );
  } catch {
    // What is no certificate, or no key, is made anew.
    return false;
  }
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Written beside and put in place at once, so that nobody reads the half of it. */
function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * The certificate to serve with: the one from last time, so that who trusted it need not again, or a new one.
 *
 * @param folder - where it is kept, for the user alone
 */
export async function keepCertificate(
  folder: string,
  door: Pick<TenantDoor, "origins">,
): Promise<StoredCertificate> {
  makeOwnFolder(folder);
  const [file, keyFile] = [join(folder, "certificate.pem"), join(folder, "private-key.pem")];
  const names = namesOf(door);
  const known = { certificate: read(file), privateKey: read(keyFile) };
  if (isUsable(known, names.dns)) return { identity: known, file, isNew: false };
  const { createSelfSignedCertificate } = await import("../adapters/self-signed-certificate.ts");
  const made = await createSelfSignedCertificate(names);
  write(keyFile, made.privateKey);
  write(file, made.certificate);
  return { identity: made, file, isNew: true };
}
