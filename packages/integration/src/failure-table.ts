import type {
  BlockedReason,
  ConfigurationProblem,
  FailureVerdict,
  RequestPath,
} from "./connection-failure.ts";

/**
 * One rule: everything named in `when` must hold.
 *
 * @group Failures
 */
export interface FailureRow {
  readonly when: {
    /** One of these AADSTS numbers was reported. */
    readonly aadsts?: readonly number[];
    /** The OAuth error word or library code is one of these. */
    readonly code?: readonly string[];
    readonly subError?: readonly string[];
    readonly errorSubcode?: string;
    /** HTTP status. */
    readonly status?: readonly number[];
    /** Whether no AADSTS number was reported at all. */
    readonly unnumbered?: boolean;
  };
  readonly verdict: FailureVerdict;
  readonly confidence: "reported" | "inferred";
}

/**
 * The rules of {@link classifyFailure}: plain data, so that a product can put its own rows before ours.
 *
 * @group Failures
 */
export interface FailureTable {
  /** Grows when a row changes its meaning. */
  readonly version: number;
  readonly rows: readonly FailureRow[];
}

const cancelled: FailureVerdict = { kind: "cancelled", fixableBy: "user" };
const declined: FailureVerdict = { kind: "declined", fixableBy: "user" };
const noAnswer: FailureVerdict = { kind: "noAnswer", fixableBy: "user" };
const signInAgain: FailureVerdict = { kind: "reauthenticationRequired", fixableBy: "user" };
const transient: FailureVerdict = { kind: "transient", fixableBy: "nobody" };
const approval = (requestPath: RequestPath): FailureVerdict => ({
  kind: "approvalRequired",
  fixableBy: "administrator",
  requestPath,
});
const blocked = (reason: BlockedReason): FailureVerdict => ({
  kind: "blocked",
  fixableBy: "administrator",
  reason,
});
const misconfigured = (problem: ConfigurationProblem): FailureVerdict => ({
  kind: "misconfigured",
  fixableBy: "developer",
  problem,
});

const numbers = (verdict: FailureVerdict, ...aadsts: readonly number[]): FailureRow => ({
  when: { aadsts },
  verdict,
  confidence: "reported",
});
const codes = (verdict: FailureVerdict, ...code: readonly string[]): FailureRow => ({
  when: { code },
  verdict,
  confidence: "reported",
});
const inferred = (row: FailureRow): FailureRow => ({ ...row, confidence: "inferred" });

/**
 * What Microsoft's error numbers and words mean for a connection. Numbers stand before words, because one word covers
 * many reasons.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error
 * @group Failures
 */
