import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  grantText: "管理者は、アプリケーションの登録に記載されているものを全員に対して付与できます。",
  grant: "{organization} に管理者の同意を与える",
  tabs: { admin: "管理者の同意", user: "ユーザーの同意" },
  headings: ["API 名", "アクセス許可", "要求値", "種類", "付与の方法", "付与者"],
  types: { Delegated: "委任", Application: "アプリケーション" },
  allUsers: "すべてのユーザー",
  itself: "アプリケーション自体",
  revokeHeading: "取り消し",
  none: {
    admin: "全員に対して付与されたアクセス許可はありません。",
    user: "自分自身に対してアクセス許可を付与した人はいません。",
  },
  revoke: "アクセス許可の取り消し",
  revokeOne: "アクセス許可 {permission} の取り消し",
  revokeAll: "管理者の同意の取り消し",
  userText:
    "ユーザーが自分自身に対して付与したものは、ポータルでは取り消せません。Microsoft Graph の oauth2PermissionGrants を使用すれば取り消せます。",
  assignmentHeadings: ["表示名", "オブジェクトの種類", "割り当てられたロール", "割り当て日"],
  chooseHeading: "選択",
  choose: "{name} を選択",
  defaultAccess: "既定のアクセス",
  required: "この一覧のユーザーとグループだけがサインインできます。",
  notRequired:
    "割り当ての有無にかかわらず、だれでもサインインできます。アプリケーションのプロパティ「割り当てが必要ですか?」が「いいえ」になっています。",
  nobody: "だれも割り当てられていません。",
  nobodyFound: "その名前で割り当てられている人はいません。",
  searchLabel: "表示名またはアカウント",
  add: "ユーザーまたはグループの追加",
  remove: "削除",
  forOthers: "ユーザーとグループを割り当てるには、{roles}である必要があります。",
  addTitle: "{app} への割り当ての追加",
  addText:
    "選択した人には既定のアクセスが与えられます。選択したグループのメンバーは対象になりますが、そのグループ内のグループのメンバーは対象になりません。",
  nobodyLeft: "既に全員が割り当てられています。",
  nobodyToAssign: "その名前で割り当てることができる人はいません。",
  assign: "割り当て",
  choices: "割り当てるユーザーとグループ",
};
