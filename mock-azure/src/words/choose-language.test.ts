import { describe, expect, test } from "vitest";
import { chooseLanguage, type LanguageWishes } from "./choose-language.ts";

describe("chooseLanguage", () => {
  test.each<readonly [string, LanguageWishes, string]>([
    ["nothing is said", {}, "en"],
    ["mkt names it", { mkt: "de-DE" }, "de"],
    ["mkt is stronger than all else", { mkt: "fr-FR", uiLocales: "de", acceptLanguage: "es" }, "fr"],
    ["ui_locales is stronger than the browser", { uiLocales: "ja", acceptLanguage: "es" }, "ja"],
    ["ui_locales names several", { uiLocales: "nl-NL es-MX de" }, "es"],
    ["mkt names one that no catalogue has", { mkt: "nl-NL", uiLocales: "de" }, "de"],
    ["mkt is no tag at all", { mkt: "<b>", acceptLanguage: "fr" }, "fr"],
    ["an earlier page was asked for it", { remembered: "ar", acceptLanguage: "fr" }, "ar"],
    ["the browser wants it", { acceptLanguage: "fr-CH, fr;q=0.9, en;q=0.8" }, "fr"],
    ["the browser weighs its list", { acceptLanguage: "en;q=0.2, nl, ja;q=0.7, de;q=0.5" }, "ja"],
    ["the browser refuses it", { acceptLanguage: "de;q=0, *" }, "en"],
    ["the tag is written in another case", { mkt: "AR_sa" }, "ar"],
    ["the pseudo-locale is meant", { mkt: "en-XA" }, "en-XA"],
    ["Microsoft's pseudo-locale is meant", { mkt: "qps-ploc" }, "en-XA"],
  ])("is sure where %s", (_, wishes, language) => {
    expect(chooseLanguage(wishes).language).toBe(language);
  });

  test("knows a wish from the browser's settings", () => {
    expect(chooseLanguage({ mkt: "de" }).asked).toBe(true);
    expect(chooseLanguage({ remembered: "de" }).asked).toBe(true);
    expect(chooseLanguage({ acceptLanguage: "de" }).asked).toBe(false);
    expect(chooseLanguage({ mkt: "nl" }).asked).toBe(false);
  });
});
