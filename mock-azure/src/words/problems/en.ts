/** What was wrong with a form as it was sent. */
export const en = {
  days: "Consent request expires after (days) takes a whole number from {least} to {most}; {given} was given.",
  daysNotANumber:
    "Consent request expires after (days) takes a whole number from {least} to {most}; what was given is no number.",
  noUser: 'There is no user with the id "{id}" to review requests.',
  noGroup: 'There is no group with the id "{id}" to review requests.',
  noReviewer: "Choose at least one reviewer, or users' requests reach nobody.",
  noSuchChoice: '"{choice}" is no user consent setting; choose one of those listed.',
  noSuchPermission: "Microsoft Graph has no delegated permission “{permission}”.",
  alwaysAdministrator: "{permission} always needs an administrator and cannot be classified.",
  impacts: { low: "low", medium: "medium", high: "high" },
  classifiedAlready: "{permission} is classified as {impact} already.",
  notClassified: "The permission is not classified any more.",
  nobodyChosen: "Choose at least one user or group.",
  justificationMissing: "Enter a justification.",
  justificationTooLong: "The justification has {length} characters; {longest} are allowed.",
} as const;
