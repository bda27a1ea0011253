import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  saved: "設定が保存されました。",
  forOthers: "これらの設定を変更するには、{roles}である必要があります。",
  pages: {
    userConsent: "ユーザーの同意設定",
    adminConsent: "管理者の同意設定",
    classifications: "アクセス許可の分類",
  },
  userConsent: "アプリケーションに対するユーザーの同意",
  several: "複数のポリシーが同時に割り当てられています。ここで 1 つを選択すると、それらが置き換えられます。",
  ownPolicy: "この組織のカスタム ポリシー {id}。",
  choices: {
    none: ["ユーザーの同意を許可しない", "すべてのアプリケーションに対して管理者が同意する必要があります。"],
    "microsoft-user-default-low": [
      "確認済みの発行元からのアプリに対する、選択されたアクセス許可へのユーザーの同意を許可する",
      "ユーザーは、確認済みの発行元またはこの組織のアプリケーションについて、影響が小さいアクセス許可に同意できます。",
    ],
    "microsoft-user-default-recommended": [
      "Microsoft に同意設定の管理を任せる (推奨)",
      "ユーザーが同意できるアクセス許可は Microsoft が決定します。予定表へのアクセスはこれに含まれません。",
    ],
    "microsoft-user-default-allow-consent-apps": [
      "Microsoft に同意設定の管理を任せ、一般的なメール クライアントに対するユーザーの同意を有効にする",
      "上記に加えて、ユーザーは一般的なメール クライアントが求めるものに同意できます。",
    ],
    "microsoft-user-default-legacy": [
      "アプリに対するユーザーの同意を許可する",
      "ユーザーは、管理者を必要としないあらゆるアクセス許可に同意できます。",
    ],
  },
  isEnabled: "ユーザーは、自分が同意できないアプリに対する管理者の同意を要求できる",
  reviewers: "管理者の同意要求をレビューできる人",
  users: "ユーザー",
  groups: "グループ",
  noGroups: "この組織にはグループがありません。",
  members: { other: "メンバー {count} 人" },
  moreReviewers: { other: "ほかの {count} 件は名前で検索できます。" },
  roles: "ロール",
  notify: "選択したユーザーが、要求に関するメール通知を受け取る",
  remind: "選択したユーザーが、要求の有効期限のリマインダーを受け取る",
  days: "同意要求の有効期限 (日数)",
  moved: "この設定とそれに関するすべての新しい場所は、「同意とアクセス許可」です:",
  adminConsentText: "要求をレビューする人、要求について通知を受ける人、要求の有効期限。",
  userConsentText: "ユーザーが自分で同意できること。",
  classificationText:
    "ユーザーの同意に関するポリシーによって、影響が小さいアクセス許可にユーザーが自分で同意できるようにすることができます。常に管理者を必要とするアクセス許可は分類できません。",
  classifications: "分類",
  impacts: { low: "低", medium: "中 (プレビュー)", high: "高 (プレビュー)" },
  classificationHeadings: ["使用される API", "アクセス許可", "説明"],
  noneClassified: "このように分類されたアクセス許可はありません。",
  choose: "Microsoft Graph の委任されたアクセス許可",
  add: "アクセス許可の追加",
  remove: "削除",
  removePermission: "{permission} の削除",
  classifyOthers: "アクセス許可を分類するには、{roles}である必要があります。",
};
