import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  unverified: "未確認",
  verifiedPublisher: "{publisher} (確認済みの発行元)",
  risky: "このアプリは危険である可能性があります。信頼できる場合にのみ続行してください。",
};
