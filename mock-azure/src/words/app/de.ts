import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  unverified: "nicht überprüft",
  verifiedPublisher: "{publisher} (überprüfter Herausgeber)",
  risky: "Diese App könnte riskant sein. Fahren Sie nur fort, wenn Sie ihr vertrauen.",
};
