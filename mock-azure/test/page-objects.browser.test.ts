import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  accountPage,
  activityPages,
  approvalPage,
  closePage,
  consentPage,
  deviceCodePages,
  errorLookupPage,
  mailbox,
  needApprovalPage,
  portal,
  refusalPage,
  signedOutPage,
  troublePage,
  verificationPage,
  worldPages,
} from "../src/adapters/playwright.ts";
import { createTenant } from "../src/create-tenant.ts";
import { scenario, scenarios } from "../src/scenarios/index.ts";
import type { Scenario } from "../src/scenarios/scenario.ts";
import { withApprovedApp } from "../src/scenarios/with-approved-app.ts";
import { withEmulation } from "../src/scenarios/with-emulation.ts";
import { withGroup } from "../src/scenarios/with-group.ts";
import type { Tenant } from "../src/tenant/tenant.ts";
import type { Language } from "../src/words/language.ts";
import { createWords } from "../src/words/words.ts";
import { authorizeUrl } from "./support/authorize-url.ts";
import { lendBrowsers } from "./support/lend-browsers.ts";
import { receivingApp } from "./support/receiving-app.ts";

let browsers: Awaited<ReturnType<typeof lendBrowsers>>;
let app: Awaited<ReturnType<typeof receivingApp>>;
beforeAll(async () => {
  [browsers, app] = await Promise.all([lendBrowsers(), receivingApp()]);
});
afterEach(() => browsers.takeBack());
afterAll(async () => {
  app.close();
  await browsers.close();
});

/** The app's request, to be answered where the app is served. */
const request = (tenant: Tenant, more: Readonly<Record<string, string>> = {}): string =>
  authorizeUrl(tenant, { redirect_uri: app.callback, ...more });

async function start(
  from: Scenario = scenarios.approvalRequired,
  language: Language = "en",
): Promise<{ tenant: Tenant; page: Page }> {
  const tenant = createTenant({ scenario: from });
  return { tenant, page: await browsers.open(tenant, language) };
}

/** Up to the first page after the account choice. */
async function signIn(page: Page, tenant: Tenant, more: Readonly<Record<string, string>> = {}) {
  await page.goto(request(tenant, more));
  await accountPage(page).choose(tenant.people.requester.address);
}

