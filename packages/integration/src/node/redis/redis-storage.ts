import type { KeyValueStorage } from "../../ports/key-value-storage.ts";
import { subscribeBy } from "../subscribe-by.ts";
import type { RedisConnection } from "./redis-connection.ts";

/**
 * One step that nothing else comes into: whether the key holds what is expected, and if so the change and word of it.
 * Parameters: expectation (`any`, `nothing` or `text`), the text, `set` or `remove`, the new text, seconds it lives
 * (`0`: for good), the channel.
 */
const WRITE = `
local current = redis.call('GET', KEYS[1])
if ARGV[1] == 'nothing' and current then return 0 end
if ARGV[1] == 'text' and current ~= ARGV[2] then return 0 end
if ARGV[3] == 'remove' then redis.call('DEL', KEYS[1])
elseif ARGV[5] == '0' then redis.call('SET', KEYS[1], ARGV[4])
else redis.call('SET', KEYS[1], ARGV[4], 'EX', ARGV[5]) end
redis.call('PUBLISH', ARGV[6], '')
return 1`;

/**
 * How keys are named, and how long they live.
 *
 * @group Persistence
 */
export interface RedisStorageOptions {
  /** Begins every key and channel. @defaultValue `consentra:` */
  readonly prefix?: string;
  /** Seconds after which a key that is not written again is forgotten: for sign-ins that wait. @defaultValue for good */
  readonly secondsToLive?: number;
  /** Told when changes cannot be listened to. */
  readonly onError?: (problem: unknown) => void;
}

/**
 * Keeps keys in Redis or Valkey, for any number of machines: they write by a script, which Redis runs as one step, and
 * hear of each other by its messages. Let Redis write to disk (`appendonly yes`): what it forgets is forgotten.
 *
 * @param connection - of {@link nodeRedis} or {@link ioredis}
 * @param options - names and lifetime
 * @returns the storage
 * @throws RangeError when the lifetime is not a whole number of seconds
 * @see https://redis.io/docs/latest/develop/programmability/eval-intro/
 * @group Persistence
 */
export function redisStorage(
  connection: RedisConnection,
  options: RedisStorageOptions = {},
): Required<KeyValueStorage> {
  const { prefix = "consentra:", secondsToLive = 0, onError = () => {} } = options;
  if (!Number.isInteger(secondsToLive) || secondsToLive < 0) {
    throw new RangeError(`secondsToLive is ${secondsToLive}: give whole seconds, or leave it out.`);
  }
  const channelOf = (key: string) => `${prefix}changed:${key}`;

  /** @param expected - undefined expects nothing in particular */
  const write = async (key: string, expected: string | null | undefined, value: string | null) => {
    const expectation = expected === undefined ? "any" : expected === null ? "nothing" : "text";
    const change = value === null ? "remove" : "set";
    const parameters = [
      expectation,
      expected ?? "",
      change,
      value ?? "",
      String(secondsToLive),
      channelOf(key),
    ];
    return (await connection.send(["EVAL", WRITE, "1", prefix + key, ...parameters])) === 1;
  };

  return {
    async get(key) {
      const value = await connection.send(["GET", prefix + key]);
      return typeof value === "string" ? value : null;
    },
    async set(key, value) {
      await write(key, undefined, value);
    },
    async remove(key) {
      await write(key, undefined, null);
    },
    compareAndSet: write,
    subscribe: (key, listener) =>
      subscribeBy((tell) => connection.listen(channelOf(key), tell), listener, onError),
  };
}
