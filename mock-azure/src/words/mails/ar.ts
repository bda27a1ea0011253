import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  labelled: "{label}: {value}",
  heading: "{label}:",
  app: "التطبيق",
  requestDate: "تاريخ الطلب",
  expirationDate: "تاريخ انتهاء الصلاحية",
  requester: "مقدِّم الطلب",
  email: "البريد الإلكتروني",
  requesterOrganization: "مؤسسة مقدِّم الطلب",
  requesterApp: "تطبيق مقدِّم الطلب",
  requesterJustification: "مبرر مقدِّم الطلب",
  otherRequesters: "مقدِّمو طلبات آخرون",
  reviewerJustification: "مبرر المراجع",
  reviewRequest: "مراجعة الطلب",
  reviewSubject: "راجع طلب {app}",
  reviewText: "يطلب {person} موافقة المسؤول على {app}.",
  reminderSubject: "تذكير: تنتهي صلاحية طلب {app} في {date}",
  reminderText: "ينتظر طلب للحصول على موافقة المسؤول على {app} مراجعتك.",
  receivedSubject: "تم إرسال طلبك بشأن {app}",
  receivedText: "تم إرسال طلبك بأن يوافق مسؤول في {organization} على {app}.",
  receivedNext:
    "ستصلك رسالة بريد بعد مراجعته. لست متصلًا حتى ذلك الحين: بعد الموافقة، ارجع إلى {app} واتصل مرة أخرى.",
  approvedSubject: "تمت الموافقة على طلبك بشأن {app}",
  approvedText: "منح مسؤول في {organization} التطبيق {app} الأذونات التي طلبها، لكل شخص في المؤسسة.",
  approvedNext: "ارجع إلى {app} واتصل مرة أخرى لاستخدامه.",
  deniedSubject: "تم رفض طلبك بشأن {app}",
  deniedText: "رفض مراجع في {organization} الطلب بشأن {app}.",
  askAgain: "لتقديم الطلب من جديد، ارجع إلى {app} واتصل مرة أخرى وأرسل طلبًا جديدًا.",
  blockedSubject: "تم رفض طلبك بشأن {app} وحظر التطبيق",
  blockedText:
    "حظر مراجع في {organization} التطبيق {app}: لا يمكن لأحد في المؤسسة تسجيل الدخول إليه أو طلبه.",
  blockedNext: "إذا كنت بحاجة إلى {app}، فتحدث إلى مسؤول في {organization} يمكنه رفع الحظر.",
  expiredSubject: "انتهت صلاحية طلب {app}",
  expiredForReviewers: "لم يراجع أحد طلب {app} قبل انتهاء صلاحيته.",
  expiredForRequesters: "لم يراجع أي مسؤول طلبك بشأن {app} في الوقت المناسب.",
};
