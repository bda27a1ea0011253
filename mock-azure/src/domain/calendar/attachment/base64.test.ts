import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesIn, isBase64, joinBase64 } from "./base64.ts";

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("joinBase64", () => {
  test("gives the bytes of all pieces, wherever they were cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 6 }), (pieces) => {
        const whole = encode(Buffer.concat(pieces));
        expect(joinBase64(pieces.map(encode))).toBe(whole);
        expect(bytesIn(whole)).toBe(pieces.reduce((sum, { length }) => sum + length, 0));
        expect(isBase64(whole)).toBe(true);
      }),
    );
  });
});

describe("isBase64", () => {
  test.each(["a", "abc", "ab=c", "====", "ab-_", "äöüß", "abcde==="])("is false for %j", (text) => {
    expect(isBase64(text)).toBe(false);
  });

  test("judges a text of four megabytes", () => {
    expect(isBase64("abcd".repeat(1_000_000))).toBe(true);
    expect(isBase64(`${"abcd".repeat(1_000_000)}ab?d`)).toBe(false);
  });
});
