import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  "Global Administrator": "المسؤول العام",
  "Privileged Role Administrator": "مسؤول الأدوار المتميزة",
  "Application Administrator": "مسؤول التطبيق",
  "Cloud Application Administrator": "مسؤول تطبيق السحابة",
  "Global Reader": "القارئ العمومي",
  "User Administrator": "مسؤول المستخدم",
  reviewer: "مراجع",
  "reviewer of this request": "مراجع لهذا الطلب",
  member: "عضو في المؤسسة",
  administrator: "مسؤول",
};
