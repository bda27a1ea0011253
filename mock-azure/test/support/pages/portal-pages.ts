import { scenario, scenarios } from "../../../src/scenarios/index.ts";
import type { Scenario } from "../../../src/scenarios/scenario.ts";
import { withAssignmentRequired } from "../../../src/scenarios/with-approved-app.ts";
import { withManyPeople } from "../../../src/scenarios/with-many-people.ts";
import { withPermissionClassifications } from "../../../src/scenarios/with-permission-classifications.ts";
import { withPermissionGrantPolicy } from "../../../src/scenarios/with-permission-grant-policy.ts";
import type { PageWalk, Walker } from "./page-walk.ts";

const { approvalRequired, alreadyApproved, requestPending } = scenarios;

const APPS = "/enterprise-applications";
const CONSENT = `${APPS}/consent-and-permissions`;
const REQUESTS = `${APPS}/admin-consent-requests`;

/** A page of the portal that has an address of its own. */
const at = (name: string, path: string, start: Scenario = approvalRequired, role?: string): PageWalk => ({
  name,
  start,
  walk: ({ enterPortal }) => enterPortal(path, role),
});

/** A page of the application under test. */
const ofApp = (name: string, page: string, start: Scenario = alreadyApproved, role?: string): PageWalk => ({
  name,
  start,
  walk: ({ tenant, enterPortal }) => {
    const { servicePrincipals } = tenant.snapshot().data;
    const principal = servicePrincipals.find(({ appId }) => appId === tenant.app.clientId);
    return enterPortal(`${APPS}/all-applications/${principal?.id ?? ""}${page}`, role);
  },
});

const requestPath = ({ tenant }: Walker, page = ""): string =>
  `${REQUESTS}/${tenant.requests().at(-1)?.id ?? ""}${page}`;

const ofRequest = (name: string, page = "", start: Scenario = requestPending): PageWalk => ({
  name,
  start,
  walk: (walker) => walker.enterPortal(requestPath(walker, page)),
});

/** What is sent from a page, after its fields were filled. */
const sent = (before: PageWalk, name: string, send: (walker: Walker) => Promise<unknown>): PageWalk => ({
  name,
  start: before.start,
  async walk(walker) {
    await before.walk(walker);
    await send(walker);
  },
});

const crowded = scenario("crowded", withManyPeople(120));
const assigned = scenario("assigned", withAssignmentRequired("colleague"));

const settings = at("admin consent settings", `${CONSENT}/admin-consent-settings`);
const add = ofApp("assigning people", "/users-and-groups/add");
const deny = ofRequest("denying a request", "/deny");
const properties = ofApp("properties of an application", "/properties");
const classifications = at("permission classifications", `${CONSENT}/permission-classifications`);

/** The pages about settings. */
const SETTINGS_PAGES: readonly PageWalk[] = [
  at("user consent settings", `${CONSENT}/user-consent-settings`),
  at(
    "user consent settings that one may only read",
    `${CONSENT}/user-consent-settings`,
    undefined,
    "reviewer",
  ),
  at(
    "user consent settings with a policy of one's own",
    CONSENT,
    scenario(
      "own",
      withPermissionGrantPolicy({ id: "own", includes: [{ permissions: ["Calendars.Read"] }] }),
    ),
  ),
  settings,
  sent(settings, "admin consent settings saved", ({ visitor, text }) => visitor.press(text.portal.save)),
  sent(settings, "admin consent settings with problems", async ({ visitor, text, address }) => {
    await visitor.fill(text.settings.days, "61");
    await visitor.uncheck(address("administrator"));
    await visitor.press(text.portal.save);
  }),
  classifications,
  at(
    "permissions that are classified",
    `${CONSENT}/permission-classifications?impact=low`,
    scenario("classified", withPermissionClassifications({ low: ["User.Read", "openid"] })),
  ),
  at(
    "classifications that one may only read",
    `${CONSENT}/permission-classifications`,
    undefined,
    "reviewer",
  ),
  at("admin consent settings with many people", `${CONSENT}/admin-consent-settings?search=member1`, crowded),
  at("user settings", `${APPS}/user-settings`),
];

const REQUEST_PAGES: readonly PageWalk[] = [
  at("requests that wait for nobody", REQUESTS),
  at("requests that wait", REQUESTS, requestPending),
  at("all requests", `${REQUESTS}?tab=all`, scenarios.requestDenied),
  at("requests that are turned off", REQUESTS, scenarios.requestsDisabled),
  ofRequest("details of a request"),
  ofRequest("details of a request that was denied", "", scenarios.requestDenied),
  ofRequest("details of a request that has expired", "", scenarios.requestExpired),
  deny,
  ofRequest("blocking a request", "/block"),
  sent(deny, "reason for denial missing", async ({ visitor, text }) => {
    await visitor.fill(text.fields.justification, " ");
    await visitor.press(text.requests.deny);
  }),
  ofRequest("denying a request that has expired", "/deny", scenarios.requestExpired),
  at("permissions granted", "/TokenAuthorize?admin_consent=True"),
  at("permissions not granted", "/TokenAuthorize?error=access_denied&error_description=AADSTS65004"),
];

