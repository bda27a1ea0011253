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
}
