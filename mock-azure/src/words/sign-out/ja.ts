import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "サインアウト",
  whichAccount: "どのアカウントからサインアウトしますか?",
  signedOutTitle: "サインアウトしました",
  signedOut: "アカウントからサインアウトしました",
  closeWindows: "すべてのブラウザー ウィンドウを閉じることをお勧めします。",
  ofAnApplication: "アプリケーションからのサインアウト",
};
