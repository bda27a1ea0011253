/** Enterprise applications: all of them, and the pages of one. */
export const en = {
  headings: ["Name", "Application ID", "Created on", "Enabled for users to sign in", "Permissions granted"],
  none: "No applications yet. One appears here once somebody has consented to it.",
  noneFound: "No application has such a name or id.",
  searchLabel: "Application name or ID",
  adminConsent: "Admin consent: {permissions}",
  userConsent: { one: "User consent: {count} person", other: "User consent: {count} people" },
  both: "{first}; {second}",
  tabs: {
    overview: "Overview",
    properties: "Properties",
    users: "Users and groups",
    permissions: "Permissions",
    signIns: "Sign-in logs",
    audits: "Audit logs",
  },
  gettingStarted: "Getting started",
  assignUsers: "Assign users and groups",
  assigned: { one: "{count} assigned", other: "{count} assigned" },
  consents: {
    one: "{admin} by admin consent, consents of {count} person",
    other: "{admin} by admin consent, consents of {count} people",
  },
  signInsText: "Who has signed in to it, and who was kept out",
  enabledQuestion: "Enabled for users to sign in?",
  enabledText:
    "With No, nobody can sign in to the application, whoever is assigned to it. A blocked request leaves it at No.",
  assignmentQuestion: "Assignment required?",
  assignmentText:
    "With Yes, only users and groups that are assigned to the application can sign in, and an administrator must consent for them.",
  saved: "The properties were saved.",
  forOthers: "To change these properties, you need to be {roles}.",
  deleteTitle: "Delete {app}",
  deleteText:
    "Nobody will be able to sign in to {app} until somebody consents to it again. What it was granted, and who was assigned to it, will be gone.",
} as const;
