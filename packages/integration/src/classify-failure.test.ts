import { describe, expect, test } from "vitest";
import { classifyFailure } from "./classify-failure.ts";
import { ConnectionError } from "./connection-error.ts";
import { callbackFailureSignal } from "./failure-signal.ts";
import { failureTable } from "./failure-table.ts";
import type { AuthFailureSignal } from "./ports/auth-failure-signal.ts";

const signal = (facts: Partial<AuthFailureSignal>): AuthFailureSignal => ({
  source: "callback",
  code: "",
  aadsts: [],
  ...facts,
});

describe("classifyFailure", () => {
  test.each<[string, Partial<AuthFailureSignal>, object]>([
    [
      "a way back",
      { code: "access_denied", errorSubcode: "cancel" },
      { kind: "cancelled", confidence: "reported" },
    ],
    ["a bare refusal", { code: "access_denied" }, { kind: "cancelled", confidence: "inferred" }],
    ["consent declined", { code: "consent_required", aadsts: [65004] }, { kind: "declined" }],
    [
      "consent missing",
      { code: "invalid_grant", aadsts: [65001] },
      { kind: "approvalRequired", confidence: "inferred" },
    ],
    [
      "consent missing, without a number",
      { code: "consent_required" },
      { kind: "approvalRequired", requestPath: "unknown" },
    ],
    [
      "a request form",
      { code: "access_denied", aadsts: [90095] },
      { requestPath: "in-page", confidence: "reported" },
    ],
    ["no request form", { code: "access_denied", aadsts: [90094] }, { requestPath: "administrator" }],
    [
      "a disabled application",
      { code: "unauthorized_client", aadsts: [7000112] },
      { kind: "blocked", reason: "appDisabled" },
    ],
    [
      "a missing assignment",
      { code: "interaction_required", aadsts: [50105] },
      { kind: "blocked", reason: "notAssigned" },
    ],
    ["a policy", { code: "interaction_required", aadsts: [53003] }, { kind: "blocked", reason: "policy" }],
    [
      "a page that only explains",
      { code: "invalid_grant", subError: "message_only" },
      { kind: "blocked", reason: "policy" },
    ],
    ["an application taken for risky", { aadsts: [900941] }, { requestPath: "administrator", risky: true }],
    ["a request for a risky application", { aadsts: [900981] }, { requestPath: "in-page", risky: true }],
    ["a second factor", { code: "invalid_grant", aadsts: [50076] }, { reason: "multiFactor" }],
    ["a second factor, without a number", { subError: "basic_action" }, { reason: "multiFactor" }],
    ["a changed password", { code: "invalid_grant", aadsts: [50173] }, { reason: "revoked" }],
    [
      "a password that ran out",
      { aadsts: [50055], subError: "user_password_expired" },
      { reason: "password" },
    ],
    ["a device that must prove itself", { aadsts: [50158] }, { reason: "device" }],
    ["a sign-in too long ago", { code: "invalid_grant", aadsts: [700084] }, { reason: "expired" }],
    [
      "a dead refresh token",
      { code: "invalid_grant", subError: "bad_token" },
      { kind: "reauthenticationRequired", reason: "unknown" },
    ],
    ["no session", { code: "login_required", aadsts: [50058] }, { reason: "signedOut" }],
    [
      "a mailbox that is gone",
      { source: "graph", code: "MailboxNotEnabledForRESTAPI", status: 404 },
      { kind: "blocked", reason: "mailbox", fixableBy: "administrator" },
    ],
    [
      "a token that Graph refuses",
      { source: "graph", code: "InvalidAuthenticationToken", status: 401 },
      { kind: "reauthenticationRequired", reason: "token", confidence: "reported" },
    ],
    [
      "a permission that Graph misses",
      { source: "graph", code: "ErrorAccessDenied", status: 403 },
      { kind: "approvalRequired", requestPath: "unknown", confidence: "inferred" },
    ],
    ["a busy mailbox", { source: "graph", code: "ApplicationThrottled", status: 429 }, { kind: "transient" }],
    [
      "an event that is not there",
      { source: "graph", code: "ErrorItemNotFound", status: 404 },
      { kind: "unexpected" },
    ],
    ["throttling", { code: "whatever", status: 429 }, { kind: "transient", fixableBy: "nobody" }],
    ["a failing service", { code: "temporarily_unavailable", aadsts: [90033] }, { kind: "transient" }],
    [
      "a wrong secret",
      { code: "invalid_client", aadsts: [7000215] },
      { kind: "misconfigured", problem: "credential" },
    ],
    [
      "a wrong platform",
      { code: "invalid_request", aadsts: [9002326] },
      { kind: "misconfigured", problem: "platform" },
    ],
    [
      "an unknown application",
      { code: "unauthorized_client", aadsts: [700016] },
      { kind: "misconfigured", problem: "application" },
    ],
    [
      "an unknown scope",
      { code: "invalid_client", aadsts: [650053] },
      { kind: "misconfigured", problem: "permissions" },
    ],
    [
      "silence",
      { code: "timed_out", subError: "redirect_bridge_timeout" },
      { kind: "noAnswer", confidence: "inferred" },
    ],
    [
      "a refusal with an unknown number",
      { code: "access_denied", aadsts: [4711000] },
      { kind: "unexpected" },
    ],
    ["nothing at all", {}, { kind: "unexpected", fixableBy: "developer" }],
  ])("judges %s", (_name, facts, judgement) => {
    expect(classifyFailure(signal(facts))).toMatchObject(judgement);
  });

  test("keeps the ids that support asks for, the claims and the time to wait", () => {
    const facts = {
      code: "interaction_required",
      aadsts: [50076],
      subError: "basic_action",
      correlationId: "c",
      traceId: "t",
      timestamp: "2026-01-05 09:00:00Z",
    };
    const failure = classifyFailure(signal({ ...facts, claims: "{}", retryAfterSeconds: 5 }));
    expect(failure).toMatchObject({ support: facts, claims: "{}", retryAfterSeconds: 5 });
  });

  test("lets a product put its own rows first", () => {
    const own = {
      version: 2,
      rows: [
        {
          when: { aadsts: [50105] },
          verdict: { kind: "approvalRequired", fixableBy: "administrator", requestPath: "administrator" },
          confidence: "reported",
        },
        ...failureTable.rows,
      ],
    } as const;
    expect(classifyFailure(signal({ aadsts: [50105] }), own).kind).toBe("approvalRequired");
    expect(classifyFailure(signal({ aadsts: [65004] }), own).kind).toBe("declined");
  });
});

