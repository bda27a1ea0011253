/** Choosing an account, proving who one is, and going back to the app. */
export const en = {
  title: "Sign in to your account",
  pickAccount: "Pick an account",
  continueTo: "to continue to {app}",
  notSignedIn: "We could not sign you in. {reason}",
  signedIn: "Signed in",
  useAnother: "Use another account",
  verifyTitle: "Verify your identity",
  verifyText: "Your organization asks for a second proof. Here it takes one press.",
  approve: "Approve sign-in",
  workingTitle: "Working...",
  returning: "Returning to the app",
  closeTitle: "You can close this page",
  closeText: "Go back to the app to continue.",
} as const;
