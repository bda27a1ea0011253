const APPS = "/enterprise-applications";
const CONSENT = `${APPS}/consent-and-permissions`;

/** Where the portal's pages are. */
export const PORTAL_PATHS = {
  overview: "/",
  users: "/users",
  signInLogs: "/sign-in-logs",
  auditLogs: "/audit-logs",
  enterpriseApplications: APPS,
  applications: `${APPS}/all-applications`,
  userSettings: `${APPS}/user-settings`,
  consentAndPermissions: CONSENT,
  userConsent: `${CONSENT}/user-consent-settings`,
  adminConsent: `${CONSENT}/admin-consent-settings`,
  classifications: `${CONSENT}/permission-classifications`,
  requests: `${APPS}/admin-consent-requests`,
  /** Where the consent page sends an administrator back to. */
  consentReturn: "/TokenAuthorize",
  signIn: "/-/sign-in",
  signOut: "/-/sign-out",
  script: "/-/portal.js",
  /** To the mock's own pages, which are on a host of their own. */
  activity: "/-/activity",
  world: "/-/world",
} as const;

/** The page of one application, or one of those behind it. */
export const applicationPath = (servicePrincipalId: string, page = ""): string =>
  `${PORTAL_PATHS.applications}/${encodeURIComponent(servicePrincipalId)}${page && `/${page}`}`;

/** The page of one request. */
export const requestPath = (requestId: string): string =>
  `${PORTAL_PATHS.requests}/${encodeURIComponent(requestId)}`;

/** The page of one person. */
export const userPath = (userId: string, page = ""): string =>
  `${PORTAL_PATHS.users}/${encodeURIComponent(userId)}${page && `/${page}`}`;

/** One entry of the sign-in log. */
export const signInPath = (id: string): string => `${PORTAL_PATHS.signInLogs}/${encodeURIComponent(id)}`;

/** One entry of the audit log. */
export const auditPath = (id: string): string => `${PORTAL_PATHS.auditLogs}/${encodeURIComponent(id)}`;
