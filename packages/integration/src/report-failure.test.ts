import { afterEach, describe, expect, test } from "vitest";
import { type Fixture, fixture } from "../test/integration-fixture.ts";
import { reportFailure } from "./report-failure.ts";
import type { ScriptLine } from "./testing/scripted-auth.ts";

let made: Fixture | undefined;
afterEach(() => made?.integration.dispose());

async function connected(...lines: ScriptLine[]) {
  made = fixture([{ signIn: "ok" }, ...lines]);
  await made.integration.connect();
  return made;
}

describe("reportFailure", () => {
  test("names a mailbox that is gone, with the ids of Microsoft's answer", async () => {
    const { integration } = await connected();
    const failure = {
      kind: "mailboxMissing",
      status: 404,
      code: "MailboxNotEnabledForRESTAPI",
      requestId: "r-1",
      clientRequestId: "c-1",
    };
    expect(await reportFailure(integration, Object.assign(new Error("x"), { failure }))).toMatchObject({
      status: "blocked",
      reason: "mailbox",
      lost: true,
      failure: { support: { code: "MailboxNotEnabledForRESTAPI", traceId: "r-1", correlationId: "c-1" } },
    });
  });

  test("ends the connection whose token was refused after a refresh, and keeps the claims for the sign-in", async () => {
    const { integration, auth } = await connected({ signIn: "ok" });
    const failure = { kind: "unauthorized", status: 401, code: "InvalidAuthenticationToken", claims: "{}" };
    expect(await reportFailure(integration, { failure })).toMatchObject({
      status: "reauthenticationRequired",
      reason: "token",
      lost: true,
    });
    await integration.connect();
    expect(auth.calls.at(-1)?.request).toMatchObject({ claims: "{}" });
  });

  test("asks Microsoft Entra before it believes a client that did not refresh", async () => {
    const { integration, auth } = await connected({ acquireToken: "ok" });
    const header = 'Bearer realm="", error="insufficient_claims", claims="eyJhIjoxfQ=="';
    const error = {
      statusCode: 401,
      code: "InvalidAuthenticationToken",
      headers: new Headers({ "www-authenticate": header }),
    };
    expect((await reportFailure(integration, error)).status).toBe("connected");
    expect(auth.calls.at(-1)).toMatchObject({
      method: "acquireToken",
      request: { forceRefresh: true, claims: '{"a":1}' },
    });
  });

  test.each<[string, ScriptLine, object]>([
    [
      "consent was withdrawn",
      { acquireToken: { error: "invalid_grant", aadsts: [65001] } },
      { status: "approvalRequired", lost: true },
    ],
    [
      "the password was changed",
      { acquireToken: { error: "invalid_grant", aadsts: [50173] } },
      { status: "reauthenticationRequired", reason: "revoked" },
    ],
    ["nothing is missing", { acquireToken: "ok" }, { status: "connected" }],
  ])("lets Microsoft Entra say what a refused permission means: %s", async (_name, line, state) => {
    const { integration } = await connected(line);
    const failure = { kind: "forbidden", reason: "consent", status: 403, code: "ErrorAccessDenied" };
    expect(await reportFailure(integration, { failure })).toMatchObject(state);
  });

  test.each<[string, unknown]>([
    ["throttling", { status: 429, code: "ApplicationThrottled" }],
    ["trouble of the service", { status: 503, code: "" }],
    ["an event that is not there", { status: 404, code: "ErrorItemNotFound" }],
    [
      "a calendar that is not shared",
      { failure: { kind: "forbidden", reason: "consentOrSharing", status: 403 } },
    ],
    ["no answer", { failure: { kind: "network" } }],
    ["a bug", new TypeError("undefined is not a function")],
    ["nothing", undefined],
  ])("leaves the connection alone after %s", async (_name, error) => {
    const { integration, auth } = await connected();
    expect((await reportFailure(integration, error)).status).toBe("connected");
    expect(auth.calls).toHaveLength(1);
  });

  test("changes nothing where no connection stands", async () => {
    made = fixture();
    const error = { status: 404, code: "MailboxNotEnabledForRESTAPI" };
    expect((await reportFailure(made.integration, error)).status).toBe("disconnected");
  });
});
