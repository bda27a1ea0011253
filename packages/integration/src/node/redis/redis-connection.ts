/**
 * What a storage needs of a client for Redis or Valkey; {@link nodeRedis} and {@link ioredis} make it of the usual two.
 *
 * @group Persistence
 */
export interface RedisConnection {
  /** Sends one command, and gives its reply: texts, whole numbers, or null. */
  send(command: readonly string[]): Promise<unknown>;
  /**
   * Calls `listener` on every message of a channel, once the channel is first heard, and whenever messages may have been
   * missed because the connection was lost. Resolves to the way to stop.
   */
  listen(channel: string, listener: () => void): Promise<() => Promise<void>>;
  /** Ends what the connection opened itself; the client it was made of is the host's to end. */
  close(): Promise<void>;
}

/**
 * A client of the library `redis`, version 4 or later, as far as it is used here.
 *
 * @group Persistence
 */
export interface NodeRedisClient {
  sendCommand(command: string[]): Promise<unknown>;
  duplicate(): NodeRedisSubscriber;
}

/**
 * A second client of the library `redis`: one that listens can do nothing else.
 *
 * @group Persistence
 */
export interface NodeRedisSubscriber {
  connect(): Promise<unknown>;
  on(event: string, listener: (problem?: unknown) => void): unknown;
  subscribe(channel: string, listener: () => void): Promise<unknown>;
  unsubscribe(channel: string, listener: () => void): Promise<unknown>;
  destroy(): unknown;
}

/**
 * A client of the library `ioredis`, as far as it is used here.
 *
 * @group Persistence
 */
export interface IoredisClient {
  call(command: string, ...parameters: string[]): Promise<unknown>;
  duplicate(): IoredisSubscriber;
}

/**
 * A second client of the library `ioredis`.
 *
 * @group Persistence
 */
export interface IoredisSubscriber {
  on(event: string, listener: (first?: unknown) => void): unknown;
  subscribe(channel: string): Promise<unknown>;
  unsubscribe(channel: string): Promise<unknown>;
  disconnect(): void;
}
