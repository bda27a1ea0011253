import type { FailureKind } from "./failure-kind.ts";

const RISK_PAGE =
  "https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error";

/** Consent: what was not granted, and who could. */
export const CONSENT_FAILURES = {
  65001: {
    error: "consent_required",
    suberror: "consent_required",
    surfaces: ["redirect", "token", "log"],
    fixableBy: ["user", "administrator"],
    text: "Neither a user nor an administrator has consented to use application '{appId}' named '{appName}'. Send an interactive request.",
  },
  65002: {
    error: "invalid_client",
    surfaces: ["page", "token"],
    fixableBy: ["developer"],
    text: "Consent between Microsoft's own applications must be configured beforehand.",
  },
  65004: {
    error: "access_denied",
    surfaces: ["redirect"],
    fixableBy: ["user"],
    text: "The user declined to consent to the app.",
  },
  65005: {
    error: "invalid_client",
    surfaces: ["page", "redirect"],
    fixableBy: ["administrator", "developer"],
    text: "The application asks for resource '{resource}', which tenant '{tenant}' does not know or offer.",
  },
  90008: {
    error: "invalid_request",
    surfaces: ["redirect", "token"],
    fixableBy: ["administrator", "developer"],
    text: "The application must at least ask for the permission to sign in.",
  },
  90093: {
    error: "access_denied",
    surfaces: ["page", "redirect"],
    fixableBy: ["administrator"],
    text: "The account may not consent: a policy forbids it.",
  },
  90094: {
    error: "access_denied",
    surfaces: ["page", "redirect", "log"],
    fixableBy: ["administrator"],
    text: "Only an administrator can consent to the permissions that '{appName}' asks for.",
  },
  90095: {
    error: "access_denied",
    surfaces: ["page", "redirect", "log"],
    fixableBy: ["administrator"],
    text: "An administrator must approve '{appName}'; the user can send a request.",
  },
  90097: {
    error: "server_error",
    surfaces: ["page"],
    fixableBy: ["time", "developer"],
    text: "An error occurred while the administrator's consent was processed.",
  },
  90099: {
    error: "unauthorized_client",
    surfaces: ["page", "token"],
    fixableBy: ["administrator"],
    text: "The application has not been authorised in tenant '{tenant}'.",
  },
  650051: {
    error: null,
    surfaces: ["page"],
    fixableBy: ["administrator"],
    text: "The application cannot be used: the organization's tenant is not managed.",
    source: "https://login.microsoftonline.com/error?code=650051",
  },
  650052: {
    error: "invalid_client",
    surfaces: ["page", "redirect"],
    fixableBy: ["administrator"],
    text: "The application needs service '{resource}', which the organization has not subscribed to.",
  },
  650053: {
    error: "invalid_client",
    surfaces: ["page", "redirect"],
    fixableBy: ["developer"],
    text: "The application asked for scope '{scope}', which does not exist on resource '{resource}'.",
    source: "https://login.microsoftonline.com/error?code=650053",
  },
  650054: {
    error: "invalid_client",
    surfaces: ["page"],
    fixableBy: ["developer"],
    text: "The application asks for a resource that was removed.",
  },
  650056: {
    error: "invalid_client",
    surfaces: ["page", "redirect", "token"],
    fixableBy: ["administrator", "developer"],
    text: "Application '{appId}' is misconfigured: its registration lists no permissions to consent to.",
  },
  650057: {
    error: "invalid_resource",
    surfaces: ["page", "token"],
    fixableBy: ["developer"],
    text: "The application asks for resource '{resource}', which its registration does not list.",
  },
  900941: {
    error: "access_denied",
    surfaces: ["page", "log"],
    fixableBy: ["administrator"],
    text: "Only an administrator can consent to '{appName}', which might be risky.",
    source: RISK_PAGE,
  },
  900971: {
    error: "invalid_request",
    surfaces: ["page"],
    fixableBy: ["developer"],
    text: "No reply address was given.",
  },
  900981: {
    error: "access_denied",
    surfaces: ["page", "log"],
    fixableBy: ["nobody"],
    text: "An administrator must approve '{appName}', which might be risky; the user can send a request.",
    source: RISK_PAGE,
  },
  1000031: {
    error: "access_denied",
    surfaces: ["page"],
    fixableBy: ["administrator"],
    text: "Application '{appName}' cannot be used now; an administrator must be asked.",
  },
  9002341: {
    error: "invalid_grant",
    surfaces: ["token"],
    fixableBy: ["user"],
    text: "The person must agree to single sign-on.",
  },
} as const satisfies Readonly<Record<number, FailureKind>>;
