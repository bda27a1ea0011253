import { english } from "./languages/english.ts";
import type { Language } from "./message.ts";
import type { Messages } from "./messages.ts";

/** Every language but English is a file of its own, fetched when it is asked for. */
const LOADERS: Readonly<Record<Exclude<Language, "en">, () => Promise<Messages>>> = {
  de: async () => (await import("./languages/german.ts")).german,
  es: async () => (await import("./languages/spanish.ts")).spanish,
  fr: async () => (await import("./languages/french.ts")).french,
  ja: async () => (await import("./languages/japanese.ts")).japanese,
  ar: async () => (await import("./languages/arabic.ts")).arabic,
};

/**
 * The languages that come with the package.
 *
 * @group Words
 */
export const LANGUAGES: readonly Language[] = ["en", ...(Object.keys(LOADERS) as (keyof typeof LOADERS)[])];

/**
 * Which of the package's languages a tag means: its region and script do not matter.
 *
 * @param tag - BCP 47, for example `de-CH`
 * @returns the language, or undefined where the package does not speak it
 * @group Words
 */
export function languageOf(tag: string): Language | undefined {
  const primary = tag.trim().split(/[-_]/, 1)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === primary);
}

/**
 * The messages of a language, fetched when they are first asked for; English is there already.
 *
 * @param tag - BCP 47, for example `de-CH`
 * @returns the catalogue; English for a language that the package does not speak
 * @throws TypeError (as a rejection) when the file of the language cannot be fetched
 * @example
 * ```ts run
 * import { loadMessages } from "@consentra/elements/messages";
 *
 * (await loadMessages("de-CH"))["action.connect"]; // => "Verbinden"
 * (await loadMessages("eo"))["action.connect"]; // => "Connect"
 * ```
 * @group Words
 */
export async function loadMessages(tag: string): Promise<Messages> {
  const language = languageOf(tag) ?? "en";
  return language === "en" ? english : LOADERS[language]();
}
