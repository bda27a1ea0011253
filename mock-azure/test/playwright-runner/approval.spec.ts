import { test } from "../../src/adapters/playwright.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

const { expect } = test;

test("asks for approval, and the mail arrives", async ({ tenant, page, approvalPage, mailbox }) => {
  await page.goto(authorizeUrl(tenant));
  await page.getByRole("button", { name: tenant.people.requester.address }).click();
  await approvalPage.request("We book customer calls.");
  const inbox = await mailbox("administrator");
  expect(await inbox.subjects()).toHaveLength(1);
});

test.describe("in a browser set to Arabic", () => {
  test.use({ locale: "ar" });

  test("asks for approval, which the portal denies", async ({ tenant, page, approvalPage, portal }) => {
    await page.goto(authorizeUrl(tenant));
    await page.getByRole("button", { name: tenant.people.requester.address }).click();
    const sent = await approvalPage.request("نحجز مكالمات العملاء.");
    expect(await sent.heading.textContent()).toBe("تم إرسال الطلب");
    await portal.signIn(tenant.people.administrator.address);
    await portal.requests.show();
    await (await portal.requests.details(tenant.app.displayName)).deny("نستخدم أداة أخرى.");
    expect(tenant.requests()[0]?.status).toBe("denied");
  });
});

test.describe("with a request that waits", () => {
  test.use({ scenario: scenarios.requestPending });

  test("is denied in the portal", async ({ tenant, portal }) => {
    await portal.signIn(tenant.people.administrator.address);
    await portal.requests.show();
    await (await portal.requests.details(tenant.app.displayName)).deny("We use another tool.");
    expect(tenant.requests()[0]?.status).toBe("denied");
  });
});
