import { scenario, scenarios } from "../../../src/scenarios/index.ts";
import { withEmulation } from "../../../src/scenarios/with-emulation.ts";
import { withPerson } from "../../../src/scenarios/with-person.ts";
import { withRiskyApp } from "../../../src/scenarios/with-risky-app.ts";
import { withUserConsent } from "../../../src/scenarios/with-user-consent.ts";
import { device } from "../device.ts";
import type { PageWalk, Walker } from "./page-walk.ts";

const { approvalRequired, consentAllowed, alreadyApproved } = scenarios;

const ask = async ({ signIn, visitor, text }: Walker, words = "We book customer calls.") => {
  await signIn("requester");
  await visitor.fill(text.approval.justification, words);
  await visitor.press(text.approval.request);
};

/** Types a device's code, and says who it is. */
async function enterCode({ tenant, visitor, open, text, address }: Walker): Promise<void> {
  const television = device(tenant);
  await television.begin();
  await open("login", "/common/oauth2/deviceauth");
  await visitor.fill(text.device.code, television.userCode);
  await visitor.press(text.buttons.next);
  await visitor.press(address("requester"));
}

async function report(walker: Walker, ...buttons: readonly string[]): Promise<void> {
  await walker.signIn("requester");
  await walker.visitor.press(walker.text.report.link);
  for (const button of buttons) await walker.visitor.press(button);
}

const withSecondFactor = scenario("mfa", withPerson("requester", { mfaRequired: true }));

/** The pages of the sign-in service. */
export const SIGN_IN_PAGES: readonly PageWalk[] = [
  { name: "account choice", start: approvalRequired, walk: ({ signIn }) => signIn() },
  {
    name: "account choice with a hint",
    start: approvalRequired,
    walk: ({ signIn, address }) => signIn(undefined, { login_hint: address("colleague") }),
  },
  {
    name: "account that does not exist",
    start: approvalRequired,
    async walk({ signIn, visitor, text }) {
      await signIn();
      await visitor.fill(text.signIn.useAnother, "nobody@fjordline.example");
      await visitor.press(text.buttons.next);
    },
  },
  {
    name: "account choice with somebody signed in",
    start: consentAllowed,
    async walk({ signIn }) {
      await signIn("requester");
      await signIn(undefined, { prompt: "select_account" });
    },
  },
  { name: "second factor", start: withSecondFactor, walk: ({ signIn }) => signIn("requester") },
  { name: "permissions requested", start: consentAllowed, walk: ({ signIn }) => signIn("requester") },
  {
    name: "permissions requested of an administrator",
    start: scenarios.adminUser,
    walk: ({ signIn }) => signIn("requester"),
  },
  {
    name: "permissions requested for the organization",
    start: approvalRequired,
    async walk({ tenant, open, visitor, address }) {
      await open("login", `/${tenant.id}/adminconsent?client_id=${tenant.app.clientId}`);
      await visitor.press(address("administrator"));
    },
  },
  { name: "approval required", start: approvalRequired, walk: ({ signIn }) => signIn("requester") },
  {
    name: "approval required of an unverified publisher",
    start: scenarios.unverifiedPublisher,
    walk: ({ signIn }) => signIn("requester"),
  },
  {
    name: "approval required of a risky app",
    start: scenario("risky", withUserConsent("microsoft-user-default-legacy"), withRiskyApp()),
    walk: ({ signIn }) => signIn("requester"),
  },
  { name: "justification missing", start: approvalRequired, walk: (walker) => ask(walker, "  ") },
  { name: "request sent", start: approvalRequired, walk: (walker) => ask(walker) },
  { name: "request sent before", start: scenarios.requestPending, walk: (walker) => ask(walker) },
  {
    name: "need admin approval",
    start: scenarios.requestsDisabled,
    walk: ({ signIn }) => signIn("requester"),
  },
  { name: "report an app", start: approvalRequired, walk: (walker) => report(walker) },
  {
    name: "reason for the report missing",
    start: approvalRequired,
    walk: (walker) => report(walker, walker.text.report.send),
  },
  {
    name: "app reported",
    start: approvalRequired,
    async walk(walker) {
      await report(walker);
      await walker.visitor.check(walker.text.report.misuse);
      await walker.visitor.press(walker.text.report.send);
    },
  },
  {
    name: "nothing more to do here",
    start: scenario("stay", withEmulation({ exitShape: "none" })),
    async walk({ signIn, visitor, text }) {
      await signIn("requester");
      await visitor.press(text.buttons.cancel);
    },
  },
  {
    name: "answer on its way as a form",
    start: alreadyApproved,
    walk: ({ signIn }) => signIn("requester", { response_mode: "form_post" }),
  },
  {
    name: "answer that is sent at every press",
    start: alreadyApproved,
    walk({ tenant, signIn }) {
      tenant.plan({ route: "login.return", answer: { kind: "duplicate-callback" } });
      return signIn("requester");
    },
  },
  { name: "app blocked", start: scenarios.appBlocked, walk: ({ signIn }) => signIn("requester") },
  {
    name: "redirect address that is not registered",
    start: approvalRequired,
    walk: ({ signIn }) => signIn(undefined, { redirect_uri: "https://elsewhere.example/" }),
  },
  {
    name: "no such page of the sign-in service",
    start: approvalRequired,
    walk: ({ open }) => open("login", "/no/such/page"),
  },
  {
    name: "code of a device",
    start: alreadyApproved,
    walk: ({ open }) => open("login", "/common/oauth2/deviceauth"),
  },
  {
    name: "code of a device refused",
    start: alreadyApproved,
    async walk({ open, visitor, text }) {
      await open("login", "/common/oauth2/deviceauth");
      await visitor.fill(text.device.code, "AAAAAAAAA");
      await visitor.press(text.buttons.next);
    },
  },
  { name: "device to be confirmed", start: alreadyApproved, walk: enterCode },
  {
    name: "device signed in",
    start: alreadyApproved,
    async walk(walker) {
      await enterCode(walker);
      await walker.visitor.press(walker.text.buttons.continue);
    },
  },
  {
    name: "device not meant",
    start: alreadyApproved,
    async walk(walker) {
      await enterCode(walker);
      await walker.visitor.press(walker.text.buttons.cancel);
    },
  },
  { name: "error lookup", start: approvalRequired, walk: ({ open }) => open("login", "/error") },
  {
    name: "number looked up",
    start: approvalRequired,
    walk: ({ open }) => open("login", "/error?code=50105"),
  },
  {
    name: "number that nobody knows",
    start: approvalRequired,
    walk: ({ open }) => open("login", "/error?code=4711"),
  },
  {
    name: "signed out",
    start: approvalRequired,
    walk: ({ open }) => open("login", "/common/oauth2/v2.0/logout"),
  },
  {
    name: "signing out of one account of two",
    start: consentAllowed,
    async walk({ signIn, open }) {
      await signIn("requester");
      await signIn("colleague", { prompt: "select_account" });
      await open("login", "/common/oauth2/v2.0/logout");
    },
  },
];
