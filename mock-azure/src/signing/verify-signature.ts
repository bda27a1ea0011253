import type { JsonWebToken } from "./json-web-token.ts";

/** The algorithms in which clients sign what proves who they are. See RFC 7518, sections 3.3 and 3.5. */
const ALGORITHMS: Readonly<Record<string, { readonly name: string; readonly saltLength?: number }>> = {
  RS256: { name: "RSASSA-PKCS1-v1_5" },
  PS256: { name: "RSA-PSS", saltLength: 32 },
};

/** Whether a token was signed by the owner of a public key. */
export async function verifySignature(
  { header, parts, signature }: JsonWebToken,
  key: { readonly kty: "RSA"; readonly n: string; readonly e: string },
): Promise<boolean> {
  const algorithm = ALGORITHMS[String(header.alg)];
  if (!algorithm) return false;
  const { kty, n, e } = key;
  const imported = await crypto.subtle.importKey(
    "jwk",
    { kty, n, e, ext: true },
    { name: algorithm.name, hash: "SHA-256" },
    false,
    ["verify"],
  );
  const covered = new TextEncoder().encode(parts.join("."));
  return crypto.subtle.verify({ ...algorithm }, imported, signature, covered);
}
