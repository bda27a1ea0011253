import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  outlook: "Outlook",
  mailboxes: "メールボックス",
  mails: { other: "メール {count} 件" },
  inboxOf: "{owner} の受信トレイ",
  inbox: "受信トレイ",
  noMails: "メールはありません。",
  from: "差出人",
  to: "宛先",
  received: "受信日時",
  message: "メッセージ",
  showHtml: "HTML として表示",
  showText: "テキストとして表示",
  showAlone: "メールだけを表示",
  notFound: "見つかりません",
  nobody: "アドレス {address} を持つ人はここにはいません。",
  noSuchMail: "{address} の受信トレイには、そのメールはありません。",
  outside: "組織の外部",
};
