import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const de: Translation<typeof en> = {
  mockLabel: "Testmandant",
  mockBanner: "Nachgebildeter Microsoft Entra-Mandant für Tests. Kein echtes Konto ist beteiligt.",
  dateAndTime: "{date}, {time}",
  pair: "{first}, {second}",
};
