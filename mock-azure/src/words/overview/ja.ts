import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "ホーム",
  unknownLink: "このリンクの先は、この模擬環境にはないポータルの部分です。",
  directory: "Microsoft Entra ID (旧称 Azure Active Directory)",
  users: ["すべてのユーザーを表示", "ここにアカウントを持つすべての人。"],
  signInLogs: ["サインイン ログを表示", "だれが何にサインインし、だれが拒否されたか。"],
  auditLogs: ["監査ログを表示", "だれが何を変更したか。"],
  applications: ["すべてのアプリケーションを表示", "使用されているものと、それに許可されていること。"],
  requests: ["管理者の同意要求をレビュー", "管理者の承認が求められているアプリケーション。"],
  userConsent: ["ユーザーの同意設定を変更", "ユーザーが自分で同意できること。"],
  adminConsent: ["管理者の同意設定を変更", "ユーザーが要求できるかどうかと、その要求をレビューする人。"],
};
