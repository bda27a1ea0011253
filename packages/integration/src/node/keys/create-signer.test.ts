import { describe, expect, test } from "vitest";
import { createSigner } from "./create-signer.ts";

const old = { id: "2025", secret: "an old secret of at least 32 characters" };
const current = { id: "2026", secret: "a new secret, also of 32 characters or more" };

describe("createSigner", () => {
  test("knows its own text again, for the same context only", async () => {
    const signer = createSigner([current], "cookie");
    const token = await signer.sign("Ünï 😀", "user-7");
    expect(token).toMatch(/^[\w.-]+$/);
    expect(await signer.verify(token, "user-7")).toBe("Ünï 😀");
    expect(await signer.verify(token, "user-8")).toBeUndefined();
  });

  test("signs with the first key and knows all of them, until one is taken away", async () => {
    const before = await createSigner([old], "cookie").sign("text", "");
    const rotating = createSigner([current, old], "cookie");
    expect(await rotating.verify(before, "")).toBe("text");
    expect(await rotating.sign("text", "")).toMatch(/^2026\./);
    expect(await createSigner([current], "cookie").verify(before, "")).toBeUndefined();
  });

  test("does not take a token of another purpose", async () => {
    const token = await createSigner([current], "cookie").sign("text", "");
    expect(await createSigner([current], "link").verify(token, "")).toBeUndefined();
  });

  test("does not take a token that was changed in any part", async () => {
    const signer = createSigner([current, old], "cookie");
    const [id = "", payload = "", mac = ""] = (await signer.sign("text", "")).split(".");
    const other = Buffer.from("texts").toString("base64url");
    const tampered = ["", "..", `${id}.${other}.${mac}`, `${old.id}.${payload}.${mac}`, `${id}.${payload}`];
    tampered.push(
      `${id}.${payload}.${mac}.more`,
      `${id}.${payload}.${mac.slice(4)}`,
      `none.${payload}.${mac}`,
    );
    for (const token of tampered) expect(await signer.verify(token, ""), token).toBeUndefined();
  });

  test.each([
    ["no key", [], "keys is empty"],
    ["a key without a name", [{ ...old, id: "" }], 'key id "" is not usable'],
    ["a name with a dot", [{ ...old, id: "a.b" }], 'key id "a.b" is not usable'],
    ["a name given twice", [old, { ...current, id: old.id }], 'key id "2025" is given twice'],
    ["a short secret", [{ ...old, secret: "short" }], 'secret of key "2025" has 5 bytes'],
  ])("refuses %s", (_name, keys, message) => {
    expect(() => createSigner(keys, "cookie")).toThrow(message);
  });
});
