import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ja: Translation<typeof en> = {
  mockLabel: "模擬テナント",
  mockBanner: "テスト用の模擬 Microsoft Entra テナントです。実際のアカウントは関係しません。",
  dateAndTime: "{date} {time}",
  pair: "{first}、{second}",
};
