import { scenario, scenarios, withEmulation, withUserConsent } from "@consentra/mock-azure";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CALENDAR } from "./support/intercepted-tenant.ts";
import { launch, type OpenApp, openApp } from "./support/single-page-app.ts";

let browser: Browser;
let app: OpenApp;
beforeAll(async () => {
  browser = await launch();
});
afterEach(() => app.close());
afterAll(() => browser.close());

const request = { scopes: [CALENDAR] };

/** Starts a call that opens a pop-up, and gives the pop-up and what the call comes to. */
async function inPopup(method: string, more: Readonly<Record<string, unknown>> = {}) {
  const opened = app.page.waitForEvent("popup");
  const outcome = app.call(method, { ...request, ...more });
  return { popup: await opened, outcome };
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

/** Chooses the requester on the picker. */
const pick = (page: Page) => press(page, app.tenant.people.requester.address);

async function signIn(): Promise<void> {
  const { popup, outcome } = await inPopup("loginPopup");
  await pick(popup);
  await press(popup, "Accept");
  expect(await outcome).toMatchObject({ username: app.tenant.people.requester.address });
}

describe("msal-browser", () => {
  test("signs in through a pop-up, and silently from the cache, the refresh token and the session", async () => {
    app = await openApp(browser);
    await signIn();
    expect(await app.call("acquireTokenSilent", request)).toMatchObject({ fromCache: true });
    expect(await app.call("acquireTokenSilent", { ...request, forceRefresh: true })).toMatchObject({
      fromCache: false,
      username: app.tenant.people.requester.address,
    });
    expect(await app.call("ssoSilent", request)).toMatchObject({
      username: app.tenant.people.requester.address,
    });
  });

  test("signs in by redirect", async () => {
    app = await openApp(browser);
    await app.call("loginRedirect", request).catch(() => undefined);
    await app.page.waitForURL(/login\.microsoftonline\.com/);
    await pick(app.page);
    await press(app.page, "Accept");
    await app.page.waitForURL(`${app.origin}/**`);
    await app.page.waitForFunction(() => document.title === "App");
    expect(app.tenant.snapshot().data.grants).toHaveLength(1);
  });

  test("signs out in a pop-up, after which the session is gone", async () => {
    app = await openApp(browser);
    await signIn();
    const { outcome } = await inPopup("logoutPopup", {
      postLogoutRedirectUri: `${app.origin}/redirect.html`,
    });
    expect(await outcome).toEqual({});
    expect(app.tenant.snapshot().data.sessions).toEqual([]);
    expect(await app.call("ssoSilent", request)).toMatchObject({
      error: { name: "InteractionRequiredAuthError", errorCode: "login_required" },
    });
  });

  test("refreshes by the session once the refresh token of a day has ended", async () => {
    app = await openApp(browser);
    await signIn();
    app.tenant.clock.advance({ days: 2 });
    await app.page.clock.fastForward(2 * 86_400_000);
    expect(await app.call("acquireTokenSilent", request)).toMatchObject({ fromCache: false });
  });

  test.each([
    ["access_denied", "ServerError", "access_denied"],
    ["consent_required", "InteractionRequiredAuthError", "consent_required"],
  ] as const)("reports a declined consent as %s gives it", async (consentCancelError, name, errorCode) => {
    const legacy = withUserConsent("microsoft-user-default-legacy");
    app = await openApp(browser, scenario("decline", legacy, withEmulation({ consentCancelError })));
    const { popup, outcome } = await inPopup("loginPopup");
    await pick(popup);
    await press(popup, "Cancel");
    expect(await outcome).toMatchObject({ error: { name, errorCode, errorNo: "65004" } });
  });

  test("reports somebody who turned back on the account picker", async () => {
    app = await openApp(browser);
    const { popup, outcome } = await inPopup("loginPopup");
    await press(popup, "Back");
    expect(await outcome).toMatchObject({ error: { name: "ServerError", errorCode: "access_denied" } });
  });

  test("hears nothing from a page that never returns, and times out", async () => {
    app = await openApp(browser, scenarios.appBlocked);
    const { popup, outcome } = await inPopup("loginPopup");
    await pick(popup);
    await popup.getByText("AADSTS7000112").first().waitFor();
    await app.page.clock.fastForward(5000);
    expect(await outcome).toMatchObject({ error: { name: "BrowserAuthError", errorCode: "timed_out" } });
  });

  test("learns silently that nobody is signed in", async () => {
    app = await openApp(browser);
    expect(await app.call("ssoSilent", request)).toMatchObject({
      error: { name: "InteractionRequiredAuthError", errorCode: "login_required", errorNo: "50058" },
    });
  });

  test("learns silently that consent was withdrawn", async () => {
    app = await openApp(browser);
    await signIn();
    const { data, ...rest } = app.tenant.snapshot();
    app.tenant.restore({ ...rest, data: { ...data, grants: [] } });
    expect(await app.call("acquireTokenSilent", { ...request, forceRefresh: true })).toMatchObject({
      error: {
        name: "InteractionRequiredAuthError",
        errorCode: "invalid_grant",
        subError: "consent_required",
        errorNo: 65_001,
      },
    });
  });
});
