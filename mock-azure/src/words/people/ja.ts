import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  allUsers: "すべてのユーザー",
  headings: ["表示名", "ユーザー プリンシパル名", "ユーザーの種類", "アカウントが有効", "ロール"],
  searchLabel: "名前、アカウント、または ID",
  noneFound: "そのような名前、アカウント、または ID の人はいません。",
  overview: "概要",
  back: "すべてのユーザーに戻る",
  saved: "アカウントが変更されました。",
  roles: "割り当てられたロール",
  groups: "グループ",
  applications: "アプリケーション",
  applicationHeadings: ["アプリケーション名", "アクセス"],
  access: {
    Assigned: "割り当て済み",
    "Assigned through a group": "グループによる割り当て",
    Consented: "同意済み",
  },
  noApplications: "まだどのアプリケーションもこの人を認識していません。",
  signIns: "このユーザーのサインイン ログ",
  account: "アカウント",
  disable: "サインインのブロック",
  enable: "アカウントの有効化",
  reset: "パスワードのリセット",
  revoke: "セッションの取り消し",
  manageText:
    "ここではアカウントにパスワードがありません。リセットすると、古いパスワードで開かれたものが終了します。取り消すと、すべてのセッションと更新トークンが終了します。",
  forOthers: "このユーザーを管理するには、{roles}である必要があります。",
};
