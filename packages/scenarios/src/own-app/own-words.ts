/** What people do in an app, whoever wrote it. */
export const OWN_WORDS = [
  "connects",
  "cancels",
  "checks",
  "disconnects",
  "says that a request was sent",
  "says that the request was denied",
  "says that the request expired",
  "comes back",
  "closes the window",
  "reopens the app",
] as const;

/** A word that is done in the user's own app. */
export type OwnWord = (typeof OWN_WORDS)[number];
