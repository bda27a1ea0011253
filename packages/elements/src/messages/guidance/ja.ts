import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en, "ja"> = {
  "user.connect": "[接続] をクリックし、職場のアカウントでサインインしてください。",
  "user.connectAgain": "もう一度試すには、[接続] をクリックしてください。",
  "user.connectNowApproved": "カレンダーを接続するには、もう一度 [接続] をクリックしてください。",
  "user.finishSignIn": "Microsoft のページでサインインを完了してください。",
  "user.wait": "管理者の回答期限は {expiresAt} です。承認されたら、もう一度 [接続] をクリックしてください。",
  "user.allowPopups": "このページのポップアップを許可してから、[接続] をクリックしてください。",
  "user.sayIfRequestSent": "Microsoft のページで要求を送信した場合は、ここでお知らせください。",
  "user.requestApproval": "Microsoft のページで承認を要求してください。",
  "user.sendHandoff": "管理者へのメッセージを送ってください。",
  "user.signInAgain": "カレンダーを再び接続するには、もう一度サインインしてください。",
  "user.useOtherAccount": "ほかに職場のアカウントがある場合は、それをお使いください。",
  "user.tryAgainLater": "しばらくしてからもう一度お試しください。",
  "user.tryAgainAt": "{retryAt}にもう一度お試しください。",

  "administrator.reviewRequest":
    "要求の一覧で {app} を選び、「アクセス許可と同意の確認」を選択してください。",
  "administrator.grantConsent": "メッセージのリンクを開き、アクセス許可を確認して承諾してください。",
  "administrator.turnOnRequests": "要求が届かない場合は、管理者の同意要求を有効にしてください。",
  "administrator.addReviewers": "要求をレビューできるユーザーを追加してください。",
  "administrator.findApplication":
    "{app} がアプリケーションの一覧に表示されます。ユーザーを手動で追加する必要はありません。",
  "administrator.enableApplication": "{app} のプロパティを開き、ユーザーのサインインを有効にしてください。",
  "administrator.assignUser": "{app} の「ユーザーとグループ」を開き、このユーザーを追加してください。",
  "administrator.reviewPolicy": "{app} を妨げている条件付きアクセス ポリシーを確認してください。",
  "administrator.checkAccount": "アカウントがここに存在し、有効であることを確認してください。",
  "administrator.enableService": "組織にサービスがあり、有効であることを確認してください。",
  "administrator.giveMailbox":
    "アカウントに Exchange Online のメールボックスを含むライセンスを割り当ててください。",

  "developer.fixConfiguration": "{problem} {app} の登録を修正してください。",
  "developer.verifyPublisher":
    "{app} の発行元を確認済みにしてください。Microsoft は危険なアプリと見なしています。",
  "developer.investigate": "サインイン ログでこの詳細を検索してください。",
};
