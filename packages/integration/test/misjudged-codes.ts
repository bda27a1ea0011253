import { classifyFailure } from "../src/classify-failure.ts";
import { failureTable } from "../src/failure-table.ts";
import { libraryFailures } from "../src/library-failures.ts";

/** As an integration judges that has an adapter of Microsoft's library. */
const TABLE = { ...failureTable, rows: [...failureTable.rows, ...libraryFailures] };

/** Codes that point to a bug in this package or the library, or to features it does not use. */
const UNEXPECTED = new Set([
  "asymmetric_ear_key_error",
  "auth_code_or_nativeAccountId_required",
  "auth_code_required",
  "auth_request_not_set_error",
  "binding_key_not_removed",
  "cannot_allow_platform_broker",
  "cannot_append_scopeset",
  "cannot_remove_empty_scope",
  "cannot_set_OIDCOptions",
  "client_info_decoding_error",
  "client_info_empty_error",
  "crypto_key_not_found",
  "database_not_open",
  "database_unavailable",
  "dpop_missing_resource_context",
  "dpop_token_type_mismatch",
  "ear_jwe_empty",
  "ear_jwk_empty",
  "empty_navigate_uri",
  "empty_response",
  "end_session_endpoint_not_supported",
  "failed_to_build_headers",
  "failed_to_decrypt_ear_response",
  "failed_to_parse_headers",
  "hash_not_deserialized",
  "invalid_authentication_header",
  "invalid_base64_string",
  "invalid_cache_environment",
  "invalid_cache_record",
  "invalid_cache_type",
  "invalid_code_challenge_method",
  "invalid_dpop_htm",
  "invalid_dpop_htu",
  "invalid_dpop_nonce",
  "invalid_platform_broker_configuration",
  "invalid_pop_token_request",
  "invalid_public_jwk",
  "invalid_request_method_for_EAR",
  "invalid_response_mode",
  "invalid_state",
  "key_id_missing",
  "logout_request_empty",
  "method_not_implemented",
  "misplaced_resource_parameter",
  "missing_nonce_authentication_header",
  "missing_ssh_jwk",
  "missing_ssh_kid",
  "multiple_matching_appMetadata",
  "multiple_matching_tokens",
  "native_connection_not_established",
  "native_extension_not_installed",
  "native_handshake_timeout",
  "native_prompt_not_supported",
  "nested_app_auth_bridge_disabled",
  "no_crypto_object",
  "nonce_mismatch",
  "null_or_empty_token",
  "pkce_not_created",
  "pkce_params_missing",
  "platform_broker_error",
  "popup_relay_unsupported_flow",
  "request_cannot_be_made",
  "resource_parameter_required",
  "silent_logout_unsupported",
  "silent_prompt_value_error",
  "spa_code_and_nativeAccountId_present",
  "state_interaction_type_mismatch",
  "stubbed_public_client_application_called",
  "token_binding_key_algorithm_mismatch",
  "token_binding_key_jwk_thumbprint_mismatch",
  "token_claims_cnf_required_for_signedjwt",
  "token_refresh_required",
  "token_request_empty",
  "unable_to_acquire_token_from_native_platform",
  "unable_to_load_token",
  "unable_to_parse_state",
  "unable_to_parse_token_request_cache_error",
  "unexpected_credential_type",
  "unexpected_error",
  "uninitialized_public_client_application",
  "unsupported_authentication_scheme",
  "unsupported_token_binding_algorithm",
]);

/**
 * The codes among those that a library exports that the table has forgotten, or knows although they are named here as
 * unexpected.
 *
 * @param source - the library
 * @param groups - its exports
 */
export function misjudgedCodes(
  source: "msal-browser" | "msal-node",
  groups: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const codes = new Set(groups.flatMap((group) => Object.values(group)));
  return [...codes].filter((code) => {
    const { kind } = classifyFailure({ source, code, aadsts: [] }, TABLE);
    return (kind === "unexpected") !== UNEXPECTED.has(code);
  });
}
