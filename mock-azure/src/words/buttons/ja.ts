import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  accept: "承諾",
  back: "戻る",
  cancel: "キャンセル",
  continue: "続行",
  next: "次へ",
};
