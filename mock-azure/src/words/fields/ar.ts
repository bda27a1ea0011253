import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  name: "الاسم",
  displayName: "اسم العرض",
  appId: "معرّف التطبيق",
  objectId: "معرّف الكائن",
  created: "تاريخ الإنشاء",
  publisher: "الناشر",
  publisherDomain: "مجال الناشر",
  enabledForUsers: "ممكّن لتسجيل دخول المستخدمين",
  assignmentRequired: "التعيين مطلوب",
  accountEnabled: "الحساب ممكّن",
  userPrincipalName: "اسم المستخدم الأساسي",
  userType: "نوع المستخدم",
  userTypes: { Member: "عضو", Guest: "ضيف" },
  email: "البريد الإلكتروني",
  status: "الحالة",
  date: "التاريخ",
  justification: "المبرر",
  expirationDate: "تاريخ انتهاء الصلاحية",
  permissions: "الأذونات",
  principalTypes: { User: "مستخدم", Group: "مجموعة" },
};
