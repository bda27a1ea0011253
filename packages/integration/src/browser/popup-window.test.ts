import type { IPublicClientApplication } from "@azure/msal-browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ANSWERS, markOf } from "./answer-channel.ts";
import { watchPopup } from "./popup-window.ts";

/** A page with a window that a test moves about. */
function page() {
  const popup = { closed: false, elsewhere: false, close: vi.fn() };
  const window = {
    get closed() {
      return popup.closed;
    },
    get location() {
      if (popup.elsewhere) throw new DOMException("cross-origin", "SecurityError");
      return { href: "about:blank" };
    },
    close: popup.close,
  };
  const focus = { here: false };
  vi.stubGlobal("document", { hasFocus: () => focus.here });
  const application = {
    addEventCallback: (listener: (message: object) => void) => {
      listener({ payload: { popupWindow: window } });
      return "callback-1";
    },
    removeEventCallback: vi.fn(),
  };
  const watch = watchPopup(application as unknown as IPublicClientApplication, "mark-1");
  let closed = false;
  void watch.closed.then(() => (closed = true));
  return { popup, focus, application, watch, isNoticed: () => closed };
}

/** Lets time pass, and promises settle. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("watchPopup", () => {
  test("notices within two seconds that the user closed the window", async () => {
    const { popup, focus, isNoticed } = page();
    popup.elsewhere = true;
    await pass(20);
    expect(isNoticed()).toBe(false);
    popup.closed = true;
    focus.here = true;
    await pass(0.75);
    expect(isNoticed()).toBe(false);
    await pass(1);
    expect(isNoticed()).toBe(true);
  });

  test("believes nothing of a handle that the application's own isolation cuts as Microsoft's page comes", async () => {
    const { popup, focus, isNoticed } = page();
    // For a blink the handle shows that the window is elsewhere.
    await pass(0.25);
    popup.elsewhere = true;
    await pass(0.5);
    popup.closed = true;
    focus.here = true;
    await pass(60);
    expect(isNoticed()).toBe(false);
  });

  test("believes nothing of a handle that is cut while the user goes on in the window", async () => {
    const { popup, focus, isNoticed } = page();
    popup.elsewhere = true;
    await pass(5);
    popup.closed = true;
    await pass(10);
    focus.here = true;
    await pass(60);
    expect(isNoticed()).toBe(false);
  });

  test("does not take the end of a window for a refusal when its answer has come", async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const { popup, focus, isNoticed } = page();
    popup.elsewhere = true;
    await pass(2);
    const bridge = new BroadcastChannel(ANSWERS);
    const heard = new BroadcastChannel(ANSWERS);
    const arrived = new Promise((resolve) => (heard.onmessage = resolve));
    bridge.postMessage("mark-1");
    await arrived;
    popup.closed = true;
    focus.here = true;
    await pass(30);
    expect(isNoticed()).toBe(false);
    bridge.close();
    heard.close();
  });

  test("leaves no timer behind when it is stopped", async () => {
    const { watch, application } = page();
    watch.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(application.removeEventCallback).toHaveBeenCalledWith("callback-1");
  });

  test("closes the window, also one that opens only then", () => {
    const { watch, popup } = page();
    watch.close();
    expect(popup.close).toHaveBeenCalledOnce();
  });
});

describe("markOf", () => {
  test.each([
    ["a fragment", { hash: "#code=x&state=bGli%7Cmark-1", search: "" }, "mark-1"],
    ["a query", { hash: "", search: "?error=access_denied&state=bGli%7Cmark-1" }, "mark-1"],
    ["an answer of another kind", { hash: "#code=x&state=bGli", search: "" }, undefined],
    ["no answer", { hash: "", search: "" }, undefined],
  ])("finds the mark of an attempt in %s", (_name, address, mark) => {
    expect(markOf(address)).toBe(mark);
  });
});
