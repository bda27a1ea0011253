import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../test/support/authorize-url.ts";
import { enterControl } from "../../../test/support/control.ts";
import { clientFor } from "../../../test/support/graph-client.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenarios } from "../../scenarios/index.ts";
import { ACTIVITY_SCRIPT } from "./activity-script.ts";

/** The list's rows from the newest, each as a person reads it. */
async function rowsOf(tenant: ReturnType<typeof createTenant>, query = ""): Promise<readonly string[]> {
  const { visitor } = await enterControl(`/activity${query}`, { tenant });
  return visitor.links.filter(({ href }) => /\/activity\/\d+$/.test(href)).map(({ name }) => name);
}

describe("GET /activity", () => {
  test("shows every request from the newest, with who, what for, the answer and why", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    const { visitor } = await enterControl("/activity", { tenant });
    expect(visitor.title).toBe("Activity");
    expect(visitor.text).toContain(
      "POST login /common/Consent/Request 5 January 2026, 09:00 UTC Maya Okafor Meetings 200 request-sent",
    );
    expect(await rowsOf(tenant)).toEqual([
      "POST login /common/Consent/Request",
      "POST login /common/login",
      `GET login /${tenant.id}/oauth2/v2.0/authorize`,
    ]);
  });

  test("shows what no route answered, and what was cut off", async () => {
    const tenant = createTenant();
    await tenant.fetch(new Request(`${tenant.origins.portal}/nothing`));
    tenant.plan({ route: "mail.mailboxes", answer: { kind: "connection-lost" } });
    await expect(tenant.fetch(new Request(`${tenant.origins.mail}/mail/`))).rejects.toThrow(TypeError);
    const { visitor } = await enterControl("/activity", { tenant });
    expect(visitor.text).toContain("GET portal /nothing 5 January 2026, 09:00 UTC 404");
    expect(visitor.text).toContain("GET mail /mail/ 5 January 2026, 09:00 UTC connection cut");
  });

  test("is narrowed by person and by application", async () => {
    const { tenant, connect } = story(scenarios.alreadyApproved);
    await connect("requester");
    await connect("colleague");
    const { visitor } = await enterControl("/activity", { tenant });
    await visitor.select("Person", "Jonas Weber");
    await visitor.press("Apply");
    expect(visitor.text).toContain("Jonas Weber");
    expect(visitor.text.split("All applications").at(-1)).not.toContain("Maya Okafor");
    await visitor.select("Application", "Meetings");
    await visitor.press("Apply");
    expect(await rowsOf(tenant, new URL(visitor.location).search)).not.toEqual([]);
    expect(await rowsOf(tenant, "?application=another")).toEqual([]);
  });

  test("knows the person and the application behind tokens and codes", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const graph = await clientFor(tenant, { person: "requester", permissions: "Calendars.ReadWrite" });
    await graph.get("/me/calendars");
    const { visitor } = await enterControl("/activity", { tenant });
    expect(visitor.text).toMatch(/GET graph \/v1.0\/me\/calendars [^/]* Maya Okafor Meetings 200/);
  });

  test("shows fifteen at a time, and leads to the older ones", async () => {
    const tenant = createTenant();
    for (let count = 0; count < 32; count += 1)
      await tenant.fetch(new Request(`${tenant.origins.mail}/mail/?n=${String(count)}`));
    const { visitor } = await enterControl("/activity", { tenant });
    const numbers = () =>
      visitor.links.flatMap(({ href }) => /\/activity\/(\d+)$/.exec(href)?.[1] ?? []).map(Number);
    expect(numbers()).toEqual(Array.from({ length: 15 }, (_, index) => 32 - index));
    await visitor.press("Older requests");
    await visitor.press("Older requests");
    expect(numbers()).toEqual([2, 1]);
    await visitor.press("Newest requests");
    expect(numbers()[0]).toBe(32);
  });

  test("leaves out the mock's own pages and the files of pages", async () => {
    const tenant = createTenant();
    await enterControl("/world", { tenant });
    await tenant.fetch(new Request(`${tenant.origins.portal}/-/mock-azure.css`));
    expect(await rowsOf(tenant)).toEqual([]);
  });

  test("forgets the oldest of more than five hundred, and everything when the world starts again", async () => {
    const tenant = createTenant();
    for (let count = 0; count < 501; count += 1)
      await tenant.fetch(new Request(`${tenant.origins.mail}/nothing`));
    const { visitor, open } = await enterControl("/activity/1", { tenant });
    expect(visitor.title).toBe("Not found");
    await open("/activity/2");
    expect(visitor.title).toBe("Request 2");
    tenant.reset();
    expect(await rowsOf(tenant)).toEqual([]);
  });

  test("has a script that looks again and complete pages without it", async () => {
    const { fetch, origins } = createTenant();
    const page = await (await fetch(new Request(`${origins.control}/activity`))).text();
    expect(page).toContain('<script src="/-/activity.js" defer></script>');
    const script = await fetch(new Request(`${origins.control}/-/activity.js`));
    expect(await script.text()).toBe(ACTIVITY_SCRIPT);
    const older = await (await fetch(new Request(`${origins.control}/activity?before=3`))).text();
    expect(older).not.toContain("<script");
  });
});

