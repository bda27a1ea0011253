/** Where Microsoft lists its numbers. */
export const CODES_PAGE =
  "https://learn.microsoft.com/entra/identity-platform/reference-error-codes#aadsts-error-codes";