const APPLICATION_PAGES: readonly PageWalk[] = [
  at("no applications", `${APPS}/all-applications`),
  at("all applications", `${APPS}/all-applications`, alreadyApproved),
  at("applications that nobody finds", `${APPS}/all-applications?search=none`),
  ofApp("overview of an application", ""),
  properties,
  sent(properties, "properties saved", ({ visitor, text }) => visitor.press(text.portal.save)),
  ofApp("properties that one may only read", "/properties", undefined, "reviewer"),
  ofApp("nobody assigned", "/users-and-groups"),
  ofApp("people assigned", "/users-and-groups", assigned),
  add,
  sent(add, "nobody chosen", ({ visitor, text }) => visitor.press(text.grants.assign)),
  ofApp("nobody found to be assigned", "/users-and-groups/add?search=none"),
  ofApp("permissions for everybody", "/permissions"),
  ofApp("permissions that people granted", "/permissions?tab=user"),
  ofApp("sign-ins to an application", "/sign-in-logs"),
  ofApp("audits of an application", "/audit-logs"),
  ofApp("deleting an application", "/delete"),
];

/** Logs with something in them: somebody has asked for approval, and was told to wait for it. */
const logs = (name: string, path: string, entry?: "signIns" | "audits"): PageWalk => ({
  name,
  start: approvalRequired,
  async walk({ tenant, signIn, enterPortal, visitor, text }) {
    await signIn("requester");
    await visitor.fill(text.approval.justification, "We book customer calls.");
    await visitor.press(text.approval.request);
    const id = entry && tenant.snapshot().data[entry].at(-1)?.id;
    await enterPortal(id === undefined ? path : `${path}/${id}`);
  },
});

/** Whoever does something about an account stands on its person's page then. */
const ofColleague = (name: string, start: Scenario, act?: (text: Walker["text"]) => string): PageWalk => ({
  name,
  start,
  async walk({ enterPortal, visitor, text, tenant }) {
    await enterPortal("/users");
    await visitor.press(tenant.people.colleague.displayName);
    if (act) await visitor.press(act(text));
  },
});

const DIRECTORY_PAGES: readonly PageWalk[] = [
  { name: "who looks at the portal", start: approvalRequired, walk: ({ open }) => open("portal", "/") },
  at("portal home", "/"),
  at("all users", "/users"),
  at("users that nobody finds", "/users?search=none"),
  at("second page of many users", "/users?page=2", crowded),
  ofColleague("one user", alreadyApproved, ({ people }) => people.revoke),
  ofColleague("one user who is kept out", alreadyApproved, ({ people }) => people.disable),
  ofColleague("one user with an application", assigned),
  {
    name: "one user whom one may only look at",
    start: alreadyApproved,
    async walk({ enterPortal, visitor, tenant }) {
      await enterPortal("/users", "reviewer");
      await visitor.press(tenant.people.administrator.displayName);
    },
  },
  at("sign-in logs without entries", "/sign-in-logs?type=non-interactive"),
  logs("sign-in logs", "/sign-in-logs"),
  logs("one sign-in", "/sign-in-logs", "signIns"),
  logs("audit logs", "/audit-logs"),
  logs("one entry of the audit log", "/audit-logs", "audits"),
  {
    name: "no such page of the portal",
    start: approvalRequired,
    walk: ({ open }) => open("portal", "/no/such/page"),
  },
  at("page that one may not see", "/audit-logs", undefined, "requester"),
  at("no such request", `${REQUESTS}/none`),
  {
    name: "form that cannot be read",
    start: approvalRequired,
    async walk({ enterPortal, tenant, send, language }) {
      await enterPortal("/");
      const [session] = tenant.snapshot().data.sessions;
      await send(
        new Request(`${tenant.origins.portal}${CONSENT}/admin-consent-settings`, {
          method: "POST",
          headers: {
            cookie: `portal_session=${session?.userAgentId.replace("portal:", "") ?? ""}`,
            "accept-language": language,
          },
          body: new URLSearchParams({ formToken: session?.formToken ?? "" }),
        }),
      );
    },
  },
  {
    name: "form of another site",
    start: approvalRequired,
    walk: ({ tenant, send, language }) =>
      send(
        new Request(`${tenant.origins.portal}${CONSENT}/user-consent-settings`, {
          method: "POST",
          headers: {
            origin: "https://elsewhere.example",
            "accept-language": language,
          },
          body: new URLSearchParams(),
        }),
      ),
  },
];

/** The pages of the portal. */
export const PORTAL_PAGES: readonly PageWalk[] = [
  ...DIRECTORY_PAGES,
  ...APPLICATION_PAGES,
  ...REQUEST_PAGES,
  ...SETTINGS_PAGES,
];
