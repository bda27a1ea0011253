/** "Approval required", and what comes of it. */
export const en = {
  title: "Approval required",
  leadIn: "This app requires your admin's approval to:",
  justification: "Enter justification for requesting this app",
  justificationMissing: "Say why you need this app, then send the request.",
  cancel: "Cancel",
  request: "Request approval",
  otherAccount: "Sign in with another account",
} as const;