describe("page objects of a sign-in", () => {
  test("walk from the wall through mail and portal to the code", async () => {
    const { tenant, page } = await start();
    const { administrator, requester } = tenant.people;
    await signIn(page, tenant);
    const wall = approvalPage(page);
    await wall.heading.waitFor();
    expect(await wall.permissions()).toContain("Have full access to user calendars");
    expect(await wall.explain("Have full access to user calendars")).toContain("create and delete events");
    expect(await wall.requestButton.isDisabled()).toBe(true);
    const sent = await wall.request("We book customer calls.");
    await sent.backToApp();
    await page.waitForURL(`${app.callback}**`);

    const desk = await browsers.open(tenant);
    const inbox = mailbox(desk, tenant, administrator.address);
    await inbox.open();
    expect(await inbox.subjects()).toHaveLength(1);
    const mail = await inbox.read("Review the request");
    expect(await mail.message.textContent()).toContain("We book customer calls.");
    await mail.follow("Review request");
    await desk.getByRole("button", { name: administrator.address }).click();
    const { requests } = portal(desk, tenant);
    const details = await requests.details(tenant.app.displayName);
    expect(await details.requesters.textContent()).toContain("We book customer calls.");
    const { tab, consent } = await details.review(administrator.address);
    await consent.accept();
    await tab.getByRole("heading", { name: "Permissions granted" }).waitFor();

    await page.goto(request(tenant));
    await page.waitForURL(/\?code=/);
    expect(tenant.inbox(requester.address).at(-1)?.kind).toBe("consent-request-approved");
  });

  test("deny and block in the portal", async () => {
    const { tenant, page } = await start(scenarios.requestPending);
    const desk = portal(page, tenant);
    await desk.signIn(tenant.people.administrator.address);
    await desk.requests.show();
    await (await desk.requests.details(tenant.app.displayName)).deny("We use another tool.");
    await desk.requests.show("all");
    expect(await desk.requests.row("Denied").count()).toBe(1);
  });

  test("consent, report and turn back", async () => {
    const { tenant, page } = await start(scenarios.consentAllowed);
    await signIn(page, tenant);
    const consent = consentPage(page);
    await (await consent.report()).send("misuse");
    await consent.heading.waitFor();
    expect(await consent.organizationBox.count()).toBe(0);
    await consent.cancel();
    await page.waitForURL(/error=/);
    await page.goto(request(tenant));
    await consent.accept();
    await page.waitForURL(/\?code=/);
  });

  test("read pages in the language that the app asks for", async () => {
    const { tenant, page } = await start();
    await page.goto(request(tenant, { mkt: "de" }));
    await accountPage(page, { language: "de" }).useAnother(tenant.people.requester.address);
    const sent = await approvalPage(page, { language: "de" }).request("Wir buchen Gespräche.");
    expect(await sent.heading.textContent()).toBe("Anforderung gesendet");
  });

  test("meet the second factor, the other wall, and a refusal", async () => {
    const { tenant, page } = await start(scenarios.mfaRequired);
    await signIn(page, tenant);
    await verificationPage(page).approve();
    await consentPage(page).heading.waitFor();

    const other = await start(scenarios.requestsDisabled);
    await signIn(other.page, other.tenant);
    const accounts = await needApprovalPage(other.page).useAdminAccount();
    await accounts.choose(other.tenant.people.administrator.address);
    await consentPage(other.page).acceptForOrganization();
    await other.page.waitForURL(/\?code=/);

    const blocked = await start(scenarios.appBlocked);
    await signIn(blocked.page, blocked.tenant);
    expect(await refusalPage(blocked.page).number()).toBe(7000112);
  });

  test("look a number up, and read what went wrong", async () => {
    const { tenant, page } = await start();
    const { login, portal: entra } = tenant.origins;
    await page.goto(`${login}/error?code=1`);
    const lookup = errorLookupPage(page);
    expect(await lookup.alert.textContent()).toContain("1");
    await lookup.lookUp("AADSTS90094");
    expect(await lookup.found.textContent()).toContain("90094");

    tenant.plan({ route: "portal.overview", answer: { kind: "status", status: 503 } });
    await page.goto(entra);
    expect(await troublePage(page).heading.textContent()).toBe("Something went wrong");
    expect(await troublePage(page).message.textContent()).toContain("(503)");

    const left = await start(scenario("left", withEmulation({ exitShape: "none" })));
    await signIn(left.page, left.tenant);
    await approvalPage(left.page).cancel();
    expect(await closePage(left.page).message.textContent()).not.toBe("");
    expect(await closePage(left.page).heading.isVisible()).toBe(true);
  });

  test("sign in for a device, and out again", async () => {
    const { tenant, page } = await start(scenarios.alreadyApproved);
    const { login } = tenant.origins;
    const response = await tenant.fetch(
      new Request(`${login}/organizations/oauth2/v2.0/devicecode`, {
        method: "POST",
        body: new URLSearchParams({ client_id: tenant.app.clientId, scope: "openid Calendars.ReadWrite" }),
      }),
    );
    const { user_code } = (await response.json()) as { user_code: string };
    await page.goto(`${login}/common/oauth2/deviceauth`);
    const device = deviceCodePages(page);
    const accounts = await device.enter(user_code);
    await accounts.choose(tenant.people.requester.address);
    await device.confirm();
    await device.status.waitFor();
    expect(await device.status.textContent()).toContain("You have signed in");
    await page.goto(`${login}/common/oauth2/v2.0/logout`);
    await signedOutPage(page).heading.waitFor();
  });
});

