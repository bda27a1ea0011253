import { describe, expect, test } from "vitest";
import { claimsChallenge } from "./claims-challenge.ts";

const CLAIMS = '{"access_token":{"nbf":{"essential":true,"value":"1702682181"}}}';
const ENCODED = "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxNzAyNjgyMTgxIn19fQ==";

describe("claimsChallenge", () => {
  test.each([
    [
      "the service's challenge, padding kept",
      `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", claims="${ENCODED}"`,
    ],
    ["a value without quotes", `Bearer error=insufficient_claims, claims=${ENCODED}`],
    ["other letter cases and spaces", `bearer  Claims = "${ENCODED}"`],
    ["a second challenge", `Negotiate, Basic YWJjZA==, Bearer claims="${ENCODED}"`],
    ["a quoted comma and quote before it", `Bearer realm="a, \\"claims=x\\"", claims="${ENCODED}"`],
    ["plain JSON", `Bearer claims="${CLAIMS.replaceAll('"', '\\"')}"`],
  ])("C094: reads %s", (_name, header) => {
    expect(claimsChallenge(header)).toBe(CLAIMS);
  });

  test("reads the URL alphabet and characters beyond ASCII", () => {
    const text = '{"a":"ÿ?ü>"}';
    const encoded = Buffer.from(text).toString("base64url");
    expect(encoded).toMatch(/[-_]/);
    expect(claimsChallenge(`Bearer claims="${encoded}"`)).toBe(text);
  });

  test.each([
    ["no header", null],
    ["no claims", 'Bearer realm="", error="invalid_token"'],
    ["claims of another scheme", `PoP claims="${ENCODED}"`],
    ["a name that only ends like it", `Bearer xclaims="${ENCODED}"`],
    ["something that is not base64", 'Bearer claims="***"'],
    ["base64 of something that is not JSON", 'Bearer claims="aGVsbG8="'],
    ["a quote that never closes", `Bearer claims="${ENCODED}`],
  ])("finds nothing in %s", (_name, header) => {
    expect(claimsChallenge(header)).toBeUndefined();
  });
});
