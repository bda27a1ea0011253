import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  grantText: "يمكن للمسؤولين منح ما يدرجه تسجيل التطبيق، للجميع.",
  grant: "منح موافقة المسؤول لـ {organization}",
  tabs: { admin: "موافقة المسؤول", user: "موافقة المستخدم" },
  headings: ["اسم واجهة برمجة التطبيقات", "الإذن", "قيمة المطالبة", "النوع", "مُنح من خلال", "مُنح بواسطة"],
  types: { Delegated: "مفوض", Application: "تطبيق" },
  allUsers: "جميع المستخدمين",
  itself: "التطبيق نفسه",
  revokeHeading: "إبطال",
  none: {
    admin: "لم تُمنح أي أذونات للجميع.",
    user: "لم يمنح أحد أذونات لنفسه.",
  },
  revoke: "إبطال الإذن",
  revokeOne: "إبطال الإذن {permission}",
  revokeAll: "إبطال موافقة المسؤول",
  userText:
    "لا يستطيع المدخل سحب ما منحه المستخدمون لأنفسهم؛ أما Microsoft Graph فيستطيع ذلك باستخدام oauth2PermissionGrants.",
  assignmentHeadings: ["اسم العرض", "نوع الكائن", "الدور المعيّن", "تاريخ التعيين"],
  chooseHeading: "اختيار",
  choose: "اختيار {name}",
  defaultAccess: "الوصول الافتراضي",
  required: "لا يمكن تسجيل الدخول إلا للمستخدمين والمجموعات في هذه القائمة.",
  notRequired:
    'يمكن للجميع تسجيل الدخول، معيّنين كانوا أم لا: خاصية "هل التعيين مطلوب؟" للتطبيق مضبوطة على "لا".',
  nobody: "لا أحد معيّن.",
  nobodyFound: "لا أحد بهذا الاسم معيّن.",
  searchLabel: "اسم العرض أو الحساب",
  add: "إضافة مستخدم/مجموعة",
  remove: "إزالة",
  forOthers: "لتعيين مستخدمين ومجموعات، يجب أن تكون {roles}.",
  addTitle: "إضافة تعيين إلى {app}",
  addText:
    "يحصل من يُختار على الوصول الافتراضي. ويُحتسب أعضاء المجموعة المختارة، ولا يُحتسب أعضاء مجموعة داخلها.",
  nobodyLeft: "الجميع معيّنون بالفعل.",
  nobodyToAssign: "لا أحد بهذا الاسم يمكن تعيينه.",
  assign: "تعيين",
  choices: "المستخدمون والمجموعات المراد تعيينهم",
};
