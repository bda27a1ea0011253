import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  title: "الموافقة مطلوبة",
  leadIn: "يتطلب هذا التطبيق موافقة المسؤول لديك من أجل:",
  justification: "أدخل مبررًا لطلب هذا التطبيق",
  justificationMissing: "اذكر سبب حاجتك إلى هذا التطبيق، ثم أرسل الطلب.",
  request: "طلب الموافقة",
  otherAccount: "تسجيل الدخول باستخدام حساب آخر",
  needTitle: "يلزم الحصول على موافقة المسؤول",
  needText:
    "يحتاج {app} إلى إذن للوصول إلى موارد في مؤسستك لا يمكن أن يمنحه إلا مسؤول. اطلب من مسؤول منح الإذن لهذا التطبيق حتى تتمكن من استخدامه.",
  haveAdminAccount: "هل لديك حساب مسؤول؟ سجّل الدخول باستخدام هذا الحساب",
  returnToApp: "الرجوع إلى التطبيق دون منح الموافقة",
  sentTitle: "تم إرسال الطلب",
  sentText: "تلقى المسؤول لديك طلبك. ستصلك رسالة بريد بعد مراجعته.",
  backToApp: "الرجوع إلى التطبيق",
};
