import { BrowserAuthError, type IPublicClientApplication, ServerError } from "@azure/msal-browser";
import { afterEach, describe, expect, test, vi } from "vitest";
import { msalBrowserAuth } from "./msal-browser-auth.ts";

const clientId = "11111111-2222-4333-8444-555555555555";
const redirectUri = "https://meetings.example/redirect.html";
const request = { binding: "user-7", scopes: ["Calendars.ReadWrite"] };
const account = {
  homeAccountId: "o.t",
  tenantId: "t",
  username: "requester@contoso.example",
  name: "Requester",
};
const result = { account, accessToken: "access-token", scopes: ["Calendars.ReadWrite"] };

/** Microsoft's library as far as a test needs it: named methods answer, each call is noted. */
function library(answers: Record<string, unknown> = {}) {
  const calls: [name: string, parameters: unknown][] = [];
  const application = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        // A promise would be taken for one if it had this.
        if (name === "then") return undefined;
        return (parameters: unknown) => {
          calls.push([name, parameters]);
          const answer = answers[name];
          if (answer instanceof Error) return Promise.reject(answer);
          return typeof answer === "function"
            ? (answer as (asked: unknown) => unknown)(parameters)
            : (answer ?? null);
        };
      },
    },
  ) as IPublicClientApplication;
  const last = () => calls.at(-1);
  return { application, calls, last };
}
const popup = (answers?: Record<string, unknown>) => adapter("popup", answers);
const redirect = (answers?: Record<string, unknown>) => adapter("redirect", answers);
function adapter(mode: "popup" | "redirect", answers?: Record<string, unknown>) {
  const made = library(answers);
  return { ...made, auth: msalBrowserAuth({ clientId, redirectUri, mode, application: made.application }) };
}

afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function sessionArea() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe("msalBrowserAuth in a pop-up", () => {
  test("does not touch the library where there is no page: a server that renders one", () => {
    expect(popup().calls).toEqual([]);
  });

  test("has the library started when the user clicks, and opens the window as a part of the click", async () => {
    vi.stubGlobal("document", {});
    const { auth, calls } = popup({ initialize: settled, loginPopup: result });
    expect(calls).toEqual([["initialize", undefined]]);
    await settled();
    await settled();
    let isClick = true;
    // Nothing but promises may lie between: the next task is not the click's any more.
    setTimeout(() => (isClick = false));
    const signedIn = auth.signIn(request);
    while (!calls.some(([name]) => name === "loginPopup") && isClick) await Promise.resolve();
    expect(isClick).toBe(true);
    expect(auth.keepsPage).toBe(true);
    expect(await signedIn).toMatchObject({ kind: "signed-in" });
  });

  test("starts the library once more where that failed before", async () => {
    vi.stubGlobal("document", {});
    const starts = [() => Promise.reject(new TypeError("no crypto")), () => null];
    const { auth, calls } = popup({ initialize: () => starts.shift()?.(), loginPopup: result });
    await settled();
    expect(await auth.signIn(request)).toMatchObject({ kind: "signed-in" });
    expect(calls.filter(([name]) => name === "initialize")).toHaveLength(2);
  });

  test("signs in past a window that is still open, without asking for consent that exists", async () => {
    const { auth, calls } = popup({ loginPopup: result });
    expect(await auth.signIn({ ...request, loginHint: "requester@contoso.example" })).toEqual({
      kind: "signed-in",
      account,
      scopes: ["Calendars.ReadWrite"],
    });
    expect(calls.find(([name]) => name === "loginPopup")?.[1]).toEqual({
      scopes: ["Calendars.ReadWrite"],
      loginHint: "requester@contoso.example",
      redirectUri,
      state: expect.any(String),
      overrideInteractionInProgress: true,
    });
  });

  test("asks for the account of the organisation that a guest connected with", async () => {
    const { auth, calls } = popup({ getAccount: account, acquireTokenSilent: result });
    await auth.acquireToken({ account, scopes: [] });
    expect(calls.find(([name]) => name === "getAccount")?.[1]).toEqual({
      homeAccountId: "o.t",
      tenantId: "t",
    });
  });

  test("ends when another tab of the application signs in, and closes its own window", async () => {
    const close = vi.fn();
    const { auth } = popup({
      addEventCallback: (listener: (message: object) => void) => {
        listener({ payload: { popupWindow: { close } } });
        return "callback-1";
      },
      loginPopup: () => new Promise(() => undefined),
    });
    const first = auth.signIn(request);
    await settled();
    const second = popup({ loginPopup: result });
    await second.auth.signIn(request);
    expect(await first).toMatchObject({ failure: { code: "interaction_in_progress_cancelled" } });
    expect(close).toHaveBeenCalled();
  });

  test("lets the user choose an account when asked to", async () => {
    const { auth, calls } = popup({ loginPopup: result });
    await auth.signIn({ ...request, selectAccount: true });
    expect(calls.find(([name]) => name === "loginPopup")?.[1]).toMatchObject({ prompt: "select_account" });
  });

  test("turns the library's errors into facts", async () => {
    const { auth } = popup({
      loginPopup: new BrowserAuthError("timed_out", "c-1", "redirect_bridge_timeout"),
    });
    expect(await auth.signIn(request)).toMatchObject({
      kind: "failed",
      failure: { source: "msal-browser", code: "timed_out", subError: "redirect_bridge_timeout" },
    });
  });

  test("lets a bug through", async () => {
    const { auth } = popup({ loginPopup: new TypeError("broken") });
    await expect(auth.signIn(request)).rejects.toThrow("broken");
  });

  test("closes the window of an attempt that is given up", async () => {
    const close = vi.fn();
    const controller = new AbortController();
    let opened: ((message: object) => void) | undefined;
    const { auth } = popup({
      addEventCallback: (listener: typeof opened) => {
        opened = listener;
        return "callback-1";
      },
      loginPopup: () => {
        opened?.({ payload: { popupWindow: { close } } });
        controller.abort();
        return Promise.reject(new BrowserAuthError("timed_out", "c-1"));
      },
    });
    await auth.signIn({ ...request, signal: controller.signal });
    expect(close).toHaveBeenCalledOnce();
  });

  test("looks in a hidden frame when no account is cached", async () => {
    const { auth, last } = popup({ ssoSilent: result });
    expect((await auth.probe({ ...request, mayLeavePage: false })).kind).toBe("signed-in");
    expect(last()).toEqual(["ssoSilent", { scopes: ["Calendars.ReadWrite"], redirectUri }]);
  });

  test("looks by refresh when an account is cached", async () => {
    const { auth, last } = popup({ getAccount: account, acquireTokenSilent: result });
    await auth.probe({ ...request, account, mayLeavePage: false });
    expect(last()).toMatchObject(["acquireTokenSilent", { account, forceRefresh: true }]);
  });

  test("asks Microsoft's session for a token when the cache has lost the account", async () => {
    const { auth, last } = popup({ ssoSilent: result });
    const outcome = await auth.acquireToken({ account, scopes: ["Calendars.ReadWrite"], claims: "{}" });
    expect(outcome).toEqual({ kind: "token", accessToken: "access-token" });
    expect(last()?.[1]).toMatchObject({ loginHint: account.username, claims: "{}" });
  });

  test("does not take an empty answer for a token", async () => {
    const { auth } = popup({ getAccount: account, acquireTokenSilent: { ...result, accessToken: "" } });
    expect(await auth.acquireToken({ account, scopes: [] })).toMatchObject({
      failure: { code: "empty_token" },
    });
  });

  test("forgets the account's tokens, and no others", async () => {
    const { auth, last } = popup({ getAccount: account });
    expect(await auth.signOut({ account })).toEqual({ kind: "signed-out" });
    expect(last()).toEqual(["clearCache", { account }]);
  });

  test("has nothing pending after a page load", async () => {
    expect(await popup().auth.completeSignIn({ binding: "user-7" })).toEqual({ kind: "nothing-pending" });
  });
});

