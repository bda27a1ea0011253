import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Fixture, fixture } from "../../test/integration-fixture.ts";
import type { ScriptLine } from "../testing/scripted-auth.ts";
import { checkOnReturn } from "./check-on-return.ts";

const asksInPage: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };
const notYet: ScriptLine = { probe: { error: "consent_required", aadsts: [65001] } };

let made: Fixture;
let page: { visibilityState: string } & EventTarget;
const comeBack = (name = "focus") => window.dispatchEvent(new Event(name));
const looks = () => made.auth.calls.filter(({ method }) => method === "probe");

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: 0 });
  page = Object.assign(new EventTarget(), { visibilityState: "visible" });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
});
afterEach(() => {
  made.integration.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function pending(...lines: ScriptLine[]) {
  made = fixture([asksInPage, ...lines]);
  await made.integration.connect();
  await made.integration.requestSent();
}
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe("checkOnReturn", () => {
  test.each(["focus", "online", "pageshow"])("looks quietly on %s", async (name) => {
    await pending({ probe: "ok" });
    checkOnReturn(made.integration);
    comeBack(name);
    await settled();
    expect(made.integration.state).toMatchObject({ status: "pending", approved: true });
    expect(looks()[0]?.request).toMatchObject({ mayLeavePage: false });
  });

  test("looks when the tab is shown, and not while it is hidden", async () => {
    await pending(notYet);
    checkOnReturn(made.integration);
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(looks()).toHaveLength(0);
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(looks()).toHaveLength(1);
  });

  test("does not look at every turn of the head", async () => {
    await pending(notYet, notYet);
    checkOnReturn(made.integration);
    comeBack();
    await settled();
    vi.setSystemTime(29_000);
    comeBack();
    await settled();
    expect(looks()).toHaveLength(1);
    vi.setSystemTime(30_000);
    comeBack();
    await settled();
    expect(looks()).toHaveLength(2);
  });

  test("leaves every other status alone, and stops when told to", async () => {
    await pending({ probe: "ok" });
    const stop = checkOnReturn(made.integration, { atMostEvery: 0 });
    comeBack();
    await settled();
    comeBack();
    stop();
    comeBack();
    await settled();
    expect(looks()).toHaveLength(1);
  });
});
