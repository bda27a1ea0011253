import { createVirtualClock } from "@consentra/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type TokenAnswer, tokenEndpoint } from "../../../test/token-endpoint.ts";
import { tokensOf } from "../../../test/tokens-of.ts";
import { memoryStorage } from "../../memory-storage.ts";
import type { AuthAccount, AuthPort } from "../../ports/auth-port.ts";
import type { SecretKey } from "../keys/secret-key.ts";
import { msalNodeAuth } from "../msal-node-auth.ts";
import { createTokenStore } from "./create-token-store.ts";

const old: SecretKey = { id: "2025", secret: "an old secret of at least 32 characters" };
const current: SecretKey = { id: "2026", secret: "a new secret, also of 32 characters or more" };
const scopes = ["openid", "profile", "offline_access", "Calendars.ReadWrite"];
const KEY = "consentra.tokens.";

/** A product whose machines share a storage; the token endpoint is played. */
function product() {
  const clock = createVirtualClock();
  vi.setSystemTime(clock.now());
  const storage = memoryStorage();
  const answers: TokenAnswer[] = [];
  const { networkClient, asked } = tokenEndpoint(answers);
  /** A machine that was started just now. */
  const machine = (user: string, keys: readonly SecretKey[] = [current]) =>
    createTokenStore({ storage, keys, clock }).of(user, (cachePlugin) =>
      msalNodeAuth({
        clientId: "11111111-2222-4333-8444-555555555555",
        clientSecret: "test-value",
        redirectUri: "https://meetings.example/callback",
        pending: storage,
        clock,
        cachePlugin,
        system: { networkClient },
      }),
    );
  const advance = (seconds: number) => {
    clock.advance({ seconds });
    vi.setSystemTime(clock.now());
  };
  const signIn = async (user: string, auth: AuthPort = machine(user)): Promise<AuthAccount> => {
    const outcome = await auth.signIn({ binding: user, scopes });
    const url = new URL("authorizationUrl" in outcome ? (outcome.authorizationUrl ?? "") : "");
    answers.push({ body: tokensOf({ user, nonce: url.searchParams.get("nonce") ?? "" }) });
    const callback = { code: "code-1", state: url.searchParams.get("state") ?? "" };
    const done = await auth.completeSignIn({ binding: user, callback });
    if (done.kind !== "signed-in") throw new Error(`The sign-in ended in ${JSON.stringify(done)}.`);
    return done.account;
  };
  return { clock, storage, answers, asked, machine, advance, signIn };
}

const wanted = (account: AuthAccount) => ({ account, scopes: ["Calendars.ReadWrite"] });

