import { type FailureKind, TOKEN_PAGE } from "./failure-kind.ts";

/**
 * The refusals of access tokens, by a name of ours.
 *
 * @see https://learn.microsoft.com/graph/resolve-auth-errors
 */
export const TOKEN_FAILURES = {
  tokenEmpty: [401, "InvalidAuthenticationToken", "Access token is empty.", TOKEN_PAGE],
  tokenWithoutDots: [
    401,
    "InvalidAuthenticationToken",
    "IDX14100: JWT is not well formed, there are no dots (.).",
    TOKEN_PAGE,
  ],
  tokenUnreadable: [
    401,
    "InvalidAuthenticationToken",
    "CompactToken parsing failed with error code: 80049217",
    TOKEN_PAGE,
  ],
  tokenForeign: [401, "InvalidAuthenticationToken", "Signature is invalid.", TOKEN_PAGE],
  tokenExpired: [
    401,
    "InvalidAuthenticationToken",
    "Lifetime validation failed, the token is expired.",
    TOKEN_PAGE,
  ],
  tokenNotYetValid: [
    401,
    "InvalidAuthenticationToken",
    "Access token has expired or is not yet valid.",
    TOKEN_PAGE,
  ],
  tokenAudience: [
    401,
    "InvalidAuthenticationToken",
    "Access token validation failure. Invalid audience.",
    TOKEN_PAGE,
  ],
  claimsChallenge: [
    401,
    "InvalidAuthenticationToken",
    "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: {code}",
    "https://learn.microsoft.com/entra/identity/conditional-access/concept-continuous-access-evaluation",
  ],
  accountRefused: [401, "AuthenticationError", "Error authenticating with resource", TOKEN_PAGE],
  noPermissions: [
    403,
    "NoPermissionsInAccessToken",
    "The token contains no permissions, or permissions can not be understood.",
    TOKEN_PAGE,
  ],
  meWithoutUser: [
    400,
    "BadRequest",
    "/me request is only valid with delegated authentication flow.",
    TOKEN_PAGE,
  ],
} as const satisfies Readonly<Record<string, FailureKind>>;