describe("page objects of the portal", () => {
  test("manage an application in German: properties, people and permissions", async () => {
    const language = "de";
    const { tenant, page } = await start(
      scenario("desk", withGroup("Service desk", "colleague"), withApprovedApp()),
      language,
    );
    const desk = portal(page, tenant, { language });
    await desk.signIn(tenant.people.administrator.displayName);
    const manage = await desk.application(tenant.app.displayName);
    await manage.save({ assignmentRequired: true });
    await manage.assign("Maya Okafor");
    await manage.assign("Service desk");
    expect(await manage.assignments.rows.count()).toBe(2);
    await manage.unassign("Maya Okafor");
    expect(await manage.assignments.row("Service desk").count()).toBe(1);
    await manage.revoke("openid");
    expect(await manage.permissions.rows.count()).toBe(3);
    const tab = await manage.grant();
    await accountPage(tab, { language }).choose(tenant.people.administrator.address);
    await consentPage(tab, { language }).accept();
    await tab.getByRole("heading", { name: "Berechtigungen erteilt" }).waitFor();
    await manage.revokeAll();
    expect(tenant.snapshot().data.grants).toEqual([]);
    await manage.delete();
    expect(await desk.applications.rows.count()).toBe(0);
  });

  test("change settings, look at people and at logs, in Arabic", async () => {
    const language = "ar";
    const { settings, people, logs, signIn } = createWords(language).text;
    const { tenant, page } = await start(scenarios.requestsDisabled, language);
    const desk = portal(page, tenant, { language });
    await desk.signIn(tenant.people.administrator.address);
    await desk.settings.switchRequests(true);
    await desk.settings.saveRequests({ reviewers: ["Rui Santos"], remind: false, expiresAfterDays: 7 });
    await desk.settings.allowUserConsent(settings.choices.none[0]);
    await desk.settings.classify("Mail.Read", "medium");
    await desk.settings.declassify("Mail.Read", "medium");
    const { policies } = tenant.snapshot().data;
    expect(policies.adminConsentRequests).toMatchObject({
      isEnabled: true,
      remindersEnabled: false,
      requestDurationInDays: 7,
      reviewers: [{ kind: "user" }],
    });
    expect(policies.userConsent).toEqual([]);

    await desk.users.show();
    await desk.users.filter({ [people.searchLabel]: "jonas" });
    await desk.users.details("Jonas Weber");
    await desk.users.manage("Block sign-in");
    await desk.logs.showAudits();
    await desk.logs.audits.filter({ [logs.category]: "UserManagement", [logs.activity]: "disable" });
    expect(await desk.logs.audits.rows.count()).toBe(1);
    await desk.logs.showSignIns("non-interactive");
    expect(await desk.logs.signIns.rows.count()).toBe(0);
    await desk.signOut();
    await page.getByRole("heading", { name: signIn.pickAccount }).waitFor();
  });

  test.each([
    ["https://portal.azure.com", "#blade/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/AccessRequests"],
    [
      "https://entra.microsoft.com",
      "#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AccessRequests",
    ],
  ])("follow a link of %s to its page", async (origin, fragment) => {
    const { tenant, page } = await start(scenarios.requestPending);
    await page.goto(`${origin}/${fragment}`);
    await page.waitForURL(`${origin}/enterprise-applications/admin-consent-requests`);
    await page.getByRole("button", { name: tenant.people.administrator.address }).click();
    expect(await portal(page, tenant).heading.textContent()).toContain("Admin consent requests");
  });
});

describe("page objects of the mock's own pages", () => {
  test("fill with requests while they are looked at, and explain them", async () => {
    const { tenant, page } = await start();
    const activity = activityPages(page, tenant);
    await activity.show();
    expect(await activity.rows.count()).toBe(0);
    const other = await page.context().newPage();
    await signIn(other, tenant);
    await activity.row("approval-required").waitFor();
    await page.getByText("No such request yet.").waitFor({ state: "hidden" });
    const reasons = await activity.reasons("approval-required");
    expect(reasons.join(" ")).toContain("Calendars.ReadWrite");
  });

  test("move the world, in German", async () => {
    const { tenant, page } = await start(scenarios.requestPending, "de");
    const world = worldPages(page, tenant, { language: "de" });
    await world.show();
    const snapshot = await world.snapshot();
    await world.planFault({ route: "login.token", answer: "503 Service Unavailable" });
    expect(tenant.snapshot().data.faults).toHaveLength(1);
    await world.restore(snapshot);
    expect(tenant.snapshot().data.faults).toEqual([]);
    await world.advance(30, "days");
    expect(await world.clock.textContent()).toContain("4. Februar 2026");
    expect(tenant.requests()[0]?.status).toBe("expired");
    await world.start("alreadyApproved");
    expect(tenant.snapshot().data.grants).toHaveLength(1);
  });
});
