import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  unverified: "non vérifié",
  verifiedPublisher: "{publisher} (éditeur vérifié)",
  risky: "Cette application peut présenter un risque. Continuez uniquement si vous lui faites confiance.",
};
