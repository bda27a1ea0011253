import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en, "ar"> = {
  "user.connect": "انقر فوق «اتصال» وسجّل الدخول بحساب عملك.",
  "user.connectAgain": "انقر فوق «اتصال» للمحاولة مرة أخرى.",
  "user.connectNowApproved": "انقر مرة أخرى فوق «اتصال» لوصل تقويمك.",
  "user.finishSignIn": "أكمل تسجيل الدخول في صفحة Microsoft.",
  "user.wait": "أمام المسؤول حتى {expiresAt} للرد. بعد الموافقة، انقر مرة أخرى فوق «اتصال».",
  "user.allowPopups": "اسمح بالنوافذ المنبثقة لهذه الصفحة، ثم انقر فوق «اتصال».",
  "user.sayIfRequestSent": "إذا أرسلت طلبًا في صفحة Microsoft، فأخبرنا بذلك هنا.",
  "user.requestApproval": "اطلب الموافقة في صفحة Microsoft.",
  "user.sendHandoff": "أرسل الرسالة إلى المسؤول.",
  "user.signInAgain": "سجّل الدخول مجددًا لإعادة وصل تقويمك.",
  "user.useOtherAccount": "إذا كان لديك حساب عمل آخر، فاستخدمه.",
  "user.tryAgainLater": "حاول مجددًا لاحقًا.",
  "user.tryAgainAt": "حاول مجددًا {retryAt}.",

  "administrator.reviewRequest": "اختر {app} في قائمة الطلبات، ثم «مراجعة الأذونات والموافقة».",
  "administrator.grantConsent": "افتح الرابط الوارد في الرسالة وراجع الأذونات واقبلها.",
  "administrator.turnOnRequests": "إذا لم يصل أي طلب، فشغّل طلبات موافقة المسؤول.",
  "administrator.addReviewers": "أضف أشخاصًا يمكنهم مراجعة الطلبات.",
  "administrator.findApplication": "أصبح {app} مدرجًا ضمن التطبيقات. لا حاجة إلى إضافة المستخدمين يدويًا.",
  "administrator.enableApplication": "افتح خصائص {app} وفعّل تسجيل دخول المستخدمين.",
  "administrator.assignUser": "افتح «المستخدمون والمجموعات» في {app} وأضف هذا المستخدم.",
  "administrator.reviewPolicy": "ابحث عن سياسة الوصول المشروط التي تمنع {app}.",
  "administrator.checkAccount": "تحقق من أن الحساب موجود هنا ومفعّل.",
  "administrator.enableService": "تحقق من أن الخدمة متوفرة لدى المؤسسة وأنها مشغّلة.",
  "administrator.giveMailbox": "امنح الحساب ترخيصًا يتضمن علبة بريد Exchange Online.",

  "developer.fixConfiguration": "{problem} صحّح تسجيل {app}.",
  "developer.verifyPublisher": "وثّق ناشر {app}: تعدّه Microsoft محفوفًا بالمخاطر.",
  "developer.investigate": "ابحث عن هذه التفاصيل في سجلات تسجيل الدخول.",
};
