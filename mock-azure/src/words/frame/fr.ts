import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const fr: Translation<typeof en> = {
  mockLabel: "Locataire simulé",
  mockBanner: "Locataire Microsoft Entra simulé pour les tests. Aucun compte réel n’est concerné.",
  dateAndTime: "{date}, {time}",
  pair: "{first}, {second}",
};
