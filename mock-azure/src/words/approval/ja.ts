import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "承認が必要",
  leadIn: "このアプリが次のことを行うには、管理者の承認が必要です:",
  justification: "このアプリを要求する理由を入力してください",
  justificationMissing: "このアプリが必要な理由を入力してから、要求を送信してください。",
  request: "承認を要求する",
  otherAccount: "別のアカウントでサインインする",
  needTitle: "管理者の承認が必要",
  needText:
    "{app} には、組織内のリソースにアクセスするためのアクセス許可が必要ですが、これを付与できるのは管理者のみです。使用する前に、このアプリにアクセス許可を付与するよう管理者に依頼してください。",
  haveAdminAccount: "管理者アカウントをお持ちですか? そのアカウントでサインインしてください",
  returnToApp: "同意を与えずにアプリケーションに戻る",
  sentTitle: "要求が送信されました",
  sentText: "管理者があなたの要求を受け取りました。レビューが終わると、メールが届きます。",
  backToApp: "アプリに戻る",
};
