import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en, "ar"> = {
  "handoff.subject": "الموافقة مطلوبة: {app} وتقاويم Office 365",
  "handoff.greeting": "مرحبًا،",
  "handoff.reason":
    "أود وصل تقويم Office 365 الخاص بي بتطبيق {app}. تطلب مؤسستنا موافقة مسؤول أولًا. هذه الموافقة مطلوبة مرة واحدة فقط، وبعدها يمكن للجميع هنا الاتصال من دونها.",
  "handoff.permissions": "يطلب {app} هذه الأذونات:",
  "handoff.review": "لمراجعتها والموافقة عليها، سجّل الدخول هنا بحساب مسؤول:",
  "handoff.requests": "إذا كنت قد أرسلت طلبًا من صفحة Microsoft، فهو مدرج أيضًا ضمن {path}:",
  "handoff.settings":
    "إذا لم يكن هناك أي طلب مدرج، فقد تكون الطلبات متوقفة أو بلا مراجعين. يُضبط كلاهما ضمن {path}:",
  "handoff.application": "التطبيق: {app}",
  "handoff.clientId": "معرّف التطبيق (العميل): {clientId}",

  "permission.offline_access": "الاحتفاظ بالوصول إلى البيانات التي منحته حق الوصول إليها",
  "permission.offline_access.admin": "الاحتفاظ بالوصول إلى البيانات التي منحه المستخدمون حق الوصول إليها",
  "permission.offline_access.explanation":
    "يسمح لتطبيق {app} بعرض البيانات التي منحته حق الوصول إليها وتحديثها، حتى عندما لا تستخدمه. لا يمنحه ذلك أي أذونات إضافية.",
  "permission.profile": "عرض ملفك الشخصي الأساسي",
  "permission.profile.admin": "عرض الملف الشخصي الأساسي للمستخدمين",
  "permission.profile.explanation":
    "يسمح لتطبيق {app} بعرض ملفك الشخصي الأساسي (الاسم والصورة واسم المستخدم).",
  "permission.email": "عرض عنوان بريدك الإلكتروني",
  "permission.email.admin": "عرض عنوان البريد الإلكتروني للمستخدمين",
  "permission.email.explanation": "يسمح لتطبيق {app} بقراءة عنوان بريدك الإلكتروني الأساسي.",
  "permission.user.read": "تسجيل دخولك وقراءة ملفك الشخصي",
  "permission.user.read.admin": "تسجيل الدخول وقراءة ملف المستخدم الشخصي",
  "permission.user.read.explanation":
    "يسمح لك بتسجيل الدخول إلى {app} بحساب عملك، وللتطبيق بقراءة ملفك الشخصي.",
  "permission.calendars.read": "قراءة تقاويمك",
  "permission.calendars.read.admin": "قراءة تقاويم المستخدمين",
  "permission.calendars.read.explanation": "يسمح لتطبيق {app} بقراءة الأحداث في تقاويمك.",
  "permission.calendars.readbasic": "قراءة التفاصيل الأساسية لتقاويمك",
  "permission.calendars.readbasic.admin": "قراءة التفاصيل الأساسية لتقاويم المستخدمين",
  "permission.calendars.readbasic.explanation":
    "يسمح لتطبيق {app} بقراءة الأحداث في تقاويمك دون الأوصاف والمرفقات.",
  "permission.calendars.readwrite": "الوصول الكامل إلى تقاويمك",
  "permission.calendars.readwrite.admin": "الوصول الكامل إلى تقاويم المستخدمين",
  "permission.calendars.readwrite.explanation":
    "يسمح لتطبيق {app} بقراءة الأحداث في تقاويمك وتحديثها وإنشائها وحذفها.",
  "permission.calendars.read.shared": "قراءة التقاويم التي يمكنك الوصول إليها",
  "permission.calendars.read.shared.admin": "قراءة تقاويم المستخدمين والتقاويم المشتركة",
  "permission.calendars.read.shared.explanation":
    "يسمح لتطبيق {app} بقراءة الأحداث في التقاويم التي يمكنك فتحها، بما فيها المشتركة.",
  "permission.calendars.readwrite.shared": "قراءة تقاويمك والتقاويم المشتركة والكتابة فيها",
  "permission.calendars.readwrite.shared.admin": "قراءة تقاويم المستخدمين والتقاويم المشتركة والكتابة فيها",
  "permission.calendars.readwrite.shared.explanation":
    "يسمح لتطبيق {app} بقراءة الأحداث وتحديثها وإنشائها وحذفها في التقاويم التي يمكنك تغييرها، بما فيها المشتركة.",
  "permission.mailboxsettings.read": "قراءة إعدادات علبة بريدك",
  "permission.mailboxsettings.read.admin": "قراءة إعدادات علبة بريد المستخدمين",
  "permission.mailboxsettings.read.explanation":
    "يسمح لتطبيق {app} بقراءة إعدادات علبة بريدك، مثل المنطقة الزمنية وساعات العمل. لا يمكنه إرسال بريد.",
  "permission.mailboxsettings.readwrite": "قراءة إعدادات علبة بريدك والكتابة فيها",
  "permission.mailboxsettings.readwrite.admin": "قراءة إعدادات علبة بريد المستخدمين والكتابة فيها",
  "permission.mailboxsettings.readwrite.explanation":
    "يسمح لتطبيق {app} بقراءة إعدادات علبة بريدك وتغييرها، مثل المنطقة الزمنية وساعات العمل. لا يمكنه إرسال بريد.",
};
