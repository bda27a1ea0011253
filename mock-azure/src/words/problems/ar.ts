import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  days: 'يقبل "تنتهي صلاحية طلب الموافقة بعد (أيام)" عددًا صحيحًا من {least} إلى {most}؛ وقد أُدخل {given}.',
  daysNotANumber:
    'يقبل "تنتهي صلاحية طلب الموافقة بعد (أيام)" عددًا صحيحًا من {least} إلى {most}؛ وما أُدخل ليس عددًا.',
  noUser: 'لا يوجد مستخدم بالمعرّف "{id}" لمراجعة الطلبات.',
  noGroup: 'لا توجد مجموعة بالمعرّف "{id}" لمراجعة الطلبات.',
  noReviewer: "اختر مراجعًا واحدًا على الأقل، وإلا فلن تصل طلبات المستخدمين إلى أحد.",
  noSuchChoice: '"{choice}" ليس إعدادًا لموافقة المستخدم؛ اختر أحد الإعدادات المدرجة.',
  noSuchPermission: 'لا يوجد في Microsoft Graph إذن مفوض باسم "{permission}".',
  alwaysAdministrator: "يحتاج {permission} دائمًا إلى مسؤول ولا يمكن تصنيفه.",
  impacts: { low: "منخفض", medium: "متوسط", high: "مرتفع" },
  classifiedAlready: "{permission} مصنف بالفعل: {impact}.",
  notClassified: "لم يعد الإذن مصنفًا.",
  nobodyChosen: "اختر مستخدمًا واحدًا أو مجموعة واحدة على الأقل.",
  justificationMissing: "أدخل مبررًا.",
  justificationTooLong: "يحتوي المبرر على {length} من الأحرف؛ والمسموح به {longest}.",
};