describe("callbackFailureSignal", () => {
  test("takes the ids of support out of the text that real answers write them into", () => {
    const facts = callbackFailureSignal({
      error: "access_denied",
      error_description:
        "AADSTS65004: User declined to consent. Trace ID: 8f0c1a52-0000-4000-8000-00000000000a " +
        "Correlation ID: 0d6ad5c3-0000-4000-8000-000000000000 Timestamp: 2026-01-05 09:00:00Z",
    });
    expect(facts).toMatchObject({
      traceId: "8f0c1a52-0000-4000-8000-00000000000a",
      correlationId: "0d6ad5c3-0000-4000-8000-000000000000",
      timestamp: "2026-01-05 09:00:00Z",
    });
  });

  test("prefers the ids that have a field of their own", () => {
    const facts = callbackFailureSignal({
      error: "access_denied",
      error_description: "Trace ID: 8f0c1a52-0000-4000-8000-00000000000a",
      trace_id: "trace-of-the-field",
    });
    expect(facts.traceId).toBe("trace-of-the-field");
  });

  test("takes numbers from the address of the error before those of its text, and keeps no text", () => {
    const facts = callbackFailureSignal({
      error: "consent_required",
      error_uri: "https://login.microsoftonline.com/error?code=65004",
      error_description: "AADSTS65001: requester@contoso.example. Trace ID: x",
    });
    expect(facts).toEqual({ source: "callback", code: "consent_required", aadsts: [65004, 65001] });
  });
});

describe("ConnectionError", () => {
  test("says what happened, with the numbers, and what to do", () => {
    const failure = classifyFailure(signal({ code: "access_denied", aadsts: [90094] }));
    expect(new ConnectionError("No access token", failure).message).toBe(
      "No access token: approvalRequired (AADSTS90094, access_denied); an administrator must act, see handoff() and guidance().",
    );
  });

  test("keeps the cause", () => {
    const cause = new Error("inner");
    expect(new ConnectionError("x", classifyFailure(signal({ cause }))).cause).toBe(cause);
  });
});
