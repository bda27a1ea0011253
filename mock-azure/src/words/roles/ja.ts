import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  "Global Administrator": "グローバル管理者",
  "Privileged Role Administrator": "特権ロール管理者",
  "Application Administrator": "アプリケーション管理者",
  "Cloud Application Administrator": "クラウド アプリケーション管理者",
  "Global Reader": "グローバル閲覧者",
  "User Administrator": "ユーザー管理者",
  reviewer: "レビュー担当者",
  "reviewer of this request": "この要求のレビュー担当者",
  member: "組織のメンバー",
  administrator: "管理者",
};
