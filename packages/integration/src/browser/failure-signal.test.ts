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
import { describe, expect, test } from "vitest";
import { misjudgedCodes } from "../../test/misjudged-codes.ts";
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

  test("knows every code that the library exports, or names it as unexpected", () => {
    const groups = [
      AuthErrorCodes,
      BrowserAuthErrorCodes,
      BrowserConfigurationAuthErrorCodes,
      ClientAuthErrorCodes,
      ClientConfigurationErrorCodes,
      InteractionRequiredAuthErrorCodes,
    ];
    expect(misjudgedCodes("msal-browser", groups)).toEqual([]);
  });
});
