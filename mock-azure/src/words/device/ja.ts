import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  enterCode: "コードを入力してアクセスを許可する",
  onceEntered:
    "アプリまたはデバイスに表示されているコードを入力すると、そのアプリまたはデバイスがあなたのアカウントにアクセスできるようになります。",
  onlyTrusted: "信頼できない発信元からのコードは入力しないでください。",
  wrongCode: "そのコードは使用できませんでした。{reason}",
  code: "コード",
  areYouTrying: "{app} にサインインしようとしていますか?",
  onlyIfDownloaded:
    "信頼できるストアまたは Web サイトからアプリをダウンロードした場合にのみ続行してください。",
  signedIn:
    "お使いのデバイスでアプリケーション {app} にサインインしました。このウィンドウは閉じてもかまいません。",
  declined: "{app} にサインインしていません。このウィンドウは閉じてもかまいません。",
  gone: "デバイスは待機を終了しました。{app} にサインインするには、デバイスでもう一度やり直してください。",
  message:
    "サインインするには、Web ブラウザーでページ {page} を開き、コード {code} を入力して認証してください。",
};
