import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  title: "الموافقة مطلوبة",
  leadIn: "يتطلب هذا التطبيق موافقة المسؤول لديك من أجل:",
  justification: "أدخل مبررًا لطلب هذا التطبيق",
  justificationMissing: "اذكر سبب حاجتك إلى هذا التطبيق، ثم أرسل الطلب.",
  cancel: "إلغاء الأمر",
  request: "طلب الموافقة",
  otherAccount: "تسجيل الدخول باستخدام حساب آخر",
};
