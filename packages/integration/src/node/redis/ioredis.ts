import type { IoredisClient, IoredisSubscriber, RedisConnection } from "./redis-connection.ts";

/**
 * Takes a client of the library `ioredis`.
 *
 * @param client - the host's, with a listener for its errors
 * @param onError - told when the second client, which listens, loses its connection; it connects again by itself
 * @returns the connection, for `redisStorage`
 * @group Persistence
 */
export function ioredis(
  client: IoredisClient,
  onError: (problem: unknown) => void = () => {},
): RedisConnection {
  let made: IoredisSubscriber | undefined;
  const channels = new Map<string, Set<() => void>>();
  const tell = (channel: string) => {
    for (const listener of [...(channels.get(channel) ?? [])]) listener();
  };
  const connect = () => {
    // The library would ask for its channels anew by itself, and complain to nobody where that fails.
    const subscriber = client.duplicate({ autoResubscribe: false });
    subscriber.on("error", onError);
    subscriber.on("message", (channel) => tell(channel as string));
    subscriber.on("ready", () => {
      for (const channel of channels.keys()) subscriber.subscribe(channel).then(() => tell(channel), onError);
    });
    return subscriber;
  };
  return {
    send: ([name = "", ...parameters]) => client.call(name, ...parameters),
    async listen(channel, listener) {
      made ??= connect();
      const subscriber = made;
      const entry = () => listener();
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(entry));
      /** @returns whether nobody listens to the channel any more */
      const leave = () =>
        listeners.delete(entry) &&
        listeners.size === 0 &&
        channels.get(channel) === listeners &&
        channels.delete(channel);
      try {
        await subscriber.subscribe(channel);
      } catch (problem) {
        leave();
        throw problem;
      }
      entry();
      return async () => {
        if (leave()) await subscriber.unsubscribe(channel);
      };
    },
    close: async () => {
      made?.disconnect();
      made = undefined;
    },
  };
}
