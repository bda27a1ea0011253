import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  question: "هل يبدو هذا التطبيق مريبًا؟",
  link: "أبلغ عنه هنا",
  title: "الإبلاغ عن هذا التطبيق",
  why: "لماذا يبدو {app} مريبًا؟",
  untrusted: "لا أثق بهذا التطبيق",
  impersonation: "ينتحل صفة تطبيق آخر",
  misuse: "قد يسيء استخدام بياناتي",
  another: "سبب آخر",
  reasonMissing: "اختر سببًا ثم أرسل البلاغ.",
  send: "إبلاغ",
  sentTitle: "شكرًا على بلاغك",
  sentText: "لا أحد يقرؤه: هذه محاكاة. ويستمر طلب الأذونات كما كان.",
  appInfo: "معلومات التطبيق",
  publisher: "الناشر",
  publisherDomain: "مجال الناشر",
  created: "تاريخ الإنشاء",
  replyUrls: "عناوين URL للرد",
};
