/** What pages about permissions say of the application. */
export const en = {
  unverified: "unverified",
  verifiedPublisher: "{publisher} (verified publisher)",
  risky: "This app might be risky. Only continue if you trust it.",
} as const;
