import { describe, expect, test } from "vitest";
import { buildNextPage } from "./build-next-page.ts";
import { buildListEvents } from "./operations/list-events.ts";

const first = buildListEvents({ timeZone: "Europe/Berlin", immutableIds: true });

describe("buildNextPage", () => {
  test("asks for the link as it is, with the same preferences", () => {
    const link = "https://graph.microsoft.com/v1.0/me/events?%24top=100&$skip=100&$skiptoken=a%2Bb";
    expect(buildNextPage(first, link)).toEqual({
      ...first,
      path: "/me/events?%24top=100&$skip=100&$skiptoken=a%2Bb",
    });
    expect(first.headers.prefer).toBe('outlook.timezone="Europe/Berlin", IdType="ImmutableId"');
  });

  test.each([
    "https://graph.evil.example/v1.0/me/events?$skip=100",
    "https://graph.microsoft.com.evil.example/v1.0/me/events",
    "https://graph.microsoft.com@evil.example/v1.0/me/events",
    "http://graph.microsoft.com/v1.0/me/events",
    "https://graph.microsoft.com:8443/v1.0/me/events",
    "https://graph.microsoft.com/v1.0/../other/me/events",
    "https://graph.microsoft.com/v1.0x/me/events",
    "/v1.0/me/events?$skip=100",
    "",
  ])("refuses %j", (link) => {
    expect(() => buildNextPage(first, link)).toThrow(
      expect.objectContaining({ failure: { kind: "badResponse", problem: "foreignLink" } }),
    );
  });

  test("measures by the service root in use", () => {
    const link = "https://graph.localhost:8443/v1.0/me/events?$skip=100";
    expect(buildNextPage(first, link, "https://graph.localhost:8443/v1.0").path).toBe("/me/events?$skip=100");
  });
});
