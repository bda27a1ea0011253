import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en, "ja"> = {
  "handoff.subject": "承認のお願い: {app} と Office 365 カレンダー",
  "handoff.greeting": "管理者様",
  "handoff.reason":
    "Office 365 のカレンダーを {app} に接続したいのですが、私たちの組織では、まず管理者の承認が必要です。承認は一度だけで、その後は組織の全員が承認なしで接続できます。",
  "handoff.permissions": "{app} は次のアクセス許可を要求します:",
  "handoff.review": "確認して承認するには、管理者アカウントでここにサインインしてください:",
  "handoff.requests": "私が Microsoft のページから要求を送信した場合は、{path} にも表示されます:",
  "handoff.settings":
    "そこに要求が表示されない場合は、要求が無効になっているか、レビュー担当者がいない可能性があります。どちらも {path} で設定できます:",
  "handoff.application": "アプリケーション: {app}",
  "handoff.clientId": "アプリケーション (クライアント) ID: {clientId}",

  "permission.offline_access": "アクセスを許可したデータへのアクセスの維持",
  "permission.offline_access.admin": "ユーザーがアクセスを許可したデータへのアクセスの維持",
  "permission.offline_access.explanation":
    "使用していないときでも、アクセスを許可したデータの表示と更新を {app} に許可します。これによって追加のアクセス許可が与えられることはありません。",
  "permission.profile": "基本プロファイルの表示",
  "permission.profile.admin": "ユーザーの基本プロファイルの表示",
  "permission.profile.explanation": "基本プロファイル (名前、写真、ユーザー名) の表示を {app} に許可します。",
  "permission.email": "メール アドレスの表示",
  "permission.email.admin": "ユーザーのメール アドレスの表示",
  "permission.email.explanation": "プライマリ メール アドレスの読み取りを {app} に許可します。",
  "permission.user.read": "サインインとプロファイルの読み取り",
  "permission.user.read.admin": "ユーザーのサインインとプロファイルの読み取り",
  "permission.user.read.explanation":
    "職場のアカウントで {app} にサインインし、アプリがプロファイルを読み取ることを許可します。",
  "permission.calendars.read": "カレンダーの読み取り",
  "permission.calendars.read.admin": "ユーザーのカレンダーの読み取り",
  "permission.calendars.read.explanation": "カレンダーの予定の読み取りを {app} に許可します。",
  "permission.calendars.readbasic": "カレンダーの基本情報の読み取り",
  "permission.calendars.readbasic.admin": "ユーザーのカレンダーの基本情報の読み取り",
  "permission.calendars.readbasic.explanation":
    "説明と添付ファイルを除く、カレンダーの予定の読み取りを {app} に許可します。",
  "permission.calendars.readwrite": "カレンダーへのフル アクセス",
  "permission.calendars.readwrite.admin": "ユーザーのカレンダーへのフル アクセス",
  "permission.calendars.readwrite.explanation":
    "カレンダーの予定の読み取り、更新、作成、削除を {app} に許可します。",
  "permission.calendars.read.shared": "アクセスできるカレンダーの読み取り",
  "permission.calendars.read.shared.admin": "ユーザーのカレンダーと共有カレンダーの読み取り",
  "permission.calendars.read.shared.explanation":
    "共有カレンダーを含め、開くことができるカレンダーの予定の読み取りを {app} に許可します。",
  "permission.calendars.readwrite.shared": "自分のカレンダーと共有カレンダーの読み取りと書き込み",
  "permission.calendars.readwrite.shared.admin": "ユーザーのカレンダーと共有カレンダーの読み取りと書き込み",
  "permission.calendars.readwrite.shared.explanation":
    "共有カレンダーを含め、変更できるカレンダーの予定の読み取り、更新、作成、削除を {app} に許可します。",
  "permission.mailboxsettings.read": "メールボックス設定の読み取り",
  "permission.mailboxsettings.read.admin": "ユーザーのメールボックス設定の読み取り",
  "permission.mailboxsettings.read.explanation":
    "タイム ゾーンや稼働時間などのメールボックス設定の読み取りを {app} に許可します。メールは送信できません。",
  "permission.mailboxsettings.readwrite": "メールボックス設定の読み取りと書き込み",
  "permission.mailboxsettings.readwrite.admin": "ユーザーのメールボックス設定の読み取りと書き込み",
  "permission.mailboxsettings.readwrite.explanation":
    "タイム ゾーンや稼働時間などのメールボックス設定の読み取りと変更を {app} に許可します。メールは送信できません。",
};
