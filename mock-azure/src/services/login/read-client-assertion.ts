import type { ClientAssertion } from "../../domain/token/client-assertion.ts";
import { fromBase64Url } from "../../signing/base64url.ts";
import { readJsonWebToken } from "../../signing/json-web-token.ts";

/** A thumbprint of a token's header in hexadecimal; what is no base64url names no certificate. */
function readThumbprint(value: unknown): readonly string[] {
  if (typeof value !== "string") return [];
  try {
    return [[...fromBase64Url(value)].map((byte) => byte.toString(16).padStart(2, "0")).join("")];
  } catch {
    return [];
  }
}

/**
 * Reads `client_assertion`.
 *
 * @returns what it says, with no key that proves it yet; `undefined` when there is none or it cannot be read
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-4.1.7
 */
export function readClientAssertion(text: string | null): ClientAssertion | undefined {
  const token = text === null ? undefined : readJsonWebToken(text);
  if (!token) return undefined;
  const { header, claims } = token;
  return {
    claims,
    thumbprints: [...readThumbprint(header.x5t), ...readThumbprint(header["x5t#S256"])],
    provedBy: [],
  };
}
