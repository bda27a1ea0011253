/**
 * Names and wire shapes that the SDK and the mock tenant both speak. No judgement lives here.
 *
 * @module
 */
export { assertNever } from "./assert-never.ts";
export type { Clock, VirtualClock } from "./clock.ts";
export { createVirtualClock } from "./clock.ts";
export type {
  DateTimeTimeZone,
  EmailAddress,
  FreeBusyStatus,
  GraphCollection,
  GraphErrorBody,
  ItemBody,
} from "./graph.ts";
export type { IdSource, SeededIds } from "./ids.ts";
export { createSeededIds } from "./ids.ts";
export type { OAuthErrorBody, OAuthErrorCode, TokenResponseBody } from "./oauth.ts";
export { DEFAULT_CALENDAR_SCOPES, GRAPH_APP_ID } from "./permissions.ts";
export type { Scope } from "./scope-set.ts";
export { GRAPH_RESOURCE, isOidcScope, missingScopes, OIDC_SCOPES, parseScopes } from "./scope-set.ts";
export type { Duration, EpochMilliseconds, EpochSeconds } from "./time.ts";
export { formatInstant, parseInstant, toEpochSeconds, toMilliseconds } from "./time.ts";
