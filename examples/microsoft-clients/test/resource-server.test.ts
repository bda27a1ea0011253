import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from "jose";
import * as client from "openid-client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type InterceptedTenant, interceptTenant } from "./support/intercepted-tenant.ts";
import { arrive, discover } from "./support/openid-client.ts";

let world: InterceptedTenant;
let tokens: client.TokenEndpointResponse;
beforeEach(async () => {
  world = interceptTenant();
  const config = await discover(world);
  const { callback, checks } = await arrive(world, config);
  tokens = await client.authorizationCodeGrant(config, callback, checks);
});
afterEach(() => world.close());

const keys = () =>
  createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${world.tenant.id}/discovery/v2.0/keys`));

const expected = () => ({
  issuer: `https://login.microsoftonline.com/${world.tenant.id}/v2.0`,
  audience: world.tenant.app.clientId,
  currentDate: new Date(world.tenant.clock.now()),
});

const verify = (changes: Partial<ReturnType<typeof expected>> = {}, token = String(tokens.id_token)) =>
  jwtVerify(token, keys(), { ...expected(), ...changes });

describe("a server that checks id tokens with jose", () => {
  test("finds the key in the tenant's key set, and believes the token", async () => {
    const { payload, protectedHeader } = await verify();
    expect(protectedHeader).toMatchObject({ alg: "RS256", typ: "JWT" });
    expect(payload).toMatchObject({ nonce: "n1", tid: world.tenant.id, ver: "2.0" });
  });

  test("does not believe it after its end", async () => {
    world.advance({ hours: 2 });
    await expect(verify()).rejects.toMatchObject({ code: "ERR_JWT_EXPIRED" });
  });

  test("does not believe it for another audience or of another issuer", async () => {
    await expect(verify({ audience: "00000000-0000-0000-0000-000000000000" })).rejects.toMatchObject({
      claim: "aud",
    });
    await expect(verify({ issuer: "https://login.microsoftonline.com/common/v2.0" })).rejects.toMatchObject({
      claim: "iss",
    });
  });

  test("does not believe one that was changed", async () => {
    const [header = "", , signature = ""] = String(tokens.id_token).split(".");
    const payload = btoa(JSON.stringify({ oid: "somebody else" })).replace(/=+$/, "");
    await expect(verify({}, `${header}.${payload}.${signature}`)).rejects.toMatchObject({
      code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    });
  });

  test("cannot check a Microsoft Graph access token, which is none of its business", async () => {
    const token = tokens.access_token;
    expect(decodeProtectedHeader(token)).toHaveProperty("nonce");
    const claimsAside = {
      audience: "https://graph.microsoft.com",
      issuer: `https://sts.windows.net/${world.tenant.id}/`,
    };
    await expect(verify(claimsAside, token)).rejects.toMatchObject({
      code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    });
  });
});
