import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  days: "「同意要求の有効期限 (日数)」には {least} から {most} までの整数を指定します。指定されたのは {given} です。",
  daysNotANumber:
    "「同意要求の有効期限 (日数)」には {least} から {most} までの整数を指定します。指定されたものは数値ではありません。",
  noUser: "ID が「{id}」の、要求をレビューするユーザーはいません。",
  noGroup: "ID が「{id}」の、要求をレビューするグループはありません。",
  noReviewer: "少なくとも 1 人のレビュー担当者を選択してください。選択しないと、要求がだれにも届きません。",
  noSuchChoice: "「{choice}」はユーザーの同意設定ではありません。一覧から選択してください。",
  noSuchPermission: "Microsoft Graph に委任されたアクセス許可「{permission}」はありません。",
  alwaysAdministrator: "{permission} には常に管理者が必要なため、分類できません。",
  impacts: { low: "低", medium: "中", high: "高" },
  classifiedAlready: "{permission} は既に「{impact}」に分類されています。",
  notClassified: "そのアクセス許可はもう分類されていません。",
  nobodyChosen: "少なくとも 1 人のユーザーまたは 1 つのグループを選択してください。",
  justificationMissing: "理由を入力してください。",
  justificationTooLong: "理由は {length} 文字です。使用できるのは {longest} 文字までです。",
};
