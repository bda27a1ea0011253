import { rows } from "./failure-rows.ts";
import type { FailureRow } from "./failure-table.ts";

/**
 * What the error codes of Microsoft's authentication libraries mean, for browsers and for Node: the part of the failure
 * table that the adapters bring along. Codes that are missing here point to a fault in the library, or to features that
 * the adapters do not use.
 *
 * @example Judging an error of Microsoft's library
 * ```ts run
 * import { classifyFailure, failureTable } from "@consentra/integration";
 * import { libraryFailures } from "@consentra/integration/node";
 *
 * const table = { ...failureTable, rows: [...failureTable.rows, ...libraryFailures] };
 * const failure = classifyFailure({ source: "msal-node", code: "no_tokens_found", aadsts: [] }, table);
 * failure.kind; // => "reauthenticationRequired"
 * ```
 * @group Failures
 */
export const libraryFailures: readonly FailureRow[] = /*#__PURE__*/ rows(
  {
    cancelled: "user_cancelled user_canceled interaction_in_progress_cancelled",
    popupBlocked: "popup_window_error empty_window_error",
    "noAnswer ?":
      "iframe_closed_prematurely redirect_bridge_empty_response " +
      // What the answer is compared with was gone, or another attempt's.
      "authorization_code_missing_from_server_response no_token_request_cache_error state_mismatch state_not_found",
    "reauthenticationRequired expired": "refresh_token_expired",
    "reauthenticationRequired signedOut":
      "no_tokens_found no_account_error no_account_found no_account_in_silent_request native_account_unavailable",
    "reauthenticationRequired unknown": "bad_token interrupted_user ui_not_allowed",
    transient:
      "network_error no_network_connectivity post_request_failed get_request_failed interaction_in_progress",
    // A browser's storage that is full has room again once something is removed from it, by whomever.
    "transient ?": "failed_to_parse_response token_parsing_error cache_quota_exceeded",
    "misconfigured credential": "invalid_client_credential invalid_assertion",
    "misconfigured permissions": "empty_input_scopes_error empty_input_scopeset",
    "misconfigured tenant":
      "endpoints_resolution_error openid_config_error untrusted_authority authority_mismatch " +
      "authority_uri_insecure issuer_validation_failed url_parse_error empty_url_error " +
      "invalid_authority_metadata invalid_cloud_discovery_metadata missing_tenant_id_error",
    "misconfigured redirectUri": "redirect_uri_empty",
    "misconfigured redirectPage":
      "block_iframe_reload block_nested_popups redirect_in_iframe hash_empty_error " +
      "hash_does_not_contain_known_properties no_state_in_hash",
    // The page is no secure context, or cannot keep what a sign-in needs.
    "misconfigured platform":
      "crypto_nonexistent storage_not_supported in_mem_redirect_unavailable non_browser_environment",
    "misconfigured request": "claims_request_parsing_error invalid_claims",
  },
  (code) => ({ code }),
);
