import type { NodeRedisClient, NodeRedisSubscriber, RedisConnection } from "./redis-connection.ts";

/**
 * Takes a client of the library `redis`.
 *
 * @param client - connected by the host, with a listener for its errors
 * @param onError - told when the second client, which listens, loses its connection; it connects again by itself
 * @returns the connection, for `redisStorage`
 * @group Persistence
 */
export function nodeRedis(
  client: NodeRedisClient,
  onError: (problem: unknown) => void = () => {},
): RedisConnection {
  let made: Promise<NodeRedisSubscriber> | undefined;
  const told = new Set<() => void>();
  const connect = async () => {
    const subscriber = client.duplicate();
    subscriber.on("error", onError);
    subscriber.on("ready", () => {
      for (const tell of [...told]) tell();
    });
    await subscriber.connect();
    return subscriber;
  };
  return {
    send: (command) => client.sendCommand([...command]),
    async listen(channel, listener) {
      made ??= connect().catch((problem: unknown) => {
        // The next one who listens tries again.
        made = undefined;
        throw problem;
      });
      const subscriber = await made;
      const tell = () => listener();
      await subscriber.subscribe(channel, tell);
      told.add(tell);
      tell();
      return async () => {
        told.delete(tell);
        await subscriber.unsubscribe(channel, tell);
      };
    },
    async close() {
      const subscriber = await made;
      made = undefined;
      subscriber?.destroy();
    },
  };
}
