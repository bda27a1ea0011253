import type { ClientAssertion } from "./client-assertion.ts";
import type { ClaimSet } from "./token-outcome.ts";

/** A token request, parsed and not yet believed. */
export interface TokenInput {
  readonly tenant: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly repeated: readonly string[];
  /** Client id and secret from a Basic authorization header. */
  readonly basic: { readonly clientId: string; readonly clientSecret: string } | undefined;
  /** The `Origin` header of a browser. */
  readonly origin: string | undefined;
  /** base64url of the SHA-256 of `code_verifier`, made while parsing. */
  readonly verifierDigest: string | undefined;
  /** `client_assertion`, where it could be read. */
  readonly clientAssertion: ClientAssertion | undefined;
  /** `assertion`, the token of the person that a service acts for, after the signature was looked at. */
  readonly userAssertion:
    | { readonly kind: "malformed" | "foreign" }
    | { readonly kind: "signed"; readonly claims: ClaimSet }
    | undefined;
  /** The origin of the sign-in service that was asked. */
  readonly loginOrigin: string;
}
