import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  name: "مركز إدارة Microsoft Entra",
};
