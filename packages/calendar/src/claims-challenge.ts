/** One `name=value`, or a scheme with an optional token68: RFC 9110 sections 11.2 and 11.6.1. */
const PART =
  /[\s,]*([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))|(?:\s+[\w.~+/-]+=*(?=\s*(?:,|$)))?(?=[\s,]|$))/gy;

/**
 * The claims request in a 401 answer, as the JSON text that a token request takes.
 *
 * @param header - the value of `WWW-Authenticate`, possibly with several challenges
 * @returns the decoded claims; `undefined` when there are none or they cannot be read
 * @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsChallenge(header: string | null): string | undefined {
  let scheme = "";
  for (const [, word = "", quoted, token] of (header ?? "").matchAll(PART)) {
    const name = word.toLowerCase();
    const value = quoted?.replace(/\\(.)/g, "$1") ?? token;
    if (value === undefined) scheme = name;
    else if (scheme === "bearer" && name === "claims") return decodeClaims(value);
  }
  return undefined;
}

/** Base64 of JSON, padding and URL alphabet included; some services send the JSON as it is. */
function decodeClaims(value: string): string | undefined {
  try {
    const text = value.startsWith("{")
      ? value
      : decodeBase64(value.replaceAll("-", "+").replaceAll("_", "/"));
    JSON.parse(text);
    return text;
  } catch {
    // A challenge that cannot be read is answered like one without claims: with a new token.
    return undefined;
  }
}

function decodeBase64(value: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(value), (character) => character.charCodeAt(0)));
}
