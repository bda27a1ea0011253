import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  allUsers: "جميع المستخدمين",
  headings: ["اسم العرض", "اسم المستخدم الأساسي", "نوع المستخدم", "الحساب ممكّن", "الأدوار"],
  searchLabel: "الاسم أو الحساب أو المعرّف",
  noneFound: "لا أحد لديه هذا الاسم أو الحساب أو المعرّف.",
  overview: "نظرة عامة",
  back: "الرجوع إلى جميع المستخدمين",
  saved: "تم تغيير الحساب.",
  roles: "الأدوار المعيّنة",
  groups: "المجموعات",
  applications: "التطبيقات",
  applicationHeadings: ["اسم التطبيق", "الوصول"],
  access: {
    Assigned: "معيّن",
    "Assigned through a group": "معيّن من خلال مجموعة",
    Consented: "وافق",
  },
  noApplications: "لا يعرف أي تطبيق هذا الشخص بعد.",
  signIns: "سجلات تسجيل دخول هذا المستخدم",
  account: "الحساب",
  disable: "حظر تسجيل الدخول",
  enable: "تمكين الحساب",
  reset: "إعادة تعيين كلمة المرور",
  revoke: "إبطال الجلسات",
  manageText:
    "ليس للحسابات كلمات مرور هنا. تنهي إعادة التعيين ما فتحته كلمة المرور القديمة؛ وينهي الإبطال كل جلسة وكل رمز تحديث مميز.",
  forOthers: "لإدارة هذا المستخدم، يجب أن تكون {roles}.",
};
