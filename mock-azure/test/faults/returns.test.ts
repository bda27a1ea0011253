import { describe, expect, test } from "vitest";
import { createTenant } from "../../src/create-tenant.ts";
import type { ReturnFault } from "../../src/domain/return-fault.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { authorizeUrl } from "../support/authorize-url.ts";

function diverted(kind: ReturnFault["kind"], more: { readonly times?: number } = {}) {
  const tenant = createTenant({ scenario: scenarios.alreadyApproved });
  tenant.plan({ route: "login.return", answer: { kind }, ...more });
  const { requester } = tenant.people;
  let round = 0;
  const signIn = async (fields: Readonly<Record<string, string>> = {}) => {
    round += 1;
    const answer = await requester.signsInFor(
      authorizeUrl(tenant, { state: `s${String(round)}`, ...fields }),
    );
    const address = answer?.headers.get("location");
    return address ? Object.fromEntries(new URL(address).searchParams) : undefined;
  };
  return { tenant, requester, visitor: requester.visitor, signIn };
}

describe("on the way back to the app", () => {
  test("a state comes that the app never sent, once", async () => {
    const { signIn } = diverted("bad-state");
    const first = await signIn();
    expect(first?.code).toBeDefined();
    expect(first?.state).toBe("a-state-that-nobody-sent");
    expect((await signIn())?.state).toBe("s2");
  });

  test("an answer comes as often as somebody presses Continue", async () => {
    const { visitor, tenant, signIn } = diverted("duplicate-callback");
    expect(await signIn()).toBeUndefined();
    const { location: page, title } = visitor;
    const departures: unknown[] = [];
    for (let press = 0; press < 2; press += 1) {
      await visitor.press("Continue");
      departures.push(visitor.departure?.headers.get("location"));
    }
    expect(departures[0]).toMatch(/[?&]code=.+&state=s1/);
    expect(departures[1]).toBe(departures[0]);
    expect([visitor.location, visitor.title]).toEqual([page, title]);
    expect(tenant.journal().filter(({ change }) => change.kind === "code-issued")).toHaveLength(1);
  });

  test("an answer that is posted is no other: its page has no script, and opens a window", async () => {
    const { tenant, requester } = diverted("duplicate-callback");
    const { visitor } = requester;
    await visitor.open(authorizeUrl(tenant, { response_mode: "form_post" }));
    await visitor.press(requester.address);
    // A visitor sends such a form on by itself, as browsers do with a script.
    const page = (await visitor.departure?.text()) ?? "";
    expect(page).toMatch(/<form method="post" action="[^"]+" target="_blank">/);
    expect(page).not.toContain("<script");
  });

  test("the code of the sign-in before comes in place of the new one", async () => {
    const { signIn, tenant } = diverted("replayed-callback", { times: 2 });
    const first = await signIn();
    const [second, third] = [await signIn(), await signIn()];
    expect([second, third]).toEqual([first, first]);
    expect(first?.state).toBe("s1");
    const fourth = await signIn();
    expect([fourth?.state, fourth?.code === first?.code]).toEqual(["s4", false]);
    expect(JSON.stringify(tenant.journal())).not.toContain(first?.code);
  });

  test("a refusal is neither kept nor replaced by a code", async () => {
    const { signIn } = diverted("replayed-callback");
    const refused = await signIn({ prompt: "none", login_hint: "nobody@fjordline.example" });
    expect(refused?.error).toBeDefined();
    const first = await signIn();
    expect((await signIn({ scope: "openid nonsense" }))?.code).toBeUndefined();
    expect(await signIn()).toEqual(first);
  });

  test("nothing comes, and the person stays on a page", async () => {
    const { signIn, visitor } = diverted("never-returns");
    expect(await signIn()).toBeUndefined();
    expect(visitor.title).toBe("You can close this page");
  });

  test("nothing comes, and the window closes itself where browsers let it", async () => {
    const { signIn, visitor, tenant } = diverted("window-closed");
    expect(await signIn()).toBeUndefined();
    expect(visitor.title).toBe("You can close this page");
    const script = await tenant.fetch(new Request(`${tenant.origins.login}/-/close.js`));
    expect(await script.text()).toBe("window.close();\n");
  });

  test("is no route of other faults, and other routes are none of these", () => {
    const { tenant } = diverted("bad-state");
    expect(() => tenant.plan({ route: "login.return", answer: { kind: "connection-lost" } })).toThrow(
      'On the way back to the app, nothing is "connection-lost"; there are bad-state, ',
    );
    expect(() => tenant.plan({ route: "login.authorize", answer: { kind: "bad-state" } })).toThrow(
      '"bad-state" happens on the way back to the app: plan it for login.return, not for "login.authorize".',
    );
  });

  test("is gone on with after a snapshot", async () => {
    const { tenant, signIn } = diverted("replayed-callback");
    const first = await signIn();
    const later = createTenant({ scenario: scenarios.alreadyApproved });
    later.restore(structuredClone(tenant.snapshot()));
    const answer = await later.people.requester.signsInFor(authorizeUrl(later, { state: "other" }));
    const { searchParams } = new URL(answer?.headers.get("location") ?? "about:blank");
    expect(searchParams.get("code")).toBe(first?.code);
  });
});
