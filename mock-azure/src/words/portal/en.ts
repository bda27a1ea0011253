/** The frame of the portal. */
export const en = {
  name: "Microsoft Entra admin center",
} as const;
