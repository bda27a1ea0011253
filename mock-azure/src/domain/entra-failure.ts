import type { OAuthErrorCode } from "@consentra/protocol";
import { type AadstsNumber, failureKind } from "./failure/catalogue.ts";
import { CODES_PAGE } from "./failure/codes-page.ts";

export type { AadstsNumber } from "./failure/catalogue.ts";

/** A refusal: what it is called on the wire. Where it shows (page, redirect, body) the decision says. */
export interface EntraFailure {
  readonly aadsts: AadstsNumber;
  readonly error: OAuthErrorCode;
  readonly suberror: string | undefined;
  /** Without the `AADSTSnnn:` prefix and the trailer. */
  readonly text: string;
  readonly source: string;
}

/**
 * Makes a refusal.
 *
 * @param aadsts - its number
 * @param values - what stands for the `{…}` of its wording
 * @param error - another OAuth error than the usual one, where the surface asks for it
 */
export function entraFailure(
  aadsts: AadstsNumber,
  values: Readonly<Record<string, string>> = {},
  error?: OAuthErrorCode,
): EntraFailure {
  const kind = failureKind(aadsts);
  return {
    aadsts,
    // What never leaves the page has no word for the app; should it leave after all, the app learns no more than this.
    error: error ?? kind.error ?? "access_denied",
    suberror: kind.suberror,
    text: kind.text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""),
    source: kind.source ?? CODES_PAGE,
  };
}
