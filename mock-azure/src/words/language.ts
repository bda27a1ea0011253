/** The languages that pages and mails speak; `en-XA` is English made strange, which shows what nobody can translate. */
export const LANGUAGES = ["en", "de", "es", "fr", "ja", "ar", "en-XA"] as const;

/**
 * A language that pages and mails speak, by its BCP 47 tag.
 *
 * @group Tenant
 */
export type Language = (typeof LANGUAGES)[number];

/** Names that Microsoft has for pseudo-locales. See https://learn.microsoft.com/windows/apps/design/globalizing/pseudo-locales */
const PSEUDO_NAMES = /^(en-xa|qps(-.*)?)$/;

/** The language that a tag means: whatever its region, script or case is. */
export function languageOf(tag: string): Language | undefined {
  const name = tag.trim().toLowerCase().replaceAll("_", "-");
  if (PSEUDO_NAMES.test(name)) return "en-XA";
  const [primary] = name.split("-");
  return LANGUAGES.find((language) => language === primary);
}

/** Which way a language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
