import { describe, expect, test } from "vitest";
import { browserAt, ORIGIN, productServer } from "../../../test/product-server.ts";
import type { AdminConsentArrival } from "./connect-handlers.ts";

/** A server whose page for administrators notes what it was told. */
function watched() {
  const arrivals: AdminConsentArrival[] = [];
  const server = productServer({
    onAdminConsent: (arrival) => {
      arrivals.push(arrival);
      return undefined;
    },
  });
  return { ...server, arrivals };
}

const back = (link: URL, parameters: Record<string, string>) => {
  const state = link.searchParams.get("state") ?? "";
  return `/calendar/admin-consent/return?${new URLSearchParams({ state, ...parameters }).toString()}`;
};
const GRANTED = { admin_consent: "True", tenant: "tenant-1" };

describe("an administrator's approval", () => {
  test("takes a user who is an administrator to Microsoft and back to their page", async () => {
    const server = watched();
    const browser = browserAt(server, "user-7");
    const start = await browser.send("/calendar/admin-consent?returnTo=/settings/meetings");
    const link = new URL(start.headers.get("location") ?? "");
    expect(link.pathname).toBe("/organizations/v2.0/adminconsent");
    expect(link.searchParams.get("redirect_uri")).toBe(`${ORIGIN}/calendar/admin-consent/return`);
    expect(start.headers.getSetCookie()[0]).toMatch(/^__Host-consentra-consent\.calendar=/);

    const end = await browser.send(back(link, GRANTED));
    expect([end.status, end.headers.get("location")]).toEqual([303, "/settings/meetings"]);
    expect(server.arrivals).toMatchObject([
      {
        answer: { kind: "granted", confidence: "inferred", unverifiedTenant: "tenant-1" },
        user: "user-7",
        returnTo: "/settings/meetings",
      },
    ]);
  });

  test("knows the link of a mail in a browser that knows nothing of the product", async () => {
    const server = watched();
    const { handoff } = await browserAt(server, "user-7").status();
    const link = new URL(handoff?.adminConsentUrl ?? "");
    const end = await browserAt(server).send(back(link, GRANTED));
    expect(await end.text()).toMatch(/^Thank you\./);
    expect(server.arrivals).toEqual([{ answer: expect.objectContaining({ kind: "granted" }) }]);
    expect(Buffer.from(link.search).toString()).not.toContain("user-7");
  });

  test("tells a refusal, also where the address claims consent too", async () => {
    const server = watched();
    const { handoff } = await browserAt(server, "user-7").status();
    const link = new URL(handoff?.adminConsentUrl ?? "");
    const end = await browserAt(server).send(back(link, { ...GRANTED, error: "access_denied" }));
    expect(await end.text()).toMatch(/^Nothing was approved\./);
    expect(server.arrivals[0]?.answer.kind).toBe("refused");
  });

  test.each([
    ["made up", (link: URL) => back(link, { ...GRANTED, state: "made-up" })],
    ["left out", () => "/calendar/admin-consent/return?admin_consent=True&tenant=tenant-1"],
    ["none, and comes to the first redirect URI", () => "/calendar/callback?admin_consent=True&tenant=t"],
    ["given twice", (link: URL) => `${back(link, GRANTED)}&state=x`],
  ])("takes an answer for unrelated whose state is %s", async (_name, path) => {
    const server = watched();
    const { handoff } = await browserAt(server, "user-7").status();
    const end = await browserAt(server).send(path(new URL(handoff?.adminConsentUrl ?? "")));
    expect(end.status).toBe(200);
    expect(server.arrivals[0]?.answer.kind).toBe("unrelated");
  });

  test("does not know a link that is older than any request", async () => {
    const server = watched();
    const { handoff } = await browserAt(server, "user-7").status();
    const path = back(new URL(handoff?.adminConsentUrl ?? ""), GRANTED);
    server.clock.advance({ days: 59 });
    await browserAt(server).send(path);
    server.clock.advance({ days: 1 });
    await browserAt(server).send(path);
    expect(server.arrivals.map(({ answer }) => answer.kind)).toEqual(["granted", "unrelated"]);
  });

  test("does not take another user of the same browser for the one who began", async () => {
    const server = watched();
    const browser = browserAt(server, "user-7");
    const start = await browser.send("/calendar/admin-consent");
    browser.cookies.set("session", "user-8");
    await browser.send(back(new URL(start.headers.get("location") ?? ""), GRANTED));
    expect(server.arrivals).toEqual([{ answer: expect.objectContaining({ kind: "granted" }) }]);
  });

  test("shows the host's page where there is one", async () => {
    const server = productServer({ onAdminConsent: () => new Response("Welcome") });
    const end = await browserAt(server).send("/calendar/admin-consent/return?admin_consent=True");
    expect(await end.text()).toBe("Welcome");
  });
});
