import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  title: "Permisos solicitados",
  forOrganization: "Revisar para su organización",
  leadIn: "Esta aplicación desea:",
  leadInOrganization: "Esta aplicación desea, para todas las personas de su organización:",
  onBehalf: "Consentimiento en nombre de la organización",
  consequence:
    "Si acepta estos permisos, permite que esta aplicación use sus datos según sus términos de servicio y su declaración de privacidad. Puede cambiar estos permisos en https://myapps.microsoft.com.",
  consequenceOrganization:
    "Si acepta, esta aplicación obtendrá acceso a los recursos indicados para todos los usuarios de su organización. No se pedirá a nadie más que revise estos permisos.",
  unverified: "no comprobado",
  verifiedPublisher: "{publisher} (editor comprobado)",
  risky: "Esta aplicación puede ser de riesgo. Continúe solo si confía en ella.",
};
