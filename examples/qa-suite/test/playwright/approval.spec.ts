import { scenarios } from "@consentra/mock-azure";
import { accountPage, requestSentPage, test } from "@consentra/mock-azure/playwright";
import { createMeetings } from "../../src/meetings.ts";

const { expect } = test;

test("asks, and hears of it in the portal and by mail", async ({
  page,
  tenant,
  approvalPage,
  mailbox,
  portal,
}) => {
  const { requester, administrator } = tenant.people;
  await page.goto(await createMeetings(tenant.app).connectUrl());
  await accountPage(page).choose(requester.address);
  await approvalPage.request("Customers book me through Meetings.");
  await expect(requestSentPage(page).heading).toBeVisible();

  expect(await (await mailbox("administrator")).subjects()).toHaveLength(1);
  await portal.signIn(administrator.address);
  await portal.requests.show();
  await (await portal.requests.details(tenant.app.displayName)).deny("We use another tool.");
  expect(tenant.requests().map(({ status }) => status)).toEqual(["denied"]);
});

test.describe("where people may consent", () => {
  test.use({ scenario: scenarios.consentAllowed });

  test("reads what the app asks for, and accepts", async ({ page, tenant, consentPage }) => {
    await page.goto(await createMeetings(tenant.app).connectUrl());
    await accountPage(page).choose(tenant.people.requester.address);
    expect(await consentPage.permissions()).toContain("Have full access to your calendars");
    await consentPage.accept();
    const facts = () => tenant.journal().map(({ change }) => change.kind);
    await expect.poll(facts).toContain("grant-added");
  });
});

test.describe("in a browser set to Arabic", () => {
  test.use({ locale: "ar" });

  test("meets pages, and page objects, in Arabic", async ({ page, tenant, approvalPage }) => {
    await page.goto(await createMeetings(tenant.app).connectUrl());
    await page.getByRole("button", { name: tenant.people.requester.address }).click();
    const sent = await approvalPage.request("نحجز مكالمات العملاء.");
    expect(await sent.heading.textContent()).toBe("تم إرسال الطلب");
  });
});
