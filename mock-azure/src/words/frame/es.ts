import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  mockLabel: "Inquilino simulado",
  mockBanner: "Inquilino simulado de Microsoft Entra para pruebas. No interviene ninguna cuenta real.",
  dateAndTime: "{date}, {time}",
  pair: "{first}, {second}",
};
