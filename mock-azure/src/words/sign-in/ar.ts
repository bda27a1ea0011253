import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  title: "تسجيل الدخول إلى حسابك",
  pickAccount: "اختيار حساب",
  continueTo: "للمتابعة إلى {app}",
  notSignedIn: "تعذر تسجيل دخولك. {reason}",
  signedIn: "تم تسجيل الدخول",
  useAnother: "استخدام حساب آخر",
  verifyTitle: "التحقق من هويتك",
  verifyText: "تطلب مؤسستك إثباتًا ثانيًا. هنا تكفي ضغطة واحدة.",
  approve: "الموافقة على تسجيل الدخول",
  workingTitle: "جارٍ العمل...",
  returning: "جارٍ الرجوع إلى التطبيق",
  closeTitle: "يمكنك إغلاق هذه الصفحة",
  closeText: "ارجع إلى التطبيق للمتابعة.",
};
