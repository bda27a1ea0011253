/**
 * Proofs that encrypted content of notifications comes from Microsoft Graph. It stands apart because only a server needs
 * it, with the package `jose`.
 *
 * @module
 */

export { GraphRequestError } from "../graph-request-error.ts";
export type { ValidationTokenVerifier } from "../sync/validation-token-verifier.ts";
export type { TokenVerifierOptions } from "./create-token-verifier.ts";
export { createTokenVerifier } from "./create-token-verifier.ts";
