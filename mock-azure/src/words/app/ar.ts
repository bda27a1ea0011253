import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  unverified: "لم يتم التحقق منه",
  verifiedPublisher: "{publisher} (ناشر تم التحقق منه)",
  risky: "قد يكون هذا التطبيق خطِرًا. لا تتابع إلا إذا كنت تثق به.",
};
