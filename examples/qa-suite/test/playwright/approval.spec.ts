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

  test("is at the app again after Accept", async ({ page, tenant, consentPage, context }) => {
    await context.route("https://app.meetings.example/**", (route) => route.fulfill({ body: "Meetings" }));
    await page.goto(await createMeetings(tenant.app).connectUrl());
    await accountPage(page).choose(tenant.people.requester.address);
    expect(await consentPage.permissions()).toContain("Have full access to your calendars");
    expect(tenant.requests()).toEqual([]);
  });
});
