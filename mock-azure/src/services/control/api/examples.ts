/** Values that the API's document shows more than once. */

export const EXAMPLE_ORIGINS = {
  login: "https://login.localhost:8443",
  graph: "https://graph.localhost:8443",
  portal: "https://portal.localhost:8443",
  mail: "https://mail.localhost:8443",
  control: "https://control.localhost:8443",
};

export const EXAMPLE_NOW = "2026-01-05T09:00:00.000Z";

export const APPROVAL_REQUIRED = {
  name: "approvalRequired",
  description: "Microsoft-managed consent policy; users may request approval.",
};

export const EXAMPLE_REASON = {
  rule: "consent.user-policy",
  text: "The policy microsoft-user-default-recommended excludes Calendars.ReadWrite.",
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent",
};
