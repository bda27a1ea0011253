import { Pool } from "pg";
import { createClient } from "redis";
import { fileStorage } from "../src/node/file-storage.ts";
import { nodeRedis } from "../src/node/redis/node-redis.ts";
import { redisStorage } from "../src/node/redis/redis-storage.ts";
import { sqlStorage } from "../src/node/sql/sql-storage.ts";
import type { KeyValueStorage } from "../src/ports/key-value-storage.ts";

/** Opens the kind of storage that is named, over the same values as every other process does. */
async function open(
  kind: string,
  place: string,
): Promise<readonly [KeyValueStorage, () => Promise<unknown>]> {
  if (kind === "file") return [fileStorage(place), async () => undefined];
  if (kind === "sql") {
    const pool = new Pool({ host: place, user: "consentra", database: "postgres" });
    return [sqlStorage(pool), () => pool.end()];
  }
  const client = createClient({ socket: { path: place, tls: false } });
  await client.connect();
  return [redisStorage(nodeRedis(client)), async () => client.destroy()];
}

// A process of its own: it adds to a number which others add to as well, or it writes until it is killed.
const [kind = "", place = "", task = "0"] = process.argv.slice(2);
const [storage, close] = await open(kind, place);
for (let turn = 0; task === "for good"; turn += 1) {
  await storage.set("long", JSON.stringify({ turn, text: "x".repeat(500_000) }));
  process.stdout.write("written\n");
}
for (let done = 0; done < Number(task); ) {
  const text = await storage.get("count");
  if (await storage.compareAndSet?.("count", text, String(Number(text) + 1))) done += 1;
}
await close();
