import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  labelled: "{label}: {value}",
  heading: "{label}:",
  app: "アプリ",
  requestDate: "要求日",
  expirationDate: "有効期限",
  requester: "要求者",
  email: "メール",
  requesterOrganization: "要求者の組織",
  requesterApp: "要求者のアプリ",
  requesterJustification: "要求者の理由",
  otherRequesters: "ほかの要求者",
  reviewerJustification: "レビュー担当者の理由",
  reviewRequest: "要求のレビュー",
  reviewSubject: "{app} の要求をレビューしてください",
  reviewText: "{person} さんが {app} に対する管理者の同意を求めています。",
  reminderSubject: "リマインダー: {app} の要求は {date} に期限切れになります",
  reminderText: "{app} に対する管理者の同意の要求が、あなたのレビューを待っています。",
  receivedSubject: "{app} の要求が送信されました",
  receivedText: "{organization} の管理者に {app} の承認を求める要求が送信されました。",
  receivedNext:
    "レビューが終わると、メールが届きます。それまでは接続されていません。承認されたら、{app} に戻ってもう一度接続してください。",
  approvedSubject: "{app} の要求が承認されました",
  approvedText: "{organization} の管理者が、組織内の全員に対して、{app} が求めたアクセス許可を付与しました。",
  approvedNext: "使用するには、{app} に戻ってもう一度接続してください。",
  deniedSubject: "{app} の要求が拒否されました",
  deniedText: "{organization} のレビュー担当者が {app} の要求を拒否しました。",
  askAgain: "もう一度要求するには、{app} に戻ってもう一度接続し、新しい要求を送信してください。",
  blockedSubject: "{app} の要求が拒否され、アプリがブロックされました",
  blockedText:
    "{organization} のレビュー担当者が {app} をブロックしました。組織内のだれも、このアプリにサインインしたり、要求したりすることはできません。",
  blockedNext: "{app} が必要な場合は、ブロックを解除できる {organization} の管理者に相談してください。",
  expiredSubject: "{app} の要求の有効期限が切れました",
  expiredForReviewers: "有効期限までに {app} の要求をレビューした人はいませんでした。",
  expiredForRequesters: "期限内に {app} の要求をレビューした管理者はいませんでした。",
};
