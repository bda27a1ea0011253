/** How a refusal of Microsoft Graph goes on the wire; `{…}` in the message takes a value. */
export type FailureKind = readonly [status: number, code: string, message: string, source?: string];

/** The page on what is wrong with a token. */
export const TOKEN_PAGE = "https://learn.microsoft.com/graph/resolve-auth-errors";
