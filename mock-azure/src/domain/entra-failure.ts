import type { OAuthErrorCode } from "@consentra/protocol";

const CODES_PAGE = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";

interface FailureKind {
  readonly error: OAuthErrorCode;
  readonly suberror?: string;
  readonly text: string;
}

/**
 * The refusals the tenant gives, by AADSTS number. The wording is ours: Microsoft's is not a contract. `{…}` takes a
 * value. A number's OAuth error may depend on the surface; then the decision names another one.
 */
const FAILURES = {
  16000: {
    error: "interaction_required",
    text: "Several signed-in accounts fit, or the chosen one cannot be used in tenant '{tenant}'.",
  },
  160021: {
    error: "interaction_required",
    text: "The application asked for a session that this user agent does not have.",
  },
  50011: {
    error: "invalid_client",
    text: "The redirect URI '{redirectUri}' of the request does not match one registered for application '{appId}'.",
  },
  50020: {
    error: "access_denied",
    text: "The account does not exist in tenant '{tenant}' and cannot use application '{appId}' there.",
  },
  50034: { error: "invalid_grant", text: "The account does not exist in the directory '{tenant}'." },
  50049: { error: "invalid_instance", text: "The authority host is unknown." },
  50050: { error: "invalid_request", text: "The discovery request is malformed: '{parameter}' is missing." },
  50057: { error: "invalid_grant", text: "The account is disabled." },
  50058: {
    error: "login_required",
    text: "A silent sign-in was asked for, but nobody is signed in on this user agent.",
  },
  50076: {
    error: "interaction_required",
    suberror: "basic_action",
    text: "A policy asks for multi-factor authentication before '{appId}' can be used.",
  },
  50089: {
    error: "invalid_grant",
    text: "The sign-in took too long or was continued elsewhere; start again from the app.",
  },
  50105: {
    error: "interaction_required",
    text: "The account is not assigned to a role for application '{appName}'.",
  },
  50147: { error: "invalid_request", text: "The code challenge is missing or cannot be used." },
  50173: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The grant has been revoked; sign in again. It was issued on '{issued}', tokens are valid from '{validFrom}'.",
  },
  500201: {
    error: "access_denied",
    text: "Version 1 of the protocol issues nothing for a Microsoft account; the application must use version 2.",
  },
  500208: {
    error: "access_denied",
    text: "The account '{account}' is not of the kind that '{tenant}' signs in.",
  },
  50194: {
    error: "unauthorized_client",
    text: "Application '{appId}' is registered for one tenant; the /common endpoint does not serve it.",
  },
  53000: {
    error: "interaction_required",
    suberror: "additional_action",
    text: "A policy wants a compliant device, and this one is not.",
  },
  53003: {
    error: "interaction_required",
    suberror: "message_only",
    text: "Access has been blocked by Conditional Access policies; the token cannot be issued.",
  },
  54005: {
    error: "invalid_grant",
    text: "The authorization code has been redeemed already; ask for a new one.",
  },
  65001: {
    error: "consent_required",
    suberror: "consent_required",
    text: "Neither a user nor an administrator has consented to use application '{appId}' named '{appName}'. Send an interactive request.",
  },
  65004: { error: "access_denied", text: "The user declined to consent to the app." },
  70000: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The presented grant is not valid for this client.",
  },
  70003: { error: "unsupported_grant_type", text: "The grant type '{grantType}' is not supported." },
  70007: {
    error: "invalid_request",
    text: "The response mode '{responseMode}' cannot be used for this request.",
  },
  70008: { error: "invalid_grant", text: "The authorization code or refresh token has expired." },
  70011: { error: "invalid_scope", text: "The scope '{scope}' is not valid." },
  650053: {
    error: "invalid_client",
    text: "The application asked for scope '{scope}', which does not exist on resource '{resource}'.",
  },
  650056: {
    error: "invalid_client",
    text: "Application '{appId}' is misconfigured: its registration lists no permissions to consent to.",
  },
  500011: {
    error: "invalid_resource",
    text: "The resource '{resource}' was not found in tenant '{tenant}'.",
  },
  500112: {
    error: "invalid_client",
    text: "The redirect URI '{redirectUri}' differs from the one the code was issued for.",
  },
  501481: {
    error: "invalid_grant",
    text: "The code verifier does not match the code challenge of the authorization request.",
  },
  501491: {
    error: "invalid_request",
    text: "The code challenge has a size that is not allowed: 43 to 128 characters.",
  },
  700005: { error: "invalid_grant", text: "The code was issued for another tenant." },
  700016: {
    error: "unauthorized_client",
    text: "Application '{appId}' was not found in the directory '{tenant}'. It is not installed there, or the request went to the wrong tenant.",
  },
  700022: { error: "invalid_scope", text: "The scope names more than one resource; a token serves one." },
  700025: {
    error: "invalid_client",
    text: "The client is public: it must not present a client secret or assertion.",
  },
  70005: {
    error: "unsupported_response_type",
    text: "The response type '{responseType}' is not supported.",
  },
  700051: {
    error: "unsupported_response_type",
    text: "The response type 'token' is not enabled for the application.",
  },
  700054: {
    error: "unsupported_response_type",
    text: "The response type '{responseType}' is not enabled for the application.",
  },
  700082: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The refresh token has expired because it was not used. It was issued on {issued} and inactive for 90.00:00:00.",
  },
  700084: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The refresh token was issued to a single-page application and has a fixed lifetime of 1.00:00:00. It was issued on {issued}.",
  },
  7000112: { error: "unauthorized_client", text: "Application '{appId}' ({appName}) is disabled." },
  7000215: {
    error: "invalid_client",
    text: "The client secret is not valid. Send the secret's value, not its id, for application '{appId}'.",
  },
  7000218: {
    error: "invalid_client",
    text: "The request must contain 'client_assertion' or 'client_secret'.",
  },
  7000222: { error: "invalid_client", text: "The client secrets of application '{appId}' have expired." },
  90002: { error: "invalid_tenant", text: "Tenant '{tenant}' was not found." },
  90008: {
    error: "invalid_request",
    text: "The application must at least ask for the permission to sign in.",
  },
  90033: { error: "temporarily_unavailable", text: "A transient error has occurred; try again." },
  90055: { error: "temporarily_unavailable", text: "Too many requests; try again later." },
  90023: {
    error: "invalid_request",
    text: "The value '{value}' of parameter '{parameter}' is not supported.",
  },
  90094: {
    error: "access_denied",
    text: "Only an administrator can consent to the permissions that '{appName}' asks for.",
  },
  90095: {
    error: "access_denied",
    text: "An administrator must approve '{appName}'; the user can send a request.",
  },
  90097: { error: "server_error", text: "An error occurred while the administrator's consent was processed." },
  90100: { error: "invalid_request", text: "The parameter '{parameter}' is empty or not valid." },
  90102: { error: "invalid_request", text: "The value of 'redirect_uri' must be an absolute URI." },
  900144: { error: "invalid_request", text: "The request must contain the parameter '{parameter}'." },
  900941: {
    error: "access_denied",
    text: "Only an administrator can consent to '{appName}', which might be risky.",
  },
  900981: {
    error: "access_denied",
    text: "An administrator must approve '{appName}', which might be risky; the user can send a request.",
  },
  900561: {
    error: "invalid_request",
    text: "The endpoint only accepts {accepted} requests; it got a {received} request.",
  },
  900971: { error: "invalid_request", text: "No reply address was given." },
  901002: {
    error: "invalid_request",
    text: "The parameter 'resource' is not supported on this endpoint; use 'scope'.",
  },
  900023: {
    error: "invalid_request",
    text: "The tenant identifier '{tenant}' is neither a GUID nor a valid domain name.",
  },
  9001023: {
    error: "invalid_request",
    text: "The grant type is not supported over /common or /consumers; name the tenant.",
  },
  9002313: {
    error: "invalid_grant",
    suberror: "bad_token",
    text: "The request is malformed: the grant cannot be read.",
  },
  9002325: {
    error: "invalid_request",
    text: "Single-page applications must send a proof key for code exchange.",
  },
  9002326: {
    error: "invalid_request",
    text: "Cross-origin token redemption is allowed for single-page applications only. Origin: '{origin}'.",
  },
  9002327: {
    error: "invalid_request",
    text: "Tokens of a single-page application can only be redeemed by cross-origin requests.",
  },
  9002332: {
    error: "invalid_request",
    text: "Application '{appId}' is for work accounts; the /consumers endpoint does not serve it.",
  },
} as const satisfies Readonly<Record<number, FailureKind>>;

export type AadstsNumber = keyof typeof FAILURES;

/** A refusal: what it is called on the wire. Where it shows (page, redirect, body) the decision says. */
export interface EntraFailure {
  readonly aadsts: AadstsNumber;
  readonly error: OAuthErrorCode;
  readonly suberror: string | undefined;
  /** Without the `AADSTSnnn:` prefix and the trailer. */
  readonly text: string;
  readonly source: string;
}

/**
 * Makes a refusal.
 *
 * @param aadsts - its number
 * @param values - what stands for the `{…}` of its wording
 * @param error - another OAuth error than the usual one, where the surface asks for it
 */
export function entraFailure(
  aadsts: AadstsNumber,
  values: Readonly<Record<string, string>> = {},
  error?: OAuthErrorCode,
): EntraFailure {
  const kind: FailureKind = FAILURES[aadsts];
  return {
    aadsts,
    error: error ?? kind.error,
    suberror: kind.suberror,
    text: kind.text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ""),
    source: `${CODES_PAGE}#aadsts-error-codes`,
  };
}