describe("GET /activity/:number", () => {
  test("shows reasons with their sources, and what the journal says", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    const { visitor } = await enterControl("/activity", { tenant });
    await visitor.press("POST login /common/Consent/Request");
    expect(visitor.title).toBe("Request 3");
    expect(visitor.text).toContain("Route login.approval-choice People Maya Okafor Applications Meetings");
    expect(visitor.text).toContain("request.");
    expect(visitor.text).toMatch(/\d+ consent-requested appId: .*appDisplayName: Meetings/);
    expect(visitor.text).toContain("mail-sent to: megan.price@fjordline.example");
    expect(visitor.links.find(({ name }) => name === "Source")?.href).toMatch(
      /^https:\/\/learn\.microsoft\.com/,
    );
  });

  test("shows where an answer leads without what it carries there", async () => {
    const { tenant, connect } = story(scenarios.alreadyApproved);
    await connect("requester");
    const { visitor } = await enterControl("/activity/2", { tenant });
    expect(visitor.text).toContain("Answer 302 issue-code → http://localhost/auth/callback Why");
    await tenant.people.guest.visitor.open(authorizeUrl(tenant, { prompt: "none" }));
    const { visitor: later } = await enterControl("/activity/3", { tenant });
    expect(later.text).toContain("→ http://localhost/auth/callback login_required");
  });

  test.each(["/activity/7", "/activity/seven", "/activity/-1"])("knows no request at %s", async (path) => {
    const { visitor } = await enterControl(path);
    expect(visitor.title).toBe("Not found");
  });

  test("holds no code, token, secret, state or justification of anybody", async () => {
    const { tenant, connect, ask } = story();
    const JUSTIFICATION = "We book customer calls.";
    await ask("requester");
    await tenant.people.administrator.approves();
    await connect("requester");
    const graph = await clientFor(tenant, { person: "requester", permissions: "Calendars.ReadWrite" });
    await graph.get("/me");
    const { data } = tenant.snapshot();
    const secrets = [
      JUSTIFICATION,
      tenant.app.clientSecret,
      ...data.codes.map(({ code }) => code),
      ...data.refreshTokens.map(({ token }) => token),
      ...data.sessions.flatMap(({ id, userAgentId, formToken = id }) => [id, userAgentId, formToken]),
      ...data.interactions.map(({ id }) => id),
    ];
    expect(secrets.length).toBeGreaterThan(6);
    for (let number = 1; number <= 25; number += 1) {
      const response = await tenant.fetch(
        new Request(`${tenant.origins.control}/activity/${String(number)}`),
      );
      const page = await response.text();
      for (const secret of secrets) expect(page).not.toContain(secret);
      expect(page).not.toMatch(/eyJ[\w-]{10}/);
    }
  });
});
