import { describe, expect, test } from "vitest";
import { createOriginOf, forwardedOrigin } from "./public-origin.ts";

const request = (headers: Record<string, string> = {}) =>
  new Request("http://10.0.0.7:8080/calendar/status", { headers });

describe("forwardedOrigin", () => {
  test.each<[string, Record<string, string>, string]>([
    ["the request's own where nothing is forwarded", {}, "http://10.0.0.7:8080"],
    [
      "host and scheme",
      { "x-forwarded-proto": "https", "x-forwarded-host": "M.Example" },
      "https://m.example",
    ],
    ["the scheme alone", { "x-forwarded-proto": "https" }, "https://10.0.0.7:8080"],
    [
      "the last entry, which the nearest proxy wrote",
      { "x-forwarded-proto": "http, https", "x-forwarded-host": "forged.example, m.example:8443" },
      "https://m.example:8443",
    ],
    [
      "Forwarded before the older headers",
      {
        forwarded: 'for=1.2.3.4, for="[::1]";Proto=https;host="m.example"',
        "x-forwarded-host": "forged.example",
      },
      "https://m.example",
    ],
  ])("gives %s", (_name, headers, origin) => {
    expect(forwardedOrigin(request(headers))).toBe(origin);
  });
});

describe("createOriginOf", () => {
  test.each([
    ["https://Meetings.example/", "https://meetings.example"],
    ["https://meetings.example:443", "https://meetings.example"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["http://app.localhost", "http://app.localhost"],
  ])("takes %s", (given, origin) => {
    expect(createOriginOf(given)(request())).toBe(origin);
  });

  test.each([
    "",
    "meetings.example",
    "https://meetings.example/calendar",
    "https://user@meetings.example",
    "https://meetings.example?a",
    "ftp://meetings.example",
    "http://meetings.example",
    "http://localhost.other.example",
  ])("refuses %j", (given) => {
    expect(() => createOriginOf(given)).toThrow("origin is");
  });

  test("judges what the host's function gives at each request", () => {
    expect(createOriginOf(forwardedOrigin)(request({ "x-forwarded-proto": "https" }))).toMatch(/^https:/);
    expect(() => createOriginOf(forwardedOrigin)(request())).toThrow("give one with https");
  });
});
