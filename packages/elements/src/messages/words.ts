import type { Message } from "./message.ts";
import type { MessageKey, MessageParameters, MessageReplacements, Messages } from "./messages.ts";

/**
 * What words are made of.
 *
 * @group Words
 */
export interface WordsOptions {
  /** BCP 47 tag; its region decides how dates and numbers are written, for example `de-CH`. */
  readonly language: string;
  readonly messages: Messages;
  /** The product's own words; an empty text leaves a message out. */
  readonly replacements?: MessageReplacements;
  /** IANA name. @defaultValue the host's */
  readonly timeZone?: string;
}

/**
 * One language, speaking.
 *
 * @group Words
 */
export interface Words {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /**
   * A message, filled.
   *
   * @param key - which one
   * @param parameters - what its braces name, each of them
   */
  say<Key extends MessageKey>(key: Key, ...parameters: ParametersOf<Key>): string;
  /** Whether there is a message of this name. */
  has(key: string): key is MessageKey;
  /** A date in full, for example `4 February 2026`. @param at - milliseconds since the epoch */
  day(at: number): string;
  /** A date and time of day. @param at - milliseconds since the epoch */
  moment(at: number): string;
  /** How far away, for example `in 2 minutes`. @param at - milliseconds since the epoch @param now - likewise */
  distance(at: number, now: number): string;
}

/**
 * The parameters that {@link Words.say} wants for a key: none where nothing is filled in.
 *
 * @group Words
 */
export type ParametersOf<Key extends MessageKey> = [keyof MessageParameters<Key>] extends [never]
  ? []
  : [parameters: MessageParameters<Key>];

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|ur|yi)\b/i;

/** From the largest down: milliseconds, and what `Intl` calls it. */
const UNITS = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
  [1000, "second"],
] as const;

/**
 * Makes a language speak. Numbers, dates, distances in time and plurals are the host's `Intl`.
 *
 * @param options - the language, its messages, and the product's own
 * @returns the words
 * @throws TypeError when a replacement has a key that no message has
 * @throws RangeError when `language` is no BCP 47 tag, or `timeZone` no zone
 * @example
 * ```ts run
 * import { createWords, loadMessages } from "@consentra/elements/messages";
 *
 * const words = createWords({ language: "fr", messages: await loadMessages("fr"), timeZone: "UTC" });
 * words.say("status.pending"); // => "En attente d’approbation"
 * words.day(Date.UTC(2026, 1, 4)); // => "4 février 2026"
 * words.say("left.days", { date: words.day(Date.UTC(2026, 1, 4)), count: 1 }); // => "4 février 2026 (encore 1 jour)"
 * ```
 * @group Words
 */
export function createWords(options: WordsOptions): Words {
  const { language, replacements = {}, timeZone } = options;
  const unknown = Object.keys(replacements).find((key) => !(key in options.messages));
  if (unknown !== undefined) {
    throw new TypeError(
      `messages has the key "${unknown}", which no message has: see MessageKey for the keys.`,
    );
  }
  const messages: Messages = { ...options.messages, ...replacements };
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const distances = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const zone = timeZone === undefined ? {} : { timeZone };
  const days = new Intl.DateTimeFormat(language, { ...zone, dateStyle: "long" });
  const moments = new Intl.DateTimeFormat(language, { ...zone, dateStyle: "long", timeStyle: "short" });

  return {
    language,
    direction: RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr",
    say(key, ...[given]) {
      const parameters: Readonly<Record<string, string | number>> = given ?? {};
      return inPlural(messages[key], plurals, parameters.count).replace(
        /\{(\w+)\}/g,
        (hole, name: string) => {
          const value = parameters[name];
          return typeof value === "number" ? numbers.format(value) : (value ?? hole);
        },
      );
    },
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    day: (at) => days.format(at),
    moment: (at) => moments.format(at),
    distance(at, now) {
      const span = at - now;
      const [length, unit] = UNITS.find(([size]) => Math.abs(span) >= size) ?? UNITS[3];
      return distances.format(Math.round(span / length), unit);
    },
  };
}

function inPlural(message: Message, plurals: Intl.PluralRules, count: string | number | undefined): string {
  return typeof message === "string" ? message : (message[plurals.select(Number(count))] ?? message.other);
}
