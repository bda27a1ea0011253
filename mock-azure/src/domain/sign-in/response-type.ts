import type { Application } from "../directory/application.ts";
import { type EntraFailure, entraFailure } from "../entra-failure.ts";
import type { ResponseMode } from "./authorization-request.ts";

/** What the authorization endpoint answers with. */
export interface ResponseParts {
  readonly code: boolean;
  readonly idToken: boolean;
  readonly token: boolean;
}

/** The response types that the service describes, their words in alphabetical order. */
const DESCRIBED: readonly string[] = [
  "code",
  "code id_token",
  "code token",
  "id_token",
  "id_token token",
  "token",
];

/**
 * Reads a response type, whose words may stand in any order.
 *
 * @returns the parts, or the refusal where the service or the registration does not have them
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-implicit-grant-flow
 */
export function readResponseType(
  responseType: string | undefined,
  { implicitGrantSettings }: Application,
): ResponseParts | { readonly failure: EntraFailure } {
  if (!responseType) return { failure: entraFailure(900144, { parameter: "response_type" }) };
  const words = responseType.split(" ").sort();
  if (!DESCRIBED.includes(words.join(" "))) return { failure: entraFailure(70005, { responseType }) };
  const parts: ResponseParts = {
    code: words.includes("code"),
    idToken: words.includes("id_token"),
    token: words.includes("token"),
  };
  if (parts.token && !implicitGrantSettings.enableAccessTokenIssuance)
    return { failure: entraFailure(700051) };
  if (parts.idToken && !implicitGrantSettings.enableIdTokenIssuance) {
    return { failure: entraFailure(700054, { responseType: "id_token" }) };
  }
  return parts;
}

/** How an answer travels when the request does not say: tokens never in the query. */
export function defaultResponseMode(responseType: string | undefined): ResponseMode {
  return /\btoken\b|\bid_token\b/.test(responseType ?? "") ? "fragment" : "query";
}
