import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "承認が必要",
  leadIn: "このアプリが次の操作を行うには、管理者の承認が必要です:",
  justification: "このアプリを要求する理由を入力してください",
  justificationMissing: "このアプリが必要な理由を入力してから、要求を送信してください。",
  cancel: "キャンセル",
  request: "承認の要求",
  otherAccount: "別のアカウントでサインイン",
};
