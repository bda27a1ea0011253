import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  unverified: "no comprobado",
  verifiedPublisher: "{publisher} (editor comprobado)",
  risky: "Esta aplicación puede ser de riesgo. Continúe solo si confía en ella.",
};
