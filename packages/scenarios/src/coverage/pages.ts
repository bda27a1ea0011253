import type { Exchange } from "../result/step-result.ts";

interface KnownPage {
  readonly name: string;
  /** The part of the tenant that shows it. */
  readonly part: string;
  readonly title: RegExp;
  /** What was decided, where one title stands over several pages. */
  readonly outcome?: RegExp;
}

/** What people meet on the way to a calendar, and what administrators meet on theirs; named as in docs/pages.md. */
const PAGES: readonly KnownPage[] = [
  { name: "account choice", part: "login", title: /^Sign in to your account$/, outcome: /^choose-account$/ },
  { name: "refusal", part: "login", title: /^Sign in to your account$/, outcome: /^AADSTS/ },
  { name: "second factor", part: "login", title: /^Verify your identity$/ },
  { name: "consent", part: "login", title: /^Permissions requested$/ },
  { name: "wall with a form", part: "login", title: /^Approval required$/ },
  { name: "request sent", part: "login", title: /^Request sent$/ },
  { name: "wall without a form", part: "login", title: /^Need admin approval$/ },
  { name: "no way back", part: "login", title: /^You can close this page$/ },
  { name: "report", part: "login", title: /^Report this app$/ },
  { name: "portal: sign-in", part: "portal", title: /^Sign in to Microsoft Entra$/ },
  { name: "portal: home", part: "portal", title: /^Home$/ },
  { name: "portal: users", part: "portal", title: /^Users \| All users$/ },
  { name: "portal: sign-in logs", part: "portal", title: /^Sign-in logs$/ },
  { name: "portal: audit logs", part: "portal", title: /^Audit logs$/ },
  { name: "portal: applications", part: "portal", title: /\| All applications$/ },
  { name: "portal: one application", part: "portal", title: /\| Overview$/ },
  { name: "portal: its properties", part: "portal", title: /\| Properties$/ },
  { name: "portal: its users and groups", part: "portal", title: /\| Users and groups$/ },
  { name: "portal: its permissions", part: "portal", title: /\| Permissions$/ },
  { name: "portal: requests", part: "portal", title: /\| Admin consent requests$/ },
  { name: "portal: one request", part: "portal", title: /^Details$/ },
  { name: "portal: deny", part: "portal", title: /^Deny / },
  { name: "portal: block", part: "portal", title: /^Block / },
  { name: "portal: permissions granted", part: "portal", title: /^Permissions granted$/ },
  { name: "portal: user consent", part: "portal", title: /\| User consent settings$/ },
  { name: "portal: admin consent", part: "portal", title: /\| Admin consent settings$/ },
  { name: "portal: classifications", part: "portal", title: /\| Permission classifications$/ },
  { name: "portal: user settings", part: "portal", title: /\| User settings$/ },
  { name: "mailbox", part: "mail", title: /^Inbox of / },
  { name: "one mail", part: "mail", title: /./ },
];

/** Names of the pages that are counted. */
export const pageNames = (): readonly string[] => PAGES.map(({ name }) => name);

/** The name of the page that an exchange showed; undefined where it showed none that is counted. */
export function pageOf({ page, to, outcome = "" }: Exchange): string | undefined {
  if (page === undefined) return undefined;
  return PAGES.find(
    (known) => known.part === to && known.title.test(page) && (known.outcome?.test(outcome) ?? true),
  )?.name;
}