describe("msalBrowserAuth by redirect", () => {
  test("does not touch the library before the first use, and may leave the page", () => {
    vi.stubGlobal("document", {});
    const { auth, calls } = redirect();
    expect([calls, auth.keepsPage]).toEqual([[], false]);
  });

  test("knows whether it was this connection that left this tab, and takes only its own answer", async () => {
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("sessionStorage", sessionArea());
    const { auth, calls } = redirect({
      loginRedirect: () => Promise.resolve(),
      handleRedirectPromise: result,
    });
    expect(auth.isReturning?.("user-7")).toBe(false);
    await auth.signIn(request);

    const loaded = redirect({ handleRedirectPromise: result });
    expect(loaded.auth.isReturning?.("user-8")).toBe(false);
    expect(await loaded.auth.completeSignIn({ binding: "user-8" })).toEqual({ kind: "nothing-pending" });
    expect(loaded.calls).toEqual([]);
    expect(loaded.auth.isReturning?.("user-7")).toBe(true);
    expect((await loaded.auth.completeSignIn({ binding: "user-7" })).kind).toBe("signed-in");
    expect(loaded.auth.isReturning?.("user-7")).toBe(false);
    expect(calls.map(([name]) => name)).toContain("loginRedirect");
  });

  test("cannot tell in a browser that blocks storage", () => {
    vi.stubGlobal("sessionStorage", undefined);
    expect(redirect().auth.isReturning?.("user-7")).toBeUndefined();
    expect(popup().auth.isReturning).toBeUndefined();
  });

  test("leaves the page, once what an earlier sign-in left is cleared", async () => {
    vi.stubGlobal("window", new EventTarget());
    const { auth, calls } = redirect({ loginRedirect: () => Promise.resolve() });
    expect(await auth.signIn(request)).toEqual({ kind: "leaving-page" });
    expect(calls.map(([name]) => name)).toEqual(["initialize", "handleRedirectPromise", "loginRedirect"]);
  });

  test("tells that no answer came when the Back button brings the page back", async () => {
    const window = new EventTarget();
    vi.stubGlobal("window", window);
    const { auth } = redirect({
      loginRedirect: () => {
        queueMicrotask(() => window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true })));
        return new Promise(() => undefined);
      },
    });
    expect(await auth.signIn(request)).toMatchObject({ kind: "failed", failure: { code: "timed_out" } });
  });

  test.each([
    ["signed in", result, { kind: "signed-in" }],
    ["nothing", null, { kind: "nothing-pending" }],
    ["an error", new ServerError("access_denied", "c-1", "", "", "90094"), { kind: "failed" }],
  ])("reads the answer in the page's address: %s", async (_name, answer, outcome) => {
    const { auth, last } = redirect({ handleRedirectPromise: answer });
    expect(await auth.completeSignIn({ binding: "user-7" })).toMatchObject(outcome);
    expect(last()).toEqual(["handleRedirectPromise", { navigateToLoginRequestUrl: false }]);
  });

  test("leaves the page for a look only when it may", async () => {
    vi.stubGlobal("window", new EventTarget());
    const { auth, last } = redirect({ loginRedirect: () => Promise.resolve() });
    expect(await auth.probe({ ...request, mayLeavePage: false })).toEqual({ kind: "cannot-tell" });
    expect(await auth.probe({ ...request, mayLeavePage: true })).toEqual({ kind: "leaving-page" });
    expect(last()?.[1]).toMatchObject({ prompt: "none" });
  });
});

describe("msalBrowserAuth", () => {
  test.each([
    ["an empty client id", { clientId: "" }, "clientId is empty"],
    ["an empty redirect URI", { redirectUri: "" }, "redirectUri is empty"],
    ["an unknown mode", { mode: "window" as "popup" }, 'mode is "window"'],
    ["a pop-up that never waits", { popupTimeout: 0 }, "popupTimeout is 0"],
    ["a look that never waits", { silentTimeout: -1 }, "silentTimeout is -1"],
  ])("refuses %s", (_name, odd, message) => {
    expect(() => msalBrowserAuth({ clientId, redirectUri, mode: "popup", ...odd })).toThrow(message);
  });
});
