import { describe, expect, test } from "vitest";
import { testWorld } from "../../../test/support/world.ts";
import { defaultResponseMode, readResponseType } from "./response-type.ts";

const { app } = testWorld();

function read(responseType: string | undefined, enabled: "none" | "id tokens" | "access tokens" | "both") {
  const implicitGrantSettings = {
    enableIdTokenIssuance: enabled === "id tokens" || enabled === "both",
    enableAccessTokenIssuance: enabled === "access tokens" || enabled === "both",
  };
  const parts = readResponseType(responseType, { ...app, implicitGrantSettings });
  return "failure" in parts
    ? parts.failure.aadsts
    : Object.keys(parts).filter((name) => parts[name as never]);
}

describe("readResponseType", () => {
  test.each([
    ["code", ["code"]],
    ["code id_token", ["code", "idToken"]],
    ["id_token code", ["code", "idToken"]],
    ["code token", ["code", "token"]],
    ["id_token", ["idToken"]],
    ["token id_token", ["idToken", "token"]],
    ["token", ["token"]],
  ])("reads %j where the registration allows tokens", (responseType, parts) => {
    expect(read(responseType, "both")).toEqual(parts);
  });

  test.each([
    ["id_token", "none", 700054],
    ["code id_token", "access tokens", 700054],
    ["token", "none", 700051],
    ["code token", "id tokens", 700051],
    ["id_token token", "id tokens", 700051],
    ["id_token token", "none", 700051],
  ] as const)("refuses %j where the registration allows %s", (responseType, enabled, aadsts) => {
    expect(read(responseType, enabled)).toBe(aadsts);
  });

  test.each(["none", "code code", "code id_token token", "CODE", "code,id_token", "code  id_token"])(
    "refuses %j, which the service does not describe",
    (responseType) => {
      expect(read(responseType, "both")).toBe(70005);
    },
  );

  test.each([undefined, ""])("asks for a response type where it is %j", (responseType) => {
    expect(read(responseType, "both")).toBe(900144);
  });
});

describe("defaultResponseMode", () => {
  test.each([
    ["code", "query"],
    [undefined, "query"],
    ["id_token", "fragment"],
    ["code id_token", "fragment"],
    ["token", "fragment"],
  ])("is for %j the %s", (responseType, mode) => {
    expect(defaultResponseMode(responseType)).toBe(mode);
  });
});
