/** The portal's first page. */
export const en = {
  title: "Home",
  unknownLink: "The link leads to a part of the portal that this mock does not have.",
  directory: "Microsoft Entra ID (formerly Azure Active Directory)",
  users: ["See all users", "Everybody who has an account here."],
  signInLogs: ["See sign-in logs", "Who signed in to what, and who was kept out."],
  auditLogs: ["See audit logs", "Who changed what."],
  applications: ["See all applications", "What people use, and what it may do."],
  requests: ["Review admin consent requests", "Applications that people ask an administrator to approve."],
  userConsent: ["Change user consent settings", "What people may consent to by themselves."],
  adminConsent: [
    "Change admin consent settings",
    "Whether people may ask, and who reviews what they ask for.",
  ],
} as const;
