import { fromBase64Url } from "./base64url.ts";

/** Claims of a JSON Web Token, ready to be signed. */
export type Claims = Readonly<Record<string, unknown>>;

/** A JSON Web Token taken apart; nothing of it is proved. See RFC 7519. */
export interface JsonWebToken {
  readonly header: Claims;
  readonly claims: Claims;
  /** The header and the payload as they were sent. */
  readonly parts: readonly [header: string, payload: string];
  readonly signature: Uint8Array<ArrayBuffer>;
}

function parsePart(part: string): Claims | undefined {
  const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(part)));
  return typeof value === "object" && value !== null ? (value as Claims) : undefined;
}

/** Takes a token apart; `undefined` where it is none. */
export function readJsonWebToken(token: string): JsonWebToken | undefined {
  const [header = "", payload = "", signature = "", ...rest] = token.split(".");
  if (signature === "" || rest.length > 0) return undefined;
  try {
    const [head, claims] = [parsePart(header), parsePart(payload)];
    return (
      head &&
      claims && { header: head, claims, parts: [header, payload], signature: fromBase64Url(signature) }
    );
  } catch {
    return undefined;
  }
}
