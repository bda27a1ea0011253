import { describe, expect, test } from "vitest";
import { refusal } from "../test/scripted-graph.ts";
import { readFailure, withContext } from "./read-failure.ts";

describe("readFailure", () => {
  test.each([
    [400, "ErrorInvalidRequest", "invalidRequest"],
    [400, "ErrorDuplicateTransactionId", "conflict"],
    [404, "ErrorItemNotFound", "notFound"],
    [404, "MailboxNotEnabledForRESTAPI", "mailboxMissing"],
    [405, "Request_BadRequest", "invalidRequest"],
    [409, "ErrorFolderExists", "conflict"],
    [410, "SyncStateNotFound", "gone"],
    [412, "ErrorIrresolvableConflict", "preconditionFailed"],
    [413, "RequestEntityTooLarge", "invalidRequest"],
    [429, "ApplicationThrottled", "throttled"],
    [500, "ErrorInternalServerError", "unavailable"],
    [501, "NotImplemented", "invalidRequest"],
    [503, "ConcurrentItemSave", "unavailable"],
    [504, "UnknownError", "unavailable"],
    [507, "ErrorQuotaExceeded", "quotaExceeded"],
  ])("calls %i %s %s", async (status, code, kind) => {
    const { failure } = await readFailure(refusal(status, code));
    expect(failure).toEqual({ kind, status, code, message: `${code} happened.`, attempts: 1, elapsed: 0 });
  });

  test.each([
    ["NoPermissionsInAccessToken", true, "consent"],
    ["Authorization_RequestDenied", false, "consent"],
    ["ErrorAccessDenied", true, "consent"],
    ["ErrorAccessDenied", false, "consentOrSharing"],
    ["accessDenied", true, "unknown"],
  ])("says what 403 %s lacks (own calendar: %s)", async (code, ownCalendar, reason) => {
    const { failure } = await readFailure(
      withContext(refusal(403, code), { ownCalendar, now: 0, attempts: 1, elapsed: 0 }),
    );
    expect(failure).toMatchObject({ kind: "forbidden", reason });
  });

  test("hands over the claims of a challenge", async () => {
    const challenge = 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="';
    const { failure } = await readFailure(
      refusal(401, "InvalidAuthenticationToken", { "www-authenticate": challenge }),
    );
    expect(failure).toMatchObject({ kind: "unauthorized", claims: '{"a":1}' });
  });

  test("keeps status, code, ids and the time to wait", async () => {
    const error = await readFailure(
      refusal(429, "TooManyRequests", {
        "request-id": "r-1",
        "client-request-id": "c-1",
        "retry-after": "2.5",
      }),
    );
    expect(error.failure).toMatchObject({ requestId: "r-1", clientRequestId: "c-1", retryAfter: 2.5 });
    expect(error.message).toBe(
      "Microsoft Graph answered 429: TooManyRequests: TooManyRequests happened. (request-id r-1, attempt 1)",
    );
  });

  test.each(["innerError", "innererror"])("finds the ids in %s when the headers lack them", async (name) => {
    const inner = { "request-id": "r-2", "client-request-id": "c-2" };
    const response = Response.json({ error: { code: "X", message: "", [name]: inner } }, { status: 404 });
    expect((await readFailure(response)).failure).toMatchObject({ requestId: "r-2", clientRequestId: "c-2" });
  });

  test("measures a date to wait for by the answer's own clock", async () => {
    const headers = { date: "Mon, 05 Jan 2026 09:00:00 GMT", "retry-after": "Mon, 05 Jan 2026 09:00:07 GMT" };
    expect((await readFailure(refusal(503, "UnknownError", headers))).failure).toMatchObject({
      retryAfter: 7,
    });
  });

  test.each([
    ["a page of HTML", "<html><body>Bad gateway</body></html>"],
    ["no body", ""],
    ["JSON null", "null"],
    ["an error that is text", '{"error":"invalid_grant"}'],
    ["a code that is a number", '{"error":{"code":5,"message":null}}'],
  ])("makes do with the status when the body is %s", async (_name, body) => {
    const { failure } = await readFailure(new Response(body, { status: 503 }));
    expect(failure).toEqual({
      kind: "unavailable",
      status: 503,
      code: "",
      message: "",
      attempts: 1,
      elapsed: 0,
    });
  });
});
