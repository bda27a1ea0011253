import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  name: "名前",
  displayName: "表示名",
  appId: "アプリケーション ID",
  objectId: "オブジェクト ID",
  created: "作成日",
  publisher: "発行元",
  publisherDomain: "発行元ドメイン",
  enabledForUsers: "ユーザーのサインインが有効",
  assignmentRequired: "割り当てが必要",
  accountEnabled: "アカウントが有効",
  userPrincipalName: "ユーザー プリンシパル名",
  userType: "ユーザーの種類",
  userTypes: { Member: "メンバー", Guest: "ゲスト" },
  email: "メール",
  status: "状態",
  date: "日付",
  justification: "理由",
  expirationDate: "有効期限",
  permissions: "アクセス許可",
  principalTypes: { User: "ユーザー", Group: "グループ" },
};
