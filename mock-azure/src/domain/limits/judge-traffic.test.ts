import { parseInstant } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { judgeTraffic } from "./judge-traffic.ts";
import { type RetryAfterForm, USUAL_LIMITS } from "./limit-switches.ts";

const since = parseInstant("2026-01-05T09:00:00Z");
const now = parseInstant("2026-01-05T09:04:00Z");
const judge = (underWay: number, recent: number, retryAfter: RetryAfterForm = "seconds") =>
  judgeTraffic({ underWay, recent, since }, { ...USUAL_LIMITS, retryAfter }, now);

describe("judgeTraffic", () => {
  test("lets four requests be under way, and 10,000 come in ten minutes", () => {
    expect(judge(4, 10_000)).toBeUndefined();
    expect(judge(5, 1)).toMatchObject({
      status: 429,
      code: "ApplicationThrottled",
      message: "Application is over its MailboxConcurrency limit.",
    });
    expect(judge(1, 10_001)).toMatchObject({ status: 429, code: "TooManyRequests", retryAfter: "360" });
  });

  test.each([
    ["seconds", "360"],
    ["fraction", "360.128"],
    ["date", "Mon, 05 Jan 2026 09:10:00 GMT"],
    ["none", undefined],
  ] as const)("says as %s when to come again", (form, text) => {
    expect(judge(1, 10_001, form)?.retryAfter).toBe(text);
  });
});
