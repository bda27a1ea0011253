import type { EpochMilliseconds } from "@consentra/protocol";
import { arabic } from "./arabic.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { japanese } from "./japanese.ts";
import { directionOf, type Language } from "./language.ts";
import type { Counted, PluralForms, Spoken, Template, Texts } from "./message.ts";
import { pseudo } from "./pseudo.ts";
import { spanish } from "./spanish.ts";

/** What fills a placeholder in plain text. */
type Value = string | number;

type Values<Names extends string, Filling> = Readonly<Record<Names, Filling>>;

/** One language, ready to speak: its texts, and how it fills, counts and dates them. */
export interface Words {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** Whether the request asked for the language, so that the addresses of its pages must go on saying it. */
  readonly asked: boolean;
  readonly text: Spoken<typeof english>;
  /** Fills a text; one in plural forms by its `count`. */
  say<Names extends string>(message: Template<Names> | Counted<Names>, values: Values<Names, Value>): string;
  /** The same in parts, for what is more than text: a link within a sentence. */
  weave<Names extends string, Part>(
    message: Template<Names> | Counted<Names>,
    values: Values<Names, Value | Part>,
  ): readonly (string | Part)[];
  number(value: number): string;
  /** `5 January 2026`, in a time zone, which is UTC unless said. */
  date(moment: EpochMilliseconds, timeZone?: string): string;
  /** `5 January 2026, 09:00 UTC`. */
  dateTime(moment: EpochMilliseconds, timeZone?: string): string;
  /** `Sunday` for 0, `Saturday` for 6. */
  weekday(day: number): string;
  /** `January` for 1. */
  month(month: number): string;
  /** `a, b, or c`. */
  anyOf(names: readonly string[]): string;
  /** `a, b, and c`. */
  allOf(names: readonly string[]): string;
  /** An address of one of the tenant's pages, which goes on in the language if somebody asked for it. */
  keep(path: string): string;
}

const TEXTS: Readonly<Record<Exclude<Language, "en-XA">, Texts>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  ja: japanese,
  ar: arabic,
};

/** What numbers and dates are written by. English dates are British, Arabic digits Latin, as ids beside them are. */
const LOCALES: Readonly<Record<Language, { readonly numbers: string; readonly dates: string }>> = {
  en: { numbers: "en", dates: "en-GB" },
  de: { numbers: "de", dates: "de" },
  es: { numbers: "es", dates: "es" },
  fr: { numbers: "fr", dates: "fr" },
  ja: { numbers: "ja", dates: "ja" },
  ar: { numbers: "ar-u-nu-latn", dates: "ar-u-ca-gregory-nu-latn" },
  "en-XA": { numbers: "en", dates: "en-GB" },
};

/** Keeps what fills a text of the other direction from turning its surroundings. See https://www.w3.org/International/articles/inline-bidi-markup/ */
const isolate = (part: unknown): readonly unknown[] => ["\u2068", part, "\u2069"];

/** The first Sunday in January 1970. */
const FIRST_SUNDAY = 4;

const atUtc = (month: number, day: number): EpochMilliseconds =>
  Date.UTC(1970, month, day) as EpochMilliseconds;

const ready = new Map<string, Words>();

/** Makes a format when it is first used: most pages need none. */
function once<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes a language ready to speak, once: words and formats are the same for everybody, and made when they are first used.
 *
 * @param language - the language
 * @param asked - whether the request asked for it, so that the addresses of its pages must go on saying it
 */
export function createWords(language: Language, asked = false): Words {
  const key = `${language} ${String(asked)}`;
  const words = ready.get(key) ?? makeWords(language, asked);
  ready.set(key, words);
  return words;
}

function makeWords(language: Language, asked: boolean): Words {
  const { numbers, dates } = LOCALES[language];
  const direction = directionOf(language);
  const text = (language === "en-XA" ? pseudo(english) : TEXTS[language]) as unknown as Words["text"];

  const numberFormat = once(() => new Intl.NumberFormat(numbers));
  const plurals = once(() => new Intl.PluralRules(numbers));
  const either = once(() => new Intl.ListFormat(numbers, { type: "disjunction" }));
  const together = once(() => new Intl.ListFormat(numbers, { type: "conjunction" }));
  const number = (value: number) => numberFormat().format(value);
  const formOf = (message: unknown, count: unknown): string => {
    if (typeof message === "string") return message;
    const forms = message as PluralForms;
    return forms[plurals().select(Number(count))] ?? forms.other;
  };
  const weave = (message: unknown, values: Readonly<Record<string, unknown>>): readonly unknown[] =>
    formOf(message, values.count)
      .split(/\{(\w+)\}/)
      .flatMap((part, index) => {
        if (index % 2 === 0) return part === "" ? [] : [part];
        const value = values[part];
        const filling = typeof value === "number" ? number(value) : value;
        return direction === "rtl" ? isolate(filling) : [filling];
      });

  const dateFormats = new Map<string, Intl.DateTimeFormat>();
  const format = (moment: EpochMilliseconds, timeZone: string, options: Intl.DateTimeFormatOptions) => {
    const key = `${timeZone} ${Object.keys(options).join()}`;
    const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(dates, { ...options, timeZone });
    dateFormats.set(key, known);
    return known.format(moment);
  };
  const date = (moment: EpochMilliseconds, timeZone = "UTC") =>
    format(moment, timeZone, { day: "numeric", month: "long", year: "numeric" });
  const time = (moment: EpochMilliseconds, timeZone: string) =>
    format(moment, timeZone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" });

  return {
    language,
    direction,
    asked,
    text,
    say: (message, values) => weave(message, values).join(""),
    weave: weave as Words["weave"],
    number,
    date,
    dateTime: (moment, timeZone = "UTC") =>
      weave(text.frame.dateAndTime, { date: date(moment, timeZone), time: time(moment, timeZone) }).join(""),
    weekday: (day) => format(atUtc(0, FIRST_SUNDAY + day), "UTC", { weekday: "long" }),
    month: (month) => format(atUtc(month - 1, 1), "UTC", { month: "long" }),
    anyOf: (all) => either().format(all),
    allOf: (all) => together().format(all),
    keep: (path) => (asked ? `${path}${path.includes("?") ? "&" : "?"}mkt=${language}` : path),
  };
}
