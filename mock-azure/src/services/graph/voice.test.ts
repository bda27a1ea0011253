import { describe, expect, test } from "vitest";
import { graphClient } from "../../../test/support/graph-client.ts";
import { absentOperations } from "./absent-operations.ts";

describe("graphVoice", () => {
  test.each([
    ["/me/nothing", 400, "RequestBroker--ParseUri", "Resource not found for the segment 'nothing'."],
    ["/nobody", 400, "RequestBroker--ParseUri", "Resource not found for the segment 'nobody'."],
    ["/me/events/x/y", 400, "RequestBroker--ParseUri", "Resource not found for the segment 'y'."],
    ["/me/messages", 501, "NotImplemented", "mock-azure does not emulate /me/messages. See docs/parity.md."],
    [
      "/groups/x/threads",
      501,
      "NotImplemented",
      "mock-azure does not emulate /groups/x/threads. See docs/parity.md.",
    ],
    [
      "/policies/crossTenantAccessPolicy",
      501,
      "NotImplemented",
      "mock-azure does not emulate /policies/crossTenantAccessPolicy. See docs/parity.md.",
    ],
    [
      "/users('x')/events",
      501,
      "NotImplemented",
      "mock-azure does not emulate keys and arguments in brackets; write /users/{id}, not /users('{id}'). See docs/parity.md.",
    ],
    [
      "https://graph.microsoft.com/beta/me",
      501,
      "NotImplemented",
      "mock-azure does not emulate the beta version of Microsoft Graph. See docs/parity.md.",
    ],
    [
      "https://graph.microsoft.com/v2.0/me",
      400,
      "RequestBroker--ParseUri",
      "Resource not found for the segment 'v2.0'.",
    ],
  ])("says why %s leads nowhere", async (path, status, code, message) => {
    const { get } = await graphClient();
    expect(await get(path)).toMatchObject({ status, body: { error: { code, message } } });
  });

  test("names the methods that a path takes", async () => {
    const { call } = await graphClient();
    const { status, headers } = await call("PUT", "/me/events", { body: "{}" });
    expect(status).toBe(405);
    expect(headers.get("allow")).toBe("GET, POST");
  });

  test.each(absentOperations.map(({ name, method, path }) => [name, method, [path].flat()] as const))(
    "answers 501 for %s (%s), and names it",
    async (name, method, paths) => {
      const { call } = await graphClient();
      for (const path of paths) {
        const answer = await call(method, path.replace("/v1.0", "").replace(/:\w+/g, "AAMk0"));
        expect(answer).toMatchObject({ status: 501, body: { error: { code: "NotImplemented" } } });
        expect(answer.body.error.message).toContain(name);
      }
    },
  );

  test.each([
    [429, "TooManyRequests", "Please retry again later.", "7"],
    [500, "ErrorInternalServerError", "An internal server error occurred. The operation failed.", null],
    [502, "UnknownError", "", null],
    [503, "ErrorServerBusy", "The server cannot service this request right now. Try again later.", "7"],
    [504, "UnknownError", "", null],
  ] as const)("writes a planned fault %d as Graph does", async (status, code, message, retryAfter) => {
    const { tenant, get } = await graphClient();
    tenant.plan({
      route: "graph.list-events",
      answer: {
        kind: "status",
        status,
        ...(retryAfter !== null && { retryAfterSeconds: Number(retryAfter) }),
      },
    });
    const { headers, ...answer } = await get("/me/events");
    expect(answer).toMatchObject({ status, body: { error: { code, message } } });
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("retry-after")).toBe(retryAfter);
    expect((await get("/me/events")).status).toBe(200);
  });

  test.each([
    [429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."],
    [503, "UnknownError", ""],
    [503, "serviceNotAvailable", "Service unavailable."],
    [500, "ErrorInternalServerTransientError", "An internal server error occurred. Try again later."],
    [503, "ConcurrentItemSave", expect.any(String)],
    [507, "ErrorQuotaExceeded", "Mailbox has exceeded maximum mailbox size."],
  ] as const)("writes a planned fault %d as %s where the fault names it", async (status, code, message) => {
    const { tenant, get } = await graphClient();
    tenant.plan({ route: "graph.list-events", answer: { kind: "status", status, code } });
    expect(await get("/me/events")).toMatchObject({ status, body: { error: { code, message } } });
  });

  test.each([
    ["seconds", 2.128, "2.128"],
    ["date", 90, "Mon, 05 Jan 2026 09:01:30 GMT"],
  ] as const)(
    "says as %s when to come again after a planned fault",
    async (retryAfterForm, seconds, text) => {
      const { tenant, get } = await graphClient();
      tenant.plan({
        route: "graph.list-events",
        answer: { kind: "status", status: 503, retryAfterSeconds: seconds, retryAfterForm },
      });
      expect((await get("/me/events")).headers.get("retry-after")).toBe(text);
    },
  );

  test("answers as a gateway that knows nothing of Graph's errors where the fault wants that", async () => {
    const { tenant } = await graphClient();
    tenant.plan({ route: "graph.list-events", answer: { kind: "status", status: 503, body: "html" } });
    const response = await tenant.fetch(new Request(`${tenant.origins.graph}/v1.0/me/events`));
    expect([response.status, response.headers.get("content-type")]).toEqual([503, "text/html"]);
    expect(await response.text()).toContain("<h1>Our services aren't available right now</h1>");
  });
});
