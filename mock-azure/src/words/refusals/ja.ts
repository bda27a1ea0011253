import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  notFound: "見つかりません",
  missing: {
    application: "そのエンタープライズ アプリケーションはありません。",
    request: "その管理者の同意要求はありません。",
    user: "そのユーザーはいません。",
    signIn: "そのサインインはありません。",
    audit: "監査ログにそのエントリはありません。",
    permission: "そのアクセス許可はこのアプリケーションに付与されていません。",
    assignment: "そのユーザー、グループ、または割り当てはありません。",
  },
  forbidden: "アクセス権がありません",
  deeds: {
    seeRequests: "{person} は管理者の同意要求を表示できません。",
    seeAllRequests: "{person} はすべての管理者の同意要求を表示することはできません。",
    deny: "{person} はこの要求を拒否できません。",
    block: "{person} はこの要求をブロックできません。",
    changeSettings: "{person} はこれらの設定を変更できません。",
    seeUsers: "{person} はほかのユーザーを表示できません。",
    listUsers: "{person} はユーザーの一覧を表示できません。",
    manageUser: "{person} はこのユーザーを管理できません。",
    listApplications: "{person} はアプリケーションの一覧を表示できません。",
    assign: "{person} はこのアプリケーションにユーザーを割り当てることができません。",
    changeApplication: "{person} はこのアプリケーションを変更できません。",
    deleteApplication: "{person} はこのアプリケーションを削除できません。",
    revokeConsent: "{person} は管理者の同意を取り消すことができません。",
    revokePermission: "{person} はこのアクセス許可を取り消すことができません。",
    readSignIns: "{person} はサインイン ログを読み取ることができません。",
    readAudits: "{person} は監査ログを読み取ることができません。",
  },
  needed: "必要なロール: {roles}。",
  refused: "要求が拒否されました",
  unreadable: "フォームの「{field}」を読み取ることができません。何も変更されませんでした。",
  foreign:
    "フォームは、このセッションでポータルが表示したページから送信されたものではありません。何も変更されませんでした。",
};
