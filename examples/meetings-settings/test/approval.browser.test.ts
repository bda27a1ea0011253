import { scenarios } from "@consentra/mock-azure";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApp, type Setting } from "./support/open-app.ts";
import { type ServedApp, serveApp } from "./support/serve-app.ts";
import { pickAccount, sendRequest, userOf } from "./support/user.ts";

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

/**
 * What the app can find out by itself after the user comes back. Over HTTPS a Chromium that withholds cookies from
 * frames of other sites makes the silent look of a pop-up blind, and the user is asked; others let it see. Which of
 * the two a build does is its own matter, so there both are right.
 */
const WAYS: readonly (Omit<Setting, "scenario"> & { readonly afterwards: RegExp })[] = [
  { transport: "routing", signIn: "popup", afterwards: /^Approval required$/ },
  { transport: "https", signIn: "popup", afterwards: /^(Not connected|Approval required)$/ },
  { transport: "https", signIn: "redirect", afterwards: /^Approval required$/ },
];

describe("the approval story in a browser", () => {
  test.each(WAYS)(
    "leads to a connected calendar: $signIn over $transport",
    async ({ afterwards, ...way }) => {
      const opened = await openApp(app.url, { scenario: scenarios.approvalRequired, ...way });
      const { tenant, page } = opened;
      const user = userOf(opened, way);
      try {
        expect(await user.status()).toBe("Not connected");
        const microsoft = await user.connect();
        await pickAccount(microsoft, tenant.people.requester.address);
        await sendRequest(microsoft);
        await microsoft.getByRole("button", { name: "Back to app" }).click();
        await user.waitForStatus(afterwards);
        await page.getByRole("button", { name: "I sent a request" }).click();
        await user.waitForStatus("Pending approval");

        await page.reload();
        await user.waitForStatus("Pending approval");

        await tenant.people.administrator.approves();
        await user.connectWithoutPages();
        await user.waitForStatus("Connected");
        await page.getByRole("heading", { name: "Coming week" }).waitFor();
        const { address } = tenant.people.requester;
        expect(await page.getByText(`Meetings can use the calendar of ${address}.`).count()).toBe(1);

        await page.reload();
        await user.waitForStatus("Connected");
      } finally {
        await opened.close();
      }
    },
  );
});
