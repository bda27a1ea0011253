const APPS = "/enterprise-applications";
const CONSENT = `${APPS}/consent-and-permissions`;

/** Where the portal's pages are. */
export const PORTAL_PATHS = {
  overview: "/",
  applications: `${APPS}/all-applications`,
  userSettings: `${APPS}/user-settings`,
  consentAndPermissions: CONSENT,
  userConsent: `${CONSENT}/user-consent-settings`,
  adminConsent: `${CONSENT}/admin-consent-settings`,
  requests: `${APPS}/admin-consent-requests`,
  /** Where the consent page sends an administrator back to. */
  consentReturn: "/TokenAuthorize",
  signIn: "/-/sign-in",
  signOut: "/-/sign-out",
  script: "/-/portal.js",
} as const;

/** The page of one application. */
export const applicationPath = (servicePrincipalId: string): string =>
  `${PORTAL_PATHS.applications}/${encodeURIComponent(servicePrincipalId)}`;

/** The page of one request. */
export const requestPath = (requestId: string): string =>
  `${PORTAL_PATHS.requests}/${encodeURIComponent(requestId)}`;
