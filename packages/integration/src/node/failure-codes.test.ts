import {
  AuthErrorCodes,
  ClientAuthErrorCodes,
  ClientConfigurationErrorCodes,
  InteractionRequiredAuthErrorCodes,
} from "@azure/msal-node";
import { expect, test } from "vitest";
import { misjudgedCodes } from "../../test/misjudged-codes.ts";

test("the failure table knows every code that the library for Node exports, or names it as unexpected", () => {
  const groups = [
    AuthErrorCodes,
    ClientAuthErrorCodes,
    ClientConfigurationErrorCodes,
    InteractionRequiredAuthErrorCodes,
  ];
  expect(misjudgedCodes("msal-node", groups)).toEqual([]);
});
