import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "要求されているアクセス許可",
  forOrganization: "組織のレビュー",
  leadIn: "このアプリは次のことを求めています:",
  leadInOrganization: "このアプリは、組織内の全員に対して次のことを求めています:",
  onBehalf: "組織の代理として同意する",
  consequence:
    "これらのアクセス許可を承諾すると、サービス使用条件とプライバシーに関する声明に従ってこのアプリがあなたのデータを使用することを許可したことになります。これらのアクセス許可は https://myapps.microsoft.com で変更できます。",
  consequenceOrganization:
    "承諾すると、このアプリは組織内のすべてのユーザーについて、指定されたリソースにアクセスできるようになります。ほかの人にこれらのアクセス許可の確認が求められることはありません。",
  unverified: "未確認",
  verifiedPublisher: "{publisher} (確認済みの発行元)",
  risky: "このアプリは危険である可能性があります。信頼できる場合にのみ続行してください。",
};
