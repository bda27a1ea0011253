import { beforeAll, describe, expect, test } from "vitest";
import { failureOf } from "../../test/scripted-graph.ts";
import { decryptNotification } from "./decrypt-notification.ts";
import type { EncryptedContent } from "./notification.ts";

const { subtle } = crypto;
const base64 = (bytes: ArrayBuffer | Uint8Array) => Buffer.from(bytes as Uint8Array).toString("base64");

let keys: CryptoKeyPair;
let content: EncryptedContent;

/** As the service does it: the IV is the beginning of the key, and the key signs the encrypted text. */
async function encrypt(text: string): Promise<EncryptedContent> {
  const raw = new Uint8Array(32).map((_, index) => index * 7);
  const aes = await subtle.importKey("raw", raw, "AES-CBC", false, ["encrypt"]);
  const hmac = await subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const iv = raw.slice(0, 16);
  const data = await subtle.encrypt({ name: "AES-CBC", iv }, aes, new TextEncoder().encode(text));
  return {
    data: base64(data),
    dataKey: base64(await subtle.encrypt({ name: "RSA-OAEP" }, keys.publicKey, raw)),
    dataSignature: base64(await subtle.sign("HMAC", hmac, data)),
    encryptionCertificateId: "c-1",
  };
}

const rsa = {
  name: "RSA-OAEP",
  hash: "SHA-1",
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
} as const;

beforeAll(async () => {
  keys = await subtle.generateKey(rsa, false, ["encrypt", "decrypt"]);
  content = await encrypt(JSON.stringify({ id: "AAMkAD=", subject: "Käse" }));
});

describe("decryptNotification", () => {
  test("gives the event", async () => {
    const event = await decryptNotification<"subject">(content, keys.privateKey);
    expect(event).toEqual({ id: "AAMkAD=", subject: "Käse" });
  });

  test.each([
    ["changed content", () => ({ data: base64(new Uint8Array(32)) })],
    ["a changed signature", () => ({ dataSignature: base64(new Uint8Array(32)) })],
    ["a key for somebody else", () => ({ dataKey: base64(new Uint8Array(256)) })],
    ["what is no base64", () => ({ data: "%" })],
    ["nothing", () => ({ data: undefined as never })],
  ])("refuses %s without saying which step failed", async (_name, change) => {
    const failure = await failureOf(decryptNotification({ ...content, ...change() }, keys.privateKey));
    expect(failure).toEqual({ kind: "badResponse", problem: "undecipherable" });
  });

  test("refuses what is no JSON", async () => {
    const failure = await failureOf(decryptNotification(await encrypt("<html>"), keys.privateKey));
    expect(failure).toMatchObject({ problem: "undecipherable" });
  });
});
