import { Redis } from "ioredis";
import { createClient } from "redis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { race } from "../../../test/race.ts";
import { type RedisServer, redisProgram, startRedis } from "../../../test/redis-server.ts";
import { createIntegration } from "../../create-integration.ts";
import { keyValueStorageContract } from "../../testing/key-value-storage-contract.ts";
import { type ScriptLine, scriptedAuth } from "../../testing/scripted-auth.ts";
import { ioredis } from "./ioredis.ts";
import { nodeRedis } from "./node-redis.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { redisStorage } from "./redis-storage.ts";

const closing: (() => Promise<unknown>)[] = [];
/** What is told of a server that goes away; these tests see to it that it does. */
const ignore = () => {};

async function connectNodeRedis(path: string): Promise<RedisConnection> {
  const client = createClient({ socket: { path, reconnectStrategy: 20 } });
  client.on("error", ignore);
  await client.connect();
  const connection = nodeRedis(client);
  closing.push(() => connection.close().then(() => client.destroy()));
  return connection;
}

async function connectIoredis(path: string): Promise<RedisConnection> {
  const client = new Redis({ path, retryStrategy: () => 20 });
  client.on("error", ignore);
  const connection = ioredis(client);
  closing.push(() => connection.close().then(() => client.disconnect()));
  return connection;
}

// Without a server there is nothing to try: a stand-in would only repeat what we believe of Redis.
describe.skipIf(redisProgram === undefined)(
  "redisStorage, against a server (skipped where none is installed)",
  () => {
    let server: RedisServer;
    beforeAll(async () => {
      server = await startRedis();
    });
    afterAll(() => server.close());
    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
    });

    describe.each([
      ["redis", connectNodeRedis],
      ["ioredis", connectIoredis],
    ])("by the library %s", (_library, connect) => {
      let connection: RedisConnection;
      beforeEach(async () => {
        connection = await connect(server.socket);
        await connection.send(["FLUSHALL"]);
      });

      test.each(keyValueStorageContract)("$name", async ({ check }) => {
        await check(redisStorage(connection), redisStorage(await connect(server.socket)));
      });

      test("keeps what it was given over a crash of the server, and tells listeners to look again", async () => {
        const storage = redisStorage(connection);
        await storage.set("record", "1");
        let calls = 0;
        let tell = () => {};
        const next = () => new Promise<void>((resolve) => (tell = resolve));
        const heard = next();
        const stop = storage.subscribe("record", () => {
          calls += 1;
          tell();
        });
        await heard;
        const again = next();
        await server.restart();
        await again;
        expect(calls).toBeGreaterThan(1);
        expect(await storage.get("record")).toBe("1");
        // What was lost is asked for anew, which takes the library a moment.
        const listeners = async () => {
          const [, count] = (await connection.send([
            "PUBSUB",
            "NUMSUB",
            "consentra:changed:record",
          ])) as unknown[];
          return count;
        };
        while ((await listeners()) === 0);
        const changed = next();
        expect(await storage.compareAndSet("record", "1", "2")).toBe(true);
        await changed;
        stop();
      });
    });

    test("keeps a sign-in over a crash of the server, which another machine then finishes", async () => {
      const account = { homeAccountId: "o.t", tenantId: "t", username: "u" };
      const open = async (lines: readonly ScriptLine[]) =>
        createIntegration({
          app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
          auth: scriptedAuth(lines, { completion: "callback" }),
          storage: redisStorage(await connectNodeRedis(server.socket)),
          key: "user-7",
          watch: false,
        });
      const before = await open([
        { signIn: { kind: "leaving-page", authorizationUrl: "https://login.microsoftonline.com/" } },
      ]);
      expect((await before.connect()).status).toBe("connecting");
      before.dispose();
      await server.restart();
      const after = await open([
        { completeSignIn: { kind: "signed-in", account, scopes: ["Calendars.ReadWrite", "offline_access"] } },
      ]);
      expect((await after.complete("https://meetings.example/callback?code=c")).status).toBe("connected");
      after.dispose();
      const last = await open([]);
      expect((await last.ready).status).toBe("connected");
      last.dispose();
    });

    test("forgets what lives for a time only", async () => {
      const connection = await connectNodeRedis(server.socket);
      await redisStorage(connection, { prefix: "short:", secondsToLive: 900 }).set("state", "secret");
      await redisStorage(connection).set("record", "{}");
      expect(await connection.send(["TTL", "short:state"])).toBe(900);
      expect(await connection.send(["TTL", "consentra:record"])).toBe(-1);
    });

    test("loses no write of two processes that race", async () => {
      await race("redis", server.socket, 100);
      expect(await redisStorage(await connectNodeRedis(server.socket)).get("count")).toBe("200");
    });
  },
);

describe("redisStorage", () => {
  test.each([-1, 1.5, Number.NaN])("refuses %d as a lifetime", (secondsToLive) => {
    const connection = {} as RedisConnection;
    expect(() => redisStorage(connection, { secondsToLive })).toThrow("give whole seconds");
  });
});
