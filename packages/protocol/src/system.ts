import type { Clock } from "./clock.ts";
import type { IdSource } from "./ids.ts";
import type { EpochMilliseconds } from "./time.ts";

/** The longest delay a host timer takes, about 24.8 days; longer ones would fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

interface SystemTimer {
  handle: ReturnType<typeof setTimeout>;
}

/**
 * The host's own clock. `Date` and the timers are looked up at each call, so fake timers that a test installs later
 * are obeyed.
 *
 * @group Time
 */
export const systemClock: Clock = {
  now: () => Date.now() as EpochMilliseconds,
  setTimeout(callback, delay) {
    const timer = {} as SystemTimer;
    const wait = (left: number) => {
      const step = Math.min(left, LONGEST_DELAY);
      timer.handle = setTimeout(() => {
        if (left > step) wait(left - step);
        else callback();
      }, step);
    };
    wait(Math.max(0, delay));
    return timer;
  },
  clearTimeout(timer) {
    clearTimeout((timer as SystemTimer | undefined)?.handle);
  },
};

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const guid = () => crypto.randomUUID();

/**
 * Unpredictable GUIDs alone, for bundles that count bytes.
 *
 * @group Identifiers
 */
export const systemGuids: Pick<IdSource, "guid"> = { guid };

/**
 * An unpredictable number from 0 to below 1, from the host's cryptographic generator.
 *
 * @group Identifiers
 */
export const systemRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/**
 * Unpredictable identifiers from the host's cryptographic generator.
 *
 * @group Identifiers
 */
export const systemIds: IdSource = {
  guid,
  opaque: (length) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => ALPHABET[byte & 63]).join(""),
};
