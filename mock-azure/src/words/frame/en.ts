/** What every page has around it, and how the language joins what pages join. */
export const en = {
  mockLabel: "Mock tenant",
  mockBanner: "Mock Microsoft Entra tenant for tests. No real account is involved.",
  dateAndTime: "{date}, {time}",
  pair: "{first}, {second}",
} as const;
