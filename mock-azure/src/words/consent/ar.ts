import type { Translation } from "../message.ts";
import type { en } from "./en.ts";

export const ar: Translation<typeof en> = {
  title: "الأذونات المطلوبة",
  forOrganization: "مراجعة لمؤسستك",
  leadIn: "يريد هذا التطبيق:",
  leadInOrganization: "يريد هذا التطبيق، لكل شخص في مؤسستك:",
  onBehalf: "الموافقة بالنيابة عن مؤسستك",
  consequence:
    "قبول هذه الأذونات يعني أنك تسمح لهذا التطبيق باستخدام بياناتك وفقًا لشروط الخدمة وبيان الخصوصية الخاصين به. يمكنك تغيير هذه الأذونات على https://myapps.microsoft.com.",
  consequenceOrganization:
    "إذا قبلت، فسيحصل هذا التطبيق على حق الوصول إلى الموارد المحددة لجميع المستخدمين في مؤسستك. ولن يُطلب من أي شخص آخر مراجعة هذه الأذونات.",
  unverified: "لم يتم التحقق منه",
  verifiedPublisher: "{publisher} (ناشر تم التحقق منه)",
  risky: "قد يكون هذا التطبيق خطِرًا. لا تتابع إلا إذا كنت تثق به.",
};
