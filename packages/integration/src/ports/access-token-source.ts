/**
 * What a caller may say about the access token it wants.
 *
 * @group Sign-in
 */
export interface AccessTokenRequest {
  /**
   * Permissions the token must carry, for example `["Calendars.ReadWrite"]`.
   *
   * @defaultValue the integration's own scopes
   */
  readonly scopes?: readonly string[];
  /** A claims challenge from Microsoft Graph, as JSON text; the token is then asked for anew. */
  readonly claims?: string;
  /** Asks Microsoft Entra even when a cached token still lives. */
  readonly forceRefresh?: boolean;
  /** Stops waiting; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Gives access tokens; a calendar client asks one before each request.
 *
 * @group Sign-in
 */
export interface AccessTokenSource {
  /**
   * An access token that lives now, from the cache or freshly asked for.
   *
   * @param request - scopes, a claims challenge, and how to ask
   * @returns the token, to be sent as `Authorization: Bearer`
   * @throws ConnectionError when no token can be had; its `failure` says why and who can change that
   */
  getAccessToken(request?: AccessTokenRequest): Promise<string>;
}
