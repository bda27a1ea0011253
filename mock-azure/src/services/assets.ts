import { conclude } from "../domain/decision.ts";
import type { HostRole } from "../http/hosts.ts";
import { respondAsset } from "../http/respond.ts";
import { defineRoute } from "../http/route.ts";
import { STYLE_PATH } from "../views/layout.ts";
import { APPROVAL_SCRIPT, APPROVAL_SCRIPT_PATH } from "../views/login/approval-required-page.ts";
import { SUBMIT_SCRIPT, SUBMIT_SCRIPT_PATH } from "../views/login/form-post-page.ts";
import { SIGN_OUT_SCRIPT, SIGN_OUT_SCRIPT_PATH } from "../views/login/signed-out-page.ts";
import { CLOSE_SCRIPT, CLOSE_SCRIPT_PATH } from "../views/login/stay-page.ts";
import { STYLE_SHEET } from "../views/styles.ts";

const PAGE_HOSTS: readonly HostRole[] = ["login", "portal", "mail"];

/** The style sheet, on each host that has pages of Microsoft's. */
const styleRoutes = PAGE_HOSTS.map((host) =>
  defineRoute({
    name: `${host}.style`,
    host,
    method: "GET",
    path: STYLE_PATH,
    source: "https://learn.microsoft.com/entra/fundamentals/how-to-customize-branding",
    parse: () => undefined,
    decide: () => conclude(undefined),
    view: () => respondAsset(STYLE_SHEET, "text/css"),
  }),
);

/** The script of the form that carries an answer to the app. */
const submitRoute = defineRoute({
  name: "login.submit-script",
  host: "login",
  method: "GET",
  path: SUBMIT_SCRIPT_PATH,
  source: "https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(SUBMIT_SCRIPT, "text/javascript"),
});

/** The script of the form that asks for approval. */
const approvalRoute = defineRoute({
  name: "login.approval-script",
  host: "login",
  method: "GET",
  path: APPROVAL_SCRIPT_PATH,
  source: "https://learn.microsoft.com/entra/identity/enterprise-apps/user-admin-consent-overview",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(APPROVAL_SCRIPT, "text/javascript"),
});

/** The script of the page that tells applications of a sign-out. */
const signOutRoute = defineRoute({
  name: "login.sign-out-script",
  host: "login",
  method: "GET",
  path: SIGN_OUT_SCRIPT_PATH,
  source: "https://openid.net/specs/openid-connect-frontchannel-1_0.html#RPInitiated",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(SIGN_OUT_SCRIPT, "text/javascript"),
});

/** The script of the page whose window closes itself: a planned fault. */
const closeRoute = defineRoute({
  name: "login.close-script",
  host: "login",
  method: "GET",
  path: CLOSE_SCRIPT_PATH,
  source: "docs/faults.md",
  parse: () => undefined,
  decide: () => conclude(undefined),
  view: () => respondAsset(CLOSE_SCRIPT, "text/javascript"),
});

/** What the pages load besides themselves. */
export const assetRoutes = [...styleRoutes, submitRoute, approvalRoute, signOutRoute, closeRoute];
