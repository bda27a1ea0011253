import type { FailureKind } from "./failure-kind.ts";

/** Accounts and sessions: who is signed in, and whether the account can be used here. */
export const ACCOUNT_FAILURES = {
  16000: {
    error: "interaction_required",
    surfaces: ["page", "redirect"],
    fixableBy: ["user"],
    text: "Several signed-in accounts fit, or the chosen one cannot be used in tenant '{tenant}'.",
  },
  16001: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["user"],
    text: "The chosen session cannot be used any more; choose an account again.",
  },
  16002: {
    error: "interaction_required",
    surfaces: ["redirect"],
    fixableBy: ["user"],
    text: "The session that the application asked for was not found.",
  },
  16003: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["administrator"],
    text: "The account has not been added to tenant '{tenant}'.",
  },
  50014: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["administrator"],
    text: "The guest's redemption is not finished.",
  },
  50020: {
    error: "access_denied",
    surfaces: ["page", "redirect"],
    fixableBy: ["user", "administrator"],
    text: "The account '{account}' does not exist in tenant '{tenant}' and cannot use application '{appId}' there.",
  },
  50034: {
    error: "invalid_grant",
    surfaces: ["page", "token"],
    fixableBy: ["user"],
    text: "The account does not exist in the directory '{tenant}'.",
  },
  50053: {
    error: "invalid_grant",
    surfaces: ["page", "token"],
    fixableBy: ["nobody"],
    text: "The account is locked: too many failed attempts, or an address known for attacks.",
  },
  50055: {
    error: "invalid_grant",
    suberror: "user_password_expired",
    surfaces: ["page", "token"],
    fixableBy: ["user"],
    text: "The password has expired.",
  },
  50056: {
    error: "invalid_grant",
    surfaces: ["page", "token"],
    fixableBy: ["user"],
    text: "The password is missing or not valid for this account.",
  },
  50057: {
    error: "invalid_grant",
    surfaces: ["page", "token"],
    fixableBy: ["administrator"],
    text: "The account is disabled.",
  },
  50058: {
    error: "login_required",
    surfaces: ["redirect"],
    fixableBy: ["user"],
    text: "A silent sign-in was asked for, but nobody is signed in on this user agent.",
  },
  50126: {
    error: "invalid_grant",
    surfaces: ["page", "token"],
    fixableBy: ["user"],
    text: "The user name or the password is wrong.",
  },
  50144: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["user"],
    text: "The password of the on-premises directory has expired.",
  },
  50197: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["user"],
    text: "Several identities conflict; the account cannot be found.",
  },
  51004: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["administrator"],
    text: "The account does not exist in the directory '{tenant}'.",
  },
  90072: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["user"],
    text: "The account of provider '{provider}' is not in tenant '{tenant}' and must be added there first.",
  },
  90123: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["nobody"],
    text: "The person's own provider refused.",
  },
  160021: {
    error: "interaction_required",
    surfaces: ["redirect"],
    fixableBy: ["user"],
    text: "The application asked for a session that this user agent does not have.",
  },
  500201: {
    error: "access_denied",
    surfaces: ["redirect"],
    fixableBy: ["developer"],
    text: "Version 1 of the protocol issues nothing for a Microsoft account; the application must use version 2.",
    source: "https://github.com/MicrosoftDocs/azure-docs/issues/37288",
  },
  500208: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["user"],
    text: "The account '{account}' is not of the kind that '{tenant}' signs in.",
  },
} as const satisfies Readonly<Record<number, FailureKind>>;
