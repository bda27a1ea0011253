/** "Approval required" and "Need admin approval", and what comes of it. */
export const en = {
  title: "Approval required",
  leadIn: "This app requires your admin's approval to:",
  justification: "Enter justification for requesting this app",
  justificationMissing: "Say why you need this app, then send the request.",
  request: "Request approval",
  otherAccount: "Sign in with another account",
  needTitle: "Need admin approval",
  needText:
    "{app} needs permission to access resources in your organization that only an admin can grant. Ask an admin to grant permission to this app before you can use it.",
  haveAdminAccount: "Have an admin account? Sign in with that account",
  returnToApp: "Return to the application without granting consent",
  sentTitle: "Request sent",
  sentText: "Your admin has received your request. You will get a mail when it has been reviewed.",
  backToApp: "Back to app",
} as const;
