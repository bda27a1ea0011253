import { createVirtualClock, toEpochSeconds } from "@consentra/protocol";
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { createTokenVerifier, type TokenVerifierOptions } from "./create-token-verifier.ts";

const APP = "8e460676-ae3f-4b1e-8790-ee0fb5d6148f";
const TENANT = "84BD8158-6d4d-4958-8b9f-9d6445542f95";
const OTHER = "3f1f9ad4-9d4f-43c5-8e6b-1a2b3c4d5e6f";
const PUBLISHER = "0bf30f3b-4a52-48df-9a82-234910c4a086";

const clock = createVirtualClock();
const now = toEpochSeconds(clock.now());

type Claims = Readonly<Record<string, unknown>>;
type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let microsoft: Keys;
let stranger: Keys;
let keySet: { readonly keys: readonly object[] };

beforeAll(async () => {
  [microsoft, stranger] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  keySet = { keys: [{ ...(await exportJWK(microsoft.publicKey)), kid: "k-1", alg: "RS256", use: "sig" }] };
});

/** As Microsoft sends them: version 1.0, unless told otherwise. */
const claims = (more: Claims = {}): Claims => ({
  aud: APP,
  iss: `https://sts.windows.net/${TENANT}/`,
  iat: now,
  nbf: now,
  exp: now + 3600,
  appid: PUBLISHER,
  tid: TENANT,
  ver: "1.0",
  ...more,
});

const sign = (payload: Claims, { privateKey } = microsoft, kid = "k-1") =>
  new SignJWT(payload).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey);

function setUp(options: Partial<TokenVerifierOptions> = {}, answer = () => Response.json(keySet)) {
  const asked: string[] = [];
  const fetch = async ({ url }: Request) => {
    asked.push(url);
    return answer();
  };
  return { verify: createTokenVerifier({ appIds: [OTHER, APP], clock, fetch, ...options }), asked };
}

describe("createTokenVerifier", () => {
  test.each([
    ["1.0", {}],
    [
      "2.0",
      {
        iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        appid: undefined,
        azp: PUBLISHER,
        ver: "2.0",
      },
    ],
  ])("says for which organisation a token of version %s vouches", async (_version, more) => {
    const { verify, asked } = setUp();
    expect([...(await verify([await sign(claims(more))]))]).toEqual([TENANT.toLowerCase()]);
    expect(asked).toEqual(["https://login.microsoftonline.com/common/discovery/v2.0/keys"]);
  });

  test.each<[string, Claims]>([
    ["that has expired", { exp: now - 301 }],
    ["that is not valid yet", { nbf: now + 301 }],
    ["that never expires", { exp: undefined }],
    ["for another app", { aud: "https://graph.microsoft.com" }],
    ["of another issuer", { iss: `https://login.evil.example/${TENANT}/v2.0` }],
    ["of another organisation's issuer", { iss: `https://sts.windows.net/${OTHER}/` }],
    ["without an organisation", { tid: undefined, iss: "https://sts.windows.net/undefined/" }],
    ["given to another app than the one that notifies", { appid: OTHER }],
    ["given to no app", { appid: undefined }],
    ["whose other claim names the one that notifies", { appid: OTHER, azp: PUBLISHER }],
  ])("believes no token %s", async (_what, more) => {
    expect((await setUp().verify([await sign(claims(more))])).size).toBe(0);
  });

  test("believes no token that Microsoft did not sign", async () => {
    const { verify } = setUp();
    const good = await sign(claims());
    const [head, , signature] = good.split(".");
    const changed = btoa(JSON.stringify(claims({ tid: OTHER, iss: `https://sts.windows.net/${OTHER}/` })));
    const secret = new TextEncoder().encode(JSON.stringify(keySet));
    for (const token of [
      await sign(claims(), stranger),
      await sign(claims(), stranger, "k-2"),
      `${String(head)}.${changed.replace(/=+$/, "")}.${String(signature)}`,
      new UnsecuredJWT(claims()).encode(),
      await new SignJWT(claims()).setProtectedHeader({ alg: "HS256", kid: "k-1" }).sign(secret),
      "",
    ]) {
      expect([token, (await verify([token])).size]).toEqual([token, 0]);
    }
  });

  test("lets clocks differ by five minutes", async () => {
    const token = await sign(claims({ nbf: now + 300, exp: now + 3600 }));
    expect((await setUp().verify([token])).size).toBe(1);
  });

  test("vouches for several organisations, or for none where one token does not hold", async () => {
    const { verify, asked } = setUp();
    const other = { tid: OTHER, iss: `https://sts.windows.net/${OTHER}/` };
    const tokens = [await sign(claims()), await sign(claims(other))];
    expect([...(await verify(tokens))]).toEqual([TENANT.toLowerCase(), OTHER]);
    expect((await verify([...tokens, "forged"])).size).toBe(0);
    expect((await verify([])).size).toBe(0);
    expect(asked).toHaveLength(1);
  });

  test("takes keys that the host keeps", async () => {
    const { verify, asked } = setUp({ keys: createLocalJWKSet(keySet as never) });
    expect((await verify([await sign(claims())])).size).toBe(1);
    expect(asked).toEqual([]);
  });

  test("knows the issuers of a national cloud", async () => {
    const authority = "https://login.partner.microsoftonline.cn/";
    const { verify, asked } = setUp({ authority });
    const iss = `https://sts.chinacloudapi.cn/${TENANT}/`;
    expect((await verify([await sign(claims({ iss }))])).size).toBe(1);
    expect((await verify([await sign(claims())])).size).toBe(0);
    expect(asked).toEqual([`${authority}common/discovery/v2.0/keys`]);
  });

  test.each([
    ["an error", () => new Response(null, { status: 503 })],
    ["no keys", () => Response.json({ hello: "there" })],
    ["a page", () => new Response("<html>")],
    [
      "nothing",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
  ])("rejects where the keys are answered with %s, since nobody knows then", async (_what, answer) => {
    const { verify } = setUp({}, answer);
    await expect(verify([await sign(claims())])).rejects.toThrow();
  });

  test.each([
    ["appIds", { appIds: [] }],
    ["appIds", { appIds: ["Meetings"] }],
    ["authority", { authority: "http://login.microsoftonline.com" }],
    ["authority", { authority: "login.microsoftonline.com" }],
  ])("refuses %s that cannot be right: %o", (field, options) => {
    expect(() => setUp(options)).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ kind: "invalidInput", field }) as unknown,
      }) as Error,
    );
  });
});
