import { createClient } from "redis";
import { nodeRedis } from "../src/node/redis/node-redis.ts";
import { redisStorage } from "../src/node/redis/redis-storage.ts";

// A process of its own that adds to a number which others add to as well.
const [path = "", times = "0"] = process.argv.slice(2);
const client = createClient({ socket: { path, tls: false } });
await client.connect();
const storage = redisStorage(nodeRedis(client));
for (let done = 0; done < Number(times); ) {
  const text = await storage.get("count");
  if (await storage.compareAndSet("count", text, String(Number(text) + 1))) done += 1;
}
client.destroy();
