import {
  AuthErrorCodes,
  BrowserAuthError,
  BrowserAuthErrorCodes,
  BrowserConfigurationAuthErrorCodes,
  ClientAuthError,
  ClientAuthErrorCodes,
  ClientConfigurationErrorCodes,
  InteractionRequiredAuthError,
  InteractionRequiredAuthErrorCodes,
  ServerError,
} from "@azure/msal-browser";
import * as msalNode from "@azure/msal-node";
import { describe, expect, test } from "vitest";
import { classifyFailure as classify } from "../classify-failure.ts";
import { toFailureSignal } from "../failure-signal.ts";
import { failureTable } from "../failure-table.ts";
import { libraryFailures } from "../library-failures.ts";
import type { AuthFailureSignal } from "../ports/auth-failure-signal.ts";

/** As an integration judges that has an adapter of Microsoft's library. */
const classifyFailure = (signal: AuthFailureSignal) =>
  classify(signal, { ...failureTable, rows: [...failureTable.rows, ...libraryFailures] });

const correlationId = "0d6ad5c3-0000-4000-8000-000000000000";

describe("toFailureSignal", () => {
  test("copies the facts of an interaction that is required, and drops the description", () => {
    const error = new InteractionRequiredAuthError(
      "interaction_required",
      correlationId,
      "AADSTS50076: requester@contoso.example must use a second factor",
      "basic_action",
      "2026-01-05 09:00:00Z",
      "trace-1",
      '{"access_token":{}}',
      "50076",
    );
    expect(toFailureSignal("msal-browser", error)).toEqual({
      source: "msal-browser",
      code: "interaction_required",
      subError: "basic_action",
      aadsts: [50076],
      claims: '{"access_token":{}}',
      correlationId,
      traceId: "trace-1",
      timestamp: "2026-01-05 09:00:00Z",
    });
  });

  test.each([
    ["an error number", new ServerError("access_denied", correlationId, "", "", "65004"), [65004]],
    ["a throttled request, whose code is the number", new ServerError("90055", correlationId, ""), [90055]],
    [
      "a description",
      new ServerError("invalid_grant", correlationId, "Description: AADSTS700082: x"),
      [700082],
    ],
    ["no number at all", new ServerError("access_denied", correlationId, "See https://aka.ms/msal"), []],
  ])("finds the AADSTS number of %s", (_name, error, numbers) => {
    expect(toFailureSignal("msal-browser", error).aadsts).toEqual(numbers);
  });

  test("finds the ids of support in the text that a server's error keeps them in", () => {
    const text =
      "Error(s): 65001 - Timestamp: 2026-01-05 09:00:00Z - Description: AADSTS65001: x - Correlation ID: " +
      `${correlationId} - Trace ID: 8f0c1a52-0000-4000-8000-00000000000a`;
    expect(toFailureSignal("msal-browser", new ServerError("invalid_grant", "", text))).toMatchObject({
      correlationId,
      traceId: "8f0c1a52-0000-4000-8000-00000000000a",
      timestamp: "2026-01-05 09:00:00Z",
    });
  });

  test("takes a remembered failure without a word for a service in trouble", () => {
    const signal = toFailureSignal("msal-browser", new ServerError("", correlationId, "{}"));
    expect(classifyFailure(signal).kind).toBe("transient");
  });

  test("throws on what is no error of the library's", () => {
    const bug = new TypeError("undefined is not a function");
    expect(() => toFailureSignal("msal-browser", bug)).toThrow(bug);
  });
});

describe("classifyFailure on errors of msal-browser", () => {
  test.each([
    [
      "a closed pop-up",
      new BrowserAuthError("timed_out", correlationId, "redirect_bridge_timeout"),
      "noAnswer",
    ],
    ["a blocked pop-up", new BrowserAuthError("popup_window_error", correlationId), "popupBlocked"],
    ["a refusal without reason", new ServerError("access_denied", correlationId, "", ""), "cancelled"],
    [
      "consent refused, as older tenants say it",
      new InteractionRequiredAuthError("consent_required", correlationId, "", "", "", "", "", "65004"),
      "declined",
    ],
    [
      "consent refused, as newer tenants say it",
      new ServerError("access_denied", correlationId, "", "", "65004"),
      "declined",
    ],
    [
      "approval by the administrator",
      new ServerError("access_denied", correlationId, "", "", "90094"),
      "approvalRequired",
    ],
    [
      "consent withdrawn",
      new InteractionRequiredAuthError(
        "invalid_grant",
        correlationId,
        "",
        "consent_required",
        "",
        "",
        "",
        "65001",
      ),
      "approvalRequired",
    ],
    [
      "no session",
      new InteractionRequiredAuthError("login_required", correlationId),
      "reauthenticationRequired",
    ],
    [
      "a service in trouble",
      new ServerError("temporarily_unavailable", correlationId, "", "", "90033"),
      "transient",
    ],
    ["no network", new BrowserAuthError("post_request_failed", correlationId), "transient"],
    [
      "a page that sent no code",
      new ClientAuthError("authorization_code_missing_from_server_response", correlationId),
      "noAnswer",
    ],
    ["a token of another sign-in", new ClientAuthError("nonce_mismatch", correlationId), "unexpected"],
  ] as readonly [string, Error, string][])("takes %s for %s", (_name, error, kind) => {
    expect(classifyFailure(toFailureSignal("msal-browser", error)).kind).toBe(kind);
  });

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

  const codes = [
    ...new Set(
      [
        AuthErrorCodes,
        BrowserAuthErrorCodes,
        BrowserConfigurationAuthErrorCodes,
        ClientAuthErrorCodes,
        ClientConfigurationErrorCodes,
        InteractionRequiredAuthErrorCodes,
        msalNode.AuthErrorCodes,
        msalNode.ClientAuthErrorCodes,
        msalNode.ClientConfigurationErrorCodes,
        msalNode.InteractionRequiredAuthErrorCodes,
      ].flatMap((group): string[] => Object.values(group)),
    ),
  ];

  test("knows every code that both libraries export, or names it as unexpected", () => {
    const judged = codes.map((code) => ({
      code,
      unexpected: classifyFailure({ source: "msal-browser", code, aadsts: [] }).kind === "unexpected",
    }));
    expect(judged.filter(({ code, unexpected }) => unexpected !== UNEXPECTED.has(code))).toEqual([]);
  });
});
