// node docs/guides/take-pictures.ts: what the user and the administrator see, as pictures of the mock tenant's pages.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createTenant, scenarios, type Tenant } from "@consentra/mock-azure";
import { mailbox, serveTenant } from "@consentra/mock-azure/playwright";
import { type Browser, chromium, type Page } from "playwright-core";

const FOLDER = join(import.meta.dirname, "..", "pictures");
const SIZE = { width: 920, height: 600 };

async function keep(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first().click();

/** Where the product sends its users. */
function signInAddress({ app, origins }: Tenant): string {
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: "code",
    redirect_uri: "https://app.meetings.example/auth/callback",
    scope: "openid profile offline_access Calendars.ReadWrite",
  });
  return `${origins.login}/organizations/oauth2/v2.0/authorize?${query.toString()}`;
}

/** A browser of somebody's own. */
async function openPage(browser: Browser, tenant: Tenant): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZE });
  await serveTenant(context, tenant);
  return context.newPage();
}

/** From the first Connect to the approval, on both sides. */
async function approval(browser: Browser): Promise<void> {
  const tenant = createTenant({ scenario: scenarios.approvalRequired });
  const { requester, administrator } = tenant.people;
  const user = await openPage(browser, tenant);
  await user.goto(signInAddress(tenant));
  await keep(user, "see-1-account");
  await press(user, new RegExp(requester.address));
  await user.getByRole("textbox").fill("Customers book me through Meetings.");
  await keep(user, "see-2-approval-required");
  await press(user, "Request approval");
  await keep(user, "see-3-request-sent");

  const admin = await openPage(browser, tenant);
  const inbox = mailbox(admin, tenant, administrator.address);
  await inbox.open();
  const mail = await inbox.read(tenant.app.displayName);
  await keep(admin, "see-4-mail");
  await mail.follow("Review request");
  await press(admin, administrator.address);
  await keep(admin, "see-5-requests");
  await follow(admin, tenant.app.displayName);
  await keep(admin, "see-6-details");
  const opened = admin.context().waitForEvent("page");
  await follow(admin, "Review permissions and consent");
  const review = await opened;
  await press(review, new RegExp(administrator.address));
  await keep(review, "see-7-permissions");
  await press(review, "Accept");
  await admin.goto(tenant.origins.portal);
  await follow(admin, "All applications");
  await keep(admin, "see-8-applications");

  const answers = mailbox(user, tenant, requester.address);
  await answers.open();
  await answers.read("approved");
  await keep(user, "see-9-approved-mail");
}

/** Where users may not ask, and where an administrator lets them. */
async function switchedOff(browser: Browser): Promise<void> {
  const tenant = createTenant({ scenario: scenarios.requestsDisabled });
  const { requester, administrator } = tenant.people;
  const user = await openPage(browser, tenant);
  await user.goto(signInAddress(tenant));
  await press(user, new RegExp(requester.address));
  await keep(user, "see-10-need-approval");

  const admin = await openPage(browser, tenant);
  await admin.goto(tenant.origins.portal);
  await press(admin, administrator.address);
  await follow(admin, "Consent and permissions");
  await follow(admin, "Admin consent settings");
  await keep(admin, "see-11-settings");
}

mkdirSync(FOLDER, { recursive: true });
const executablePath = process.env.CHROMIUM_PATH;
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: sandbox });
try {
  await approval(browser);
  await switchedOff(browser);
} finally {
  await browser.close();
}
