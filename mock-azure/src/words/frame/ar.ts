import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  mockLabel: "مستأجر تجريبي",
  mockBanner: "مستأجر Microsoft Entra تجريبي للاختبارات. لا يُستخدم أي حساب حقيقي.",
  dateAndTime: "{date}، {time}",
  pair: "{first}، {second}",
};
