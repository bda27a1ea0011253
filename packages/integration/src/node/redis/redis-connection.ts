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
  /** Sends one command and resolves to its reply. */
  sendCommand(command: string[]): Promise<unknown>;
  /** A client with the same settings, not connected yet. */
  duplicate(): NodeRedisSubscriber;
}

/**
 * A second client of the library `redis`: one that listens can do nothing else.
 *
 * @group Persistence
 */
export interface NodeRedisSubscriber {
  /** Connects; lost connections are made again by themselves. */
  connect(): Promise<unknown>;
  /** Listens to `ready` and `error`. */
  on(event: string, listener: (problem?: unknown) => void): unknown;
  /** Calls the listener on every message, also after a lost connection. */
  subscribe(channel: string, listener: () => void): Promise<unknown>;
  /** Stops calling the listener. */
  unsubscribe(channel: string, listener: () => void): Promise<unknown>;
  /** Ends the connection at once. */
  destroy(): unknown;
}

/**
 * A client of the library `ioredis`, as far as it is used here.
 *
 * @group Persistence
 */
export interface IoredisClient {
  /** Sends one command and resolves to its reply. */
  call(command: string, ...parameters: string[]): Promise<unknown>;
  /** A client with the same settings but for some, which connects by itself. */
  duplicate(but: { readonly autoResubscribe: false }): IoredisSubscriber;
}

/**
 * A second client of the library `ioredis`.
 *
 * @group Persistence
 */
export interface IoredisSubscriber {
  /** Listens to `message`, whose first parameter is the channel, to `ready` and `error`. */
  on(event: string, listener: (first?: unknown) => void): unknown;
  /** Asks for the messages of a channel, also after a lost connection. */
  subscribe(channel: string): Promise<unknown>;
  /** Asks for no more of them. */
  unsubscribe(channel: string): Promise<unknown>;
  /** Ends the connection at once. */
  disconnect(): void;
}
