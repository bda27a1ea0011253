import { CONSENT_PAGES } from "./consent-pages.ts";
import { CONTROL_PAGES } from "./control-pages.ts";
import { MAIL_PAGES } from "./mail-pages.ts";
import type { PageWalk } from "./page-walk.ts";
import { PORTAL_PAGES } from "./portal-pages.ts";
import { SIGN_IN_PAGES } from "./sign-in-pages.ts";
import { TROUBLE_PAGES } from "./trouble-pages.ts";

/** Every page of the tenant in every state that looks different. */
export const EVERY_PAGE: readonly PageWalk[] = [
  ...SIGN_IN_PAGES,
  ...CONSENT_PAGES,
  ...MAIL_PAGES,
  ...PORTAL_PAGES,
  ...CONTROL_PAGES,
  ...TROUBLE_PAGES,
];
