import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  outlook: "Outlook",
  mailboxes: "علب البريد",
  mails: {
    zero: "لا رسائل",
    one: "رسالة واحدة",
    two: "رسالتان",
    few: "{count} رسائل",
    many: "{count} رسالة",
    other: "{count} رسالة",
  },
  inboxOf: "علبة الوارد لـ {owner}",
  inbox: "علبة الوارد",
  noMails: "لا توجد رسائل.",
  from: "من",
  to: "إلى",
  received: "تاريخ الاستلام",
  message: "الرسالة",
  showHtml: "إظهار بتنسيق HTML",
  showText: "إظهار كنص عادي",
  showAlone: "إظهار الرسالة وحدها",
  notFound: "غير موجود",
  nobody: "لا أحد هنا لديه العنوان {address}.",
  noSuchMail: "لا توجد هذه الرسالة في علبة الوارد لـ {address}.",
  outside: "خارج المؤسسة",
};
