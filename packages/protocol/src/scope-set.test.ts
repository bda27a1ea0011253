import { describe, expect, test } from "vitest";
import { isOidcScope, missingScopes, parseScopes } from "./scope-set.ts";

describe("parseScopes", () => {
  test.each([
    ["a bare name belongs to Microsoft Graph", "User.Read", [["https://graph.microsoft.com", "User.Read"]]],
    ["a qualified name keeps its resource", "api://x/Read", [["api://x", "Read"]]],
    [
      "a doubled slash names a resource ending in one",
      "https://a.test//.default",
      [["https://a.test", ".default"]],
    ],
    ["an empty text holds no scope", "  ", []],
    [
      "repetitions in another case are dropped",
      "User.Read user.read",
      [["https://graph.microsoft.com", "User.Read"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(parseScopes(text).map(({ resource, name }) => [resource, name])).toEqual(expected);
  });

  test("tells OpenID Connect scopes from permissions", () => {
    expect(parseScopes("openid Offline_Access User.Read api://x/openid").map(isOidcScope)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("missingScopes", () => {
  test("compares without regard to case", () => {
    expect(missingScopes(["User.Read", "Calendars.Read"], ["user.read"])).toEqual(["Calendars.Read"]);
  });
});
