import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  headings: ["名前", "アプリケーション ID", "作成日", "ユーザーのサインインが有効", "付与されたアクセス許可"],
  none: "まだアプリケーションはありません。だれかが同意すると、ここに表示されます。",
  noneFound: "そのような名前または ID のアプリケーションはありません。",
  searchLabel: "アプリケーション名または ID",
  adminConsent: "管理者の同意: {permissions}",
  userConsent: { other: "ユーザーの同意: {count} 人" },
  both: "{first}、{second}",
  tabs: {
    overview: "概要",
    properties: "プロパティ",
    users: "ユーザーとグループ",
    permissions: "アクセス許可",
    signIns: "サインイン ログ",
    audits: "監査ログ",
  },
  gettingStarted: "はじめに",
  assignUsers: "ユーザーとグループの割り当て",
  assigned: { other: "割り当て {count} 件" },
  consents: { other: "管理者の同意によるもの {admin} 件、同意したユーザー {count} 人" },
  signInsText: "だれがサインインし、だれが拒否されたか",
  enabledQuestion: "ユーザーのサインインが有効になっていますか?",
  enabledText:
    "「いいえ」の場合、割り当てられている人も含め、だれもアプリケーションにサインインできません。要求がブロックされると「いいえ」になります。",
  assignmentQuestion: "割り当てが必要ですか?",
  assignmentText:
    "「はい」の場合、アプリケーションに割り当てられたユーザーとグループだけがサインインでき、管理者が代わりに同意する必要があります。",
  saved: "プロパティが保存されました。",
  forOthers: "これらのプロパティを変更するには、{roles}である必要があります。",
  deleteTitle: "{app} の削除",
  deleteText:
    "だれかがもう一度同意するまで、だれも {app} にサインインできなくなります。付与されたものと割り当ては失われます。",
};
