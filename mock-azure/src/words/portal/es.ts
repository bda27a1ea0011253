import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const es: Translation<typeof en> = {
  name: "Centro de administración de Microsoft Entra",
};
