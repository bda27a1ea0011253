/** What the buttons of many pages say. */
export const en = {
  accept: "Accept",
  back: "Back",
  cancel: "Cancel",
  continue: "Continue",
  next: "Next",
} as const;
