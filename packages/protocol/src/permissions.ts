/**
 * The application id of Microsoft Graph, the same in every tenant.
 *
 * @group Scopes
 */
export const GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

/**
 * The permissions a calendar integration asks for by default: what the user sees on the consent page.
 *
 * @group Scopes
 */
export const DEFAULT_CALENDAR_SCOPES: readonly string[] = [
  "openid",
  "profile",
  "offline_access",
  "Calendars.ReadWrite",
];
