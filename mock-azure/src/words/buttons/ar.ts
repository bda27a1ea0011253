import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  accept: "قبول",
  back: "رجوع",
  cancel: "إلغاء الأمر",
  continue: "متابعة",
  next: "التالي",
};
