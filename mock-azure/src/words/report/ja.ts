import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  question: "このアプリは不審に思われますか?",
  link: "ここから報告してください",
  title: "このアプリを報告する",
  why: "{app} が不審に思われる理由は何ですか?",
  untrusted: "このアプリを信頼できない",
  impersonation: "別のアプリになりすましている",
  misuse: "データが悪用されるおそれがある",
  another: "その他の理由",
  reasonMissing: "理由を選択してから報告を送信してください。",
  send: "報告",
  sentTitle: "ご報告ありがとうございます",
  sentText: "これはモックのため、報告は誰にも届きません。アクセス許可の要求はこれまでどおり続きます。",
  appInfo: "アプリの情報",
  publisher: "発行元",
  publisherDomain: "発行元ドメイン",
  created: "作成日",
  replyUrls: "応答 URL",
};
