/**
 * OAuth 2.0 and OpenID Connect error words that Microsoft Entra sends.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @group OAuth
 */
export type OAuthErrorCode =
  | "access_denied"
  | "authorization_declined"
  | "authorization_pending"
  | "bad_verification_code"
  | "consent_required"
  | "expired_token"
  | "interaction_required"
  | "invalid_client"
  | "invalid_grant"
  | "invalid_instance"
  | "invalid_request"
  | "invalid_resource"
  | "invalid_scope"
  | "invalid_tenant"
  | "login_required"
  | "permission_denied"
  | "server_error"
  | "temporarily_unavailable"
  | "unauthorized_client"
  | "unsupported_grant_type"
  | "unsupported_response_type";

/**
 * The body of a failed answer of the token endpoint.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 * @group OAuth
 */
export interface OAuthErrorBody {
  readonly error: OAuthErrorCode;
  readonly error_description: string;
  /** AADSTS numbers, usually one. */
  readonly error_codes?: readonly number[];
  /** `YYYY-MM-DD HH:MM:SSZ`. */
  readonly timestamp?: string;
  readonly trace_id?: string;
  readonly correlation_id?: string;
  readonly error_uri?: string;
  /** What kind of interaction would help, for example `consent_required` or `basic_action`. */
  readonly suberror?: string;
  /** A claims request, as JSON text, that the next authorization request must carry. */
  readonly claims?: string;
}

/**
 * The body of a successful answer of the token endpoint.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 * @group OAuth
 */
export interface TokenResponseBody {
  readonly token_type: "Bearer";
  readonly scope?: string;
  /** Seconds from now. */
  readonly expires_in: number;
  /** Seconds from now that the token may be used during an outage. */
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  /** Seconds from now; only for single-page applications. */
  readonly refresh_token_expires_in?: number;
  readonly id_token?: string;
  /** base64url of `{"uid":…,"utid":…}`: the account's home object and tenant. */
  readonly client_info?: string;
}
