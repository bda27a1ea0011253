/**
 * Where the client gets access tokens from. An object returned by `createIntegration(...).tokens` fits; so does any
 * wrapper of MSAL's `acquireTokenSilent`. The source is expected to cache: it is asked once for every request sent.
 *
 * @group Calendar client
 */
export interface AccessTokenSource {
  /**
   * Gives a bearer token for Microsoft Graph.
   *
   * @param request - `scopes`: what the token must allow; `claims`: a claims request as JSON text that a challenge of
   *   the service asked for; `forceRefresh`: a cached token was refused, get another; `signal`: stop when aborted
   * @returns the token, without the word `Bearer`
   * @throws whatever the source throws when no token can be had silently; the client passes it on unchanged
   */
  getAccessToken(request: {
    readonly scopes: readonly string[];
    readonly claims?: string;
    readonly forceRefresh?: boolean;
    readonly signal?: AbortSignal;
  }): Promise<string>;
}
