/** The portal's pages about users. */
export const en = {
  allUsers: "All users",
  headings: ["Display name", "User principal name", "User type", "Account enabled", "Roles"],
  searchLabel: "Name, account or ID",
  noneFound: "Nobody has such a name, account or id.",
  overview: "Overview",
  back: "Back to All users",
  saved: "The account was changed.",
  roles: "Assigned roles",
  groups: "Groups",
  applications: "Applications",
  applicationHeadings: ["Application name", "Access"],
  access: {
    Assigned: "Assigned",
    "Assigned through a group": "Assigned through a group",
    Consented: "Consented",
  },
  noApplications: "No application knows this person yet.",
  signIns: "Sign-in logs of this user",
  account: "Account",
  disable: "Block sign-in",
  enable: "Enable account",
  reset: "Reset password",
  revoke: "Revoke sessions",
  manageText:
    "Accounts have no passwords here. A reset ends what the old password opened; revoking ends every session and refresh token.",
  forOthers: "To manage this user, you need to be {roles}.",
} as const;
