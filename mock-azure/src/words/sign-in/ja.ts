import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  title: "アカウントにサインイン",
  pickAccount: "アカウントを選択する",
  continueTo: "{app} に進みます",
  notSignedIn: "サインインできませんでした。{reason}",
  signedIn: "サインイン済み",
  useAnother: "別のアカウントを使用する",
  verifyTitle: "ご本人確認",
  verifyText: "組織により 2 つ目の確認が求められています。ここでは 1 回押すだけで済みます。",
  approve: "サインインを承認",
  workingTitle: "処理中...",
  returning: "アプリに戻っています",
  closeTitle: "このページを閉じてもかまいません",
  closeText: "続行するには、アプリに戻ってください。",
};
