/** Signing in on behalf of a device that has no browser. */
export const en = {
  enterCode: "Enter code to allow access",
  onceEntered:
    "Once you enter the code displayed on your app or device, it will have access to your account.",
  onlyTrusted: "Do not enter codes from sources you don't trust.",
  wrongCode: "That code didn't work. {reason}",
  code: "Code",
  areYouTrying: "Are you trying to sign in to {app}?",
  onlyIfDownloaded: "Only continue if you downloaded the app from a store or website that you trust.",
  signedIn: "You have signed in to the {app} application on your device. You may now close this window.",
  declined: "You have not signed in to {app}. You may now close this window.",
  gone: "The device no longer waits. Start again on the device to sign in to {app}.",
  message: "To sign in, use a web browser to open the page {page} and enter the code {code} to authenticate.",
} as const;
