/**
 * Checks the proofs that Microsoft Graph sends along with encrypted content, one for each app and organisation.
 *
 * @param validationTokens - JSON Web Tokens, as they came
 * @returns the ids of the organisations (tenants) that they vouch for, in lower case; none unless every token holds
 * @throws whatever keeps it from finding out, such as keys that cannot be had
 * @group Calendar client
 */
export type ValidationTokenVerifier = (validationTokens: readonly string[]) => Promise<ReadonlySet<string>>;
