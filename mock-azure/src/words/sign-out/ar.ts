import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  title: "تسجيل الخروج",
  whichAccount: "ما الحساب الذي تريد تسجيل الخروج منه؟",
  signedOutTitle: "تم تسجيل الخروج",
  signedOut: "لقد سجّلت الخروج من حسابك",
  closeWindows: "يُستحسن إغلاق جميع نوافذ المستعرض.",
  ofAnApplication: "تسجيل الخروج من تطبيق",
};