describe("createTokenStore", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  test("gives a token on every machine, and keeps nothing that can be read", async () => {
    const { machine, storage, asked, signIn } = product();
    const account = await signIn("user-7");
    expect(await machine("user-7").acquireToken(wanted(account))).toEqual({
      kind: "token",
      accessToken: "access-user-7",
    });
    expect(asked).toHaveLength(1);
    const kept = (await storage.get(`${KEY}user-7`)) ?? "";
    expect(kept).toMatch(/^2026\./);
    expect(Buffer.from(kept.split(".")[2] ?? "", "base64url").toString("latin1")).not.toMatch(
      /user-7|token/i,
    );
    expect(await storage.get(`lease:${KEY}user-7`)).toBeNull();
  });

  test("keeps users apart, also when one's tokens are put in another's place", async () => {
    const { machine, storage, signIn } = product();
    const account = await signIn("user-7");
    await signIn("user-8");
    const strangers = await machine("user-8").acquireToken(wanted(account));
    expect(strangers).toMatchObject({ kind: "failed", failure: { code: "no_tokens_found" } });

    await storage.set(`${KEY}user-8`, (await storage.get(`${KEY}user-7`)) ?? "");
    await expect(machine("user-8").acquireToken(wanted(account))).rejects.toThrow(
      "have the user sign in again",
    );
  });

  test("asks Microsoft once when several machines want a new token at the same time", async () => {
    const { machine, answers, asked, advance, signIn } = product();
    const account = await signIn("user-7");
    advance(3600);
    answers.push({ body: tokensOf({ user: "user-7", token: "second" }) });
    const all = await Promise.all([1, 2, 3, 4].map(() => machine("user-7").acquireToken(wanted(account))));
    expect(all).toEqual(Array.from({ length: 4 }, () => ({ kind: "token", accessToken: "second" })));
    expect(asked).toHaveLength(2);

    answers.push({ body: tokensOf({ user: "user-7", token: "third" }) });
    const forced = { ...wanted(account), forceRefresh: true };
    const again = await Promise.all([1, 2, 3].map(() => machine("user-7").acquireToken(forced)));
    expect(again.map((each) => each.kind === "token" && each.accessToken)).toEqual([
      "third",
      "third",
      "third",
    ]);
    expect(asked).toHaveLength(3);
  });

  test("goes on after a machine that died while it asked", async () => {
    const { machine, storage, answers, clock, advance, signIn } = product();
    const account = await signIn("user-7");
    advance(3600);
    await storage.set(`lease:${KEY}user-7`, JSON.stringify({ holder: "dead", until: clock.now() + 60_000 }));
    answers.push({ body: tokensOf({ user: "user-7", token: "second" }) });
    const { subscribe } = storage;
    const isWaiting = new Promise<void>((resolve) => {
      storage.subscribe = (...parameters) => {
        resolve();
        return subscribe?.(...parameters) ?? (() => {});
      };
    });
    const token = machine("user-7").acquireToken(wanted(account));
    await isWaiting;
    advance(60);
    expect(await token).toEqual({ kind: "token", accessToken: "second" });
  });

  test("asks for a new token itself where the one who was at it died before it had any", async () => {
    const { machine, storage, answers, clock, advance, signIn } = product();
    const account = await signIn("user-7");
    await storage.set(`lease:${KEY}user-7`, JSON.stringify({ holder: "dead", until: clock.now() + 60_000 }));
    answers.push({ body: tokensOf({ user: "user-7", token: "second" }) });
    const token = machine("user-7").acquireToken({ ...wanted(account), forceRefresh: true });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    advance(60);
    // What was refused before is not given out once more.
    expect(await token).toEqual({ kind: "token", accessToken: "second" });
  });

  test("keeps users apart whose names look like one of its own keys", async () => {
    const { machine, signIn } = product();
    const account = await signIn("user-7.lease");
    const other = await signIn("lease:user-7");
    await signIn("user-7");
    expect(await machine("user-7.lease").acquireToken(wanted(account))).toHaveProperty("kind", "token");
    expect(await machine("lease:user-7").acquireToken(wanted(other))).toHaveProperty("kind", "token");
  });

  test("takes a new key, and writes what was kept with the old one anew", async () => {
    const { machine, storage, answers, advance, signIn } = product();
    const account = await signIn("user-7", machine("user-7", [old]));
    expect(await storage.get(`${KEY}user-7`)).toMatch(/^2025\./);
    advance(3600);
    answers.push({ body: tokensOf({ user: "user-7", token: "second" }) });
    expect(await machine("user-7", [current, old]).acquireToken(wanted(account))).toHaveProperty(
      "kind",
      "token",
    );
    expect(await storage.get(`${KEY}user-7`)).toMatch(/^2026\./);
    expect(await machine("user-7").acquireToken(wanted(account))).toHaveProperty("kind", "token");
  });

  test("says which key is missing and leaves the tokens; a sign-in replaces them", async () => {
    const { machine, storage, signIn } = product();
    const account = await signIn("user-7", machine("user-7", [old]));
    const kept = await storage.get(`${KEY}user-7`);
    const refused = machine("user-7").acquireToken(wanted(account));
    await expect(refused).rejects.toMatchObject({
      name: "TokenStoreError",
      problem: "unknown-key",
      keyId: "2025",
    });
    expect(await storage.get(`${KEY}user-7`)).toBe(kept);
    await signIn("user-7");
    expect(await machine("user-7").acquireToken(wanted(account))).toHaveProperty("kind", "token");
  });

  test("leaves nothing after a sign-out, on any machine, also what cannot be read", async () => {
    const { machine, storage, signIn } = product();
    const account = await signIn("user-7");
    const other = machine("user-7");
    await other.acquireToken(wanted(account));
    expect(await machine("user-7").signOut({ account })).toEqual({ kind: "signed-out" });
    expect(await storage.get(`${KEY}user-7`)).toBeNull();
    expect(await other.acquireToken(wanted(account))).toMatchObject({ failure: { code: "no_tokens_found" } });

    await signIn("user-7", machine("user-7", [old]));
    await machine("user-7").signOut({ account });
    expect(await storage.get(`${KEY}user-7`)).toBeNull();
  });

  test("does not bring tokens back that were removed while a new one was on its way", async () => {
    const { machine, storage, answers, advance, signIn } = product();
    const account = await signIn("user-7");
    advance(3600);
    // The answer arrives after the product has deleted the user.
    answers.push({
      get body() {
        void storage.remove(`${KEY}user-7`);
        return tokensOf({ user: "user-7", token: "late" });
      },
    });
    await machine("user-7").acquireToken(wanted(account));
    expect(await storage.get(`${KEY}user-7`)).toBeNull();
  });

  test("forgets a user that the product deletes", async () => {
    const { storage, signIn, clock } = product();
    await signIn("user-7");
    await createTokenStore({ storage, keys: [current], clock }).remove("user-7");
    expect(await storage.get(`${KEY}user-7`)).toBeNull();
  });

  test("forgets the tokens too that a sign-in under way brings while the product deletes its user", async () => {
    const { machine, storage, answers, clock, signIn } = product();
    let removing: Promise<void> | undefined;
    const auth = machine("user-7");
    const store = createTokenStore({ storage, keys: [current], clock });
    const { shift } = answers;
    answers.shift = () => {
      removing = store.remove("user-7");
      return shift.call(answers);
    };
    await signIn("user-7", auth);
    await removing;
    expect(await storage.get(`${KEY}user-7`)).toBeNull();
  });

  test("asks Microsoft once also for permissions that the token at hand has not got", async () => {
    const { machine, answers, asked, signIn } = product();
    const account = await signIn("user-7");
    const more = { account, scopes: ["Calendars.ReadWrite", "MailboxSettings.Read"] };
    const body = { ...tokensOf({ user: "user-7", token: "wider" }), scope: more.scopes.join(" ") };
    answers.push({ body });
    const all = await Promise.all([1, 2].map(() => machine("user-7").acquireToken(more)));
    expect(all).toEqual([1, 2].map(() => ({ kind: "token", accessToken: "wider" })));
    expect(asked).toHaveLength(2);
    expect(await machine("user-7").acquireToken(wanted(account))).toHaveProperty("kind", "token");
  });

  test("refuses a storage by which machines cannot agree, and a user without a name", () => {
    const { compareAndSet: _, ...plain } = memoryStorage();
    expect(() => createTokenStore({ storage: plain, keys: [current] })).toThrow("no compareAndSet");
    expect(() => product().machine("")).toThrow("user is empty");
  });
});
