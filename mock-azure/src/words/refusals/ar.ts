import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  notFound: "غير موجود",
  missing: {
    application: "لا يوجد تطبيق مؤسسة كهذا.",
    request: "لا يوجد طلب موافقة مسؤول كهذا.",
    user: "لا يوجد مستخدم كهذا.",
    signIn: "لا يوجد تسجيل دخول كهذا.",
    audit: "لا يوجد إدخال كهذا في سجل التدقيق.",
    permission: "لم يُمنح هذا الإذن لهذا التطبيق.",
    assignment: "لا يوجد مستخدم أو مجموعة أو تعيين كهذا.",
  },
  forbidden: "ليس لديك حق الوصول",
  deeds: {
    seeRequests: "لا يُسمح لـ {person} بالاطلاع على طلبات موافقة المسؤول.",
    seeAllRequests: "لا يُسمح لـ {person} بالاطلاع على جميع طلبات موافقة المسؤول.",
    deny: "لا يُسمح لـ {person} برفض هذا الطلب.",
    block: "لا يُسمح لـ {person} بحظر هذا الطلب.",
    changeSettings: "لا يُسمح لـ {person} بتغيير هذه الإعدادات.",
    seeUsers: "لا يُسمح لـ {person} بالاطلاع على مستخدمين آخرين.",
    listUsers: "لا يُسمح لـ {person} بعرض قائمة المستخدمين.",
    manageUser: "لا يُسمح لـ {person} بإدارة هذا المستخدم.",
    listApplications: "لا يُسمح لـ {person} بعرض قائمة التطبيقات.",
    assign: "لا يُسمح لـ {person} بتعيين أشخاص لهذا التطبيق.",
    changeApplication: "لا يُسمح لـ {person} بتغيير هذا التطبيق.",
    deleteApplication: "لا يُسمح لـ {person} بحذف هذا التطبيق.",
    revokeConsent: "لا يُسمح لـ {person} بإبطال موافقة المسؤول.",
    revokePermission: "لا يُسمح لـ {person} بإبطال هذا الإذن.",
    readSignIns: "لا يُسمح لـ {person} بقراءة سجلات تسجيل الدخول.",
    readAudits: "لا يُسمح لـ {person} بقراءة سجلات التدقيق.",
  },
  needed: "مطلوب: {roles}.",
  refused: "تم رفض الطلب",
  unreadable: 'لا يذكر النموذج "{field}" بطريقة يمكن قراءتها؛ لم يتغير شيء.',
  foreign: "لم يُرسل النموذج من صفحة عرضها لك المدخل في هذه الجلسة، لذا لم يتغير شيء.",
};
