import { scenarios } from "../../../src/scenarios/index.ts";
import type { PageWalk } from "./page-walk.ts";

const { approvalRequired, requestPending, alreadyApproved } = scenarios;

/** Pages that show what somebody typed, or wrote into their address. */
export function typedPages(typed: string): readonly PageWalk[] {
  const query = (name: string): string => new URLSearchParams({ [name]: typed }).toString();
  const path = encodeURIComponent(typed);
  const applications = "/enterprise-applications";
  const portal = (name: string, address: string): PageWalk => ({
    name,
    start: alreadyApproved,
    walk: ({ enterPortal }) => enterPortal(address),
  });
  const open = (name: string, part: "login" | "mail" | "portal" | "control", address: string): PageWalk => ({
    name,
    start: approvalRequired,
    walk: (walker) => walker.open(part, address),
  });
  const asking = (name: string, more: Readonly<Record<string, string>>): PageWalk => ({
    name,
    start: approvalRequired,
    walk: ({ signIn }) => signIn(undefined, more),
  });
  return [
    asking("hint of an account", { login_hint: typed }),
    asking("redirect address", { redirect_uri: `https://elsewhere.example/${typed}` }),
    asking("redirect address that is none", { redirect_uri: typed }),
    asking("client", { client_id: typed }),
    {
      name: "state in a form that is sent to the app",
      start: alreadyApproved,
      walk: ({ signIn }) => signIn("requester", { response_mode: "form_post", state: typed }),
    },
    {
      name: "name of an account",
      start: approvalRequired,
      async walk({ signIn, visitor, text }) {
        await signIn();
        await visitor.fill(text.signIn.useAnother, typed);
        await visitor.press(text.buttons.next);
      },
    },
    {
      name: "justification",
      start: approvalRequired,
      async walk({ signIn, visitor, text, tenant, open: show, address }) {
        await signIn("requester");
        await visitor.fill(text.approval.justification, typed);
        await visitor.press(text.approval.request);
        const [mail] = tenant.inbox(address("reviewer"));
        await show("mail", `/mail/${encodeURIComponent(address("reviewer"))}/${mail?.id ?? ""}`);
      },
    },
    {
      name: "code of a device",
      start: approvalRequired,
      async walk({ open: show, visitor, text }) {
        await show("login", "/common/oauth2/deviceauth");
        await visitor.fill(text.device.code, typed);
        await visitor.press(text.buttons.next);
      },
    },
    open("number of an error", "login", `/error?${query("code")}`),
    open("page of the sign-in service", "login", `/${path}`),
    open("page of the mailboxes", "mail", `/${path}`),
    open("mailbox", "mail", `/mail/${path}`),
    open("page of the mock", "control", `/${path}`),
    open("person whose activity is shown", "control", `/activity?${query("person")}`),
    open("request that was answered", "control", `/activity/${path}`),
    open("what was done to the world", "control", `/world?${query("done")}`),
    {
      name: "route of a fault",
      start: approvalRequired,
      async walk({ open: show, visitor, text }) {
        await show("control", "/world/faults");
        await visitor.fill(text.world.route, typed);
        await visitor.press(text.world.plan);
      },
    },
    {
      name: "activity of a page that there is not",
      start: approvalRequired,
      async walk({ open: show }) {
        await show("login", `/${path}?${query(typed)}`);
        await show("control", "/activity");
      },
    },
    open("page of the portal", "portal", `/${path}`),
    portal("search for people", `/users?${query("search")}`),
    portal("search for applications", `${applications}/all-applications?${query("search")}`),
    portal("one application", `${applications}/all-applications/${path}`),
    portal("one user", `/users/${path}`),
    portal("person in the sign-in log", `/sign-in-logs?${query("user")}`),
    portal("kind of sign-ins", `/sign-in-logs?${query("type")}`),
    portal("target in the audit log", `/audit-logs?${query("target")}`),
    portal("category in the audit log", `/audit-logs?${query("category")}`),
    portal("page of a list", `/users?${query("page")}`),
    portal("permissions not granted", `/TokenAuthorize?error=access_denied&${query("error_description")}`),
    {
      name: "reason of a decision",
      start: requestPending,
      async walk({ tenant, enterPortal, visitor, text }) {
        const [request] = tenant.requests();
        await enterPortal(`${applications}/admin-consent-requests/${request?.id ?? ""}/deny`);
        await visitor.fill(text.fields.justification, typed);
        await visitor.press(text.requests.deny);
      },
    },
    {
      name: "days until requests expire",
      start: approvalRequired,
      async walk({ enterPortal, visitor, text }) {
        await enterPortal(`${applications}/consent-and-permissions/admin-consent-settings`);
        await visitor.fill(text.settings.days, typed);
        await visitor.press(text.portal.save);
      },
    },
  ];
}
