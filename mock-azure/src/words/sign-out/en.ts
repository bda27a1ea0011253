/** Signing out. */
export const en = {
  title: "Sign out",
  whichAccount: "Which account do you want to sign out of?",
  signedOutTitle: "Signed out",
  signedOut: "You signed out of your account",
  closeWindows: "It is a good idea to close all browser windows.",
  ofAnApplication: "Sign-out of an application",
} as const;
