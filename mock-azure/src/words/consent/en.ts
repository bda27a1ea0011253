/** "Permissions requested", and what pages about permissions say of the application. */
export const en = {
  title: "Permissions requested",
  forOrganization: "Review for your organization",
  leadIn: "This app would like to:",
  leadInOrganization: "This app would like to, for everyone in your organization:",
  onBehalf: "Consent on behalf of your organization",
  consequence:
    "Accepting these permissions means that you allow this app to use your data as its terms of service and privacy statement say. You can change these permissions at https://myapps.microsoft.com.",
  consequenceOrganization:
    "If you accept, this app will get access to the specified resources for all users in your organization. No one else will be prompted to review these permissions.",
  unverified: "unverified",
  verifiedPublisher: "{publisher} (verified publisher)",
  risky: "This app might be risky. Only continue if you trust it.",
} as const;
