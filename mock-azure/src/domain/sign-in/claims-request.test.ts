import { describe, expect, test } from "vitest";
import { readClaimsRequest } from "./claims-request.ts";

describe("readClaimsRequest", () => {
  test("reads what a client can do, beside a challenge that is handed on", () => {
    const text = JSON.stringify({
      access_token: { xms_cc: { values: ["CP1"] }, capolids: { essential: true, values: ["p-1", "p-2"] } },
      id_token: { login_hint: null, signin_state: { essential: false } },
    });
    expect(readClaimsRequest(text)).toEqual({ capabilities: ["CP1"] });
  });

  test.each([undefined, "", "{}", '{"id_token":{"signin_state":{"essential":false}}}'])(
    "finds nothing asked in %j",
    (text) => {
      expect(readClaimsRequest(text)).toEqual({ capabilities: [] });
    },
  );

  test.each(["{", "null", "[]", '"CP1"', '{"access_token":"xms_cc"}', '{"access_token":{"xms_cc":"CP1"}}'])(
    "is no claims request: %j",
    (text) => {
      expect(readClaimsRequest(text)).toBeUndefined();
    },
  );

  test("passes over values that are no text", () => {
    expect(readClaimsRequest('{"access_token":{"xms_cc":{"values":[1,"CP1"]}}}')?.capabilities).toEqual([
      "CP1",
    ]);
  });
});