export const failureTable: FailureTable = {
  version: 1,
  rows: [
    numbers(declined, 65004),
    numbers(approval("in-page"), 90095),
    numbers(approval("administrator"), 90094, 900941, 90093),
    // Consent is missing; whether the user could give it is not said.
    inferred(numbers(approval("unknown"), 65001, 90008)),
    numbers(blocked("appDisabled"), 7000112, 500014),
    numbers(blocked("notAssigned"), 50105),
    numbers(blocked("policy"), 53000, 53001, 53002, 53003, 53004, 53010, 53011, 50131),
    numbers(blocked("policy"), 530032, 530034, 530035),
    numbers(blocked("account"), 50057, 50020),
    numbers(transient, 90006, 90012, 90024, 90033, 90055, 90090, 90091),
    numbers(transient, 50000, 50053, 50087, 50088, 50196, 70012),
    numbers(misconfigured("redirectUri"), 50011, 500112, 500113, 70004, 900971, 90102),
    numbers(misconfigured("application"), 700016, 70001, 700011, 50194, 650052),
    numbers(misconfigured("application"), 650054, 65005, 650056, 500011),
    numbers(misconfigured("credential"), 7000215, 7000216, 7000218, 7000222, 700025),
    numbers(misconfigured("credential"), 700027, 700030, 50012, 700229),
    numbers(misconfigured("permissions"), 70011, 650053, 650057, 65002, 28002, 28003, 700022, 700023),
    numbers(misconfigured("platform"), 9002325, 9002326, 9002327, 700051, 700054, 50147, 501491),
    numbers(misconfigured("tenant"), 90002, 900023, 90019, 50049, 50059, 50128, 9002332, 9001023, 700005),
    numbers(misconfigured("request"), 900144, 90013, 90014, 90015, 90023, 9002313, 901002, 70003, 70007),
    numbers(signInAgain, 50173, 50058, 50076, 50078, 50079, 50072, 50074, 50097, 50132, 50133, 50055, 50144),
    numbers(signInAgain, 70000, 70008, 700081, 700082, 700084, 70043, 700020, 54005, 501481, 50013, 500133),
    numbers(signInAgain, 16000, 16001, 16002, 160021, 50085, 50089, 50125),
    numbers(signInAgain, 50126, 50034, 50135, 50155, 50158, 9002341),

    { when: { code: ["access_denied"], errorSubcode: "cancel" }, verdict: cancelled, confidence: "reported" },
    codes(cancelled, "user_cancelled", "user_canceled", "interaction_in_progress_cancelled"),
    // msal-browser drops `error_subcode`, so a bare refusal is most likely a way back.
    { when: { code: ["access_denied"], unnumbered: true }, verdict: cancelled, confidence: "inferred" },
    codes({ kind: "popupBlocked", fixableBy: "user" }, "popup_window_error", "empty_window_error"),
    inferred(codes(noAnswer, "timed_out", "iframe_closed_prematurely", "redirect_bridge_empty_response")),
    inferred(codes(noAnswer, "authorization_code_missing_from_server_response", "no_code_in_callback")),

    { when: { subError: ["consent_required"] }, verdict: approval("unknown"), confidence: "inferred" },
    inferred(codes(approval("unknown"), "consent_required")),
    { when: { subError: ["message_only"] }, verdict: blocked("policy"), confidence: "inferred" },
    {
      when: {
        subError: [
          "basic_action",
          "additional_action",
          "user_password_expired",
          "bad_token",
          "token_expired",
        ],
      },
      verdict: signInAgain,
      confidence: "reported",
    },
    codes(signInAgain, "login_required", "interaction_required", "user_authentication_required", "bad_token"),
    codes(signInAgain, "no_tokens_found", "refresh_token_expired", "no_account_error", "no_account_found"),
    codes(signInAgain, "no_account_in_silent_request", "native_account_unavailable", "interrupted_user"),
    codes(signInAgain, "ui_not_allowed"),
    inferred(codes(signInAgain, "invalid_grant")),

    { when: { status: [429, 500, 502, 503, 504] }, verdict: transient, confidence: "reported" },
    codes(transient, "temporarily_unavailable", "server_error", "network_error", "no_network_connectivity"),
    codes(transient, "post_request_failed", "get_request_failed", "interaction_in_progress", "empty_token"),
    inferred(codes(transient, "failed_to_parse_response", "token_parsing_error")),

    codes(misconfigured("credential"), "invalid_client"),
    codes(misconfigured("application"), "unauthorized_client"),
    codes(misconfigured("permissions"), "invalid_scope", "invalid_resource", "empty_input_scopes_error"),
    codes(misconfigured("permissions"), "empty_input_scopeset"),
    codes(misconfigured("tenant"), "invalid_tenant", "invalid_instance", "endpoints_resolution_error"),
    codes(misconfigured("tenant"), "openid_config_error", "untrusted_authority", "authority_mismatch"),
    codes(misconfigured("tenant"), "authority_uri_insecure", "issuer_validation_failed", "url_parse_error"),
    codes(misconfigured("tenant"), "empty_url_error", "invalid_authority_metadata"),
    codes(misconfigured("tenant"), "invalid_cloud_discovery_metadata"),
    codes(misconfigured("redirectUri"), "redirect_uri_empty"),
    codes(misconfigured("redirectPage"), "block_iframe_reload", "block_nested_popups", "redirect_in_iframe"),
    codes(misconfigured("redirectPage"), "hash_empty_error", "hash_does_not_contain_known_properties"),
    codes(misconfigured("redirectPage"), "no_state_in_hash"),
    // The page is not a secure context, or storage is switched off.
    codes(
      misconfigured("platform"),
      "crypto_nonexistent",
      "storage_not_supported",
      "non_browser_environment",
    ),
    codes(misconfigured("platform"), "unsupported_grant_type", "unsupported_response_type"),
    codes(misconfigured("request"), "invalid_request", "claims_request_parsing_error", "invalid_claims"),
  ],
};
