import { describe, expect, test } from "vitest";
import { enterControl, postToControl, uploadSnapshot } from "../../../test/support/control.ts";
import { story } from "../../../test/support/story.ts";
import { createTenant } from "../../create-tenant.ts";
import { scenario, scenarios } from "../../scenarios/index.ts";
import { withPersonAs } from "../../scenarios/with-person.ts";

describe("GET /world", () => {
  test("shows organisation, scenario, clock and everybody who plays a part", async () => {
    const { visitor } = await enterControl("/world");
    expect(visitor.title).toBe("World");
    for (const text of [
      "Organization Fjordline Logistics Domain fjordline.example",
      "It is 5 January 2026, 09:00 UTC.",
      "requester Maya Okafor maya.okafor@fjordline.example",
      "administrator Megan Price megan.price@fjordline.example megan.price@fjordline.example Yes Global Administrator",
      "approvalRequired: Microsoft-managed consent policy; users may request approval.",
      "No fault is planned.",
    ]) {
      expect(visitor.text).toContain(text);
    }
    await visitor.press("megan.price@fjordline.example");
    expect(visitor.title).toBe("Inbox of Megan Price");
  });

  test("is the first page of its host, which has no other than its own", async () => {
    const { visitor, open } = await enterControl("/");
    expect(visitor.title).toBe("World");
    await open("/nothing");
    expect(visitor.text).toContain("Mock tenant has no page at /nothing.");
  });

  test("changes nothing of the world by being looked at", async () => {
    const tenant = createTenant();
    const before = tenant.snapshot();
    await enterControl("/world", { tenant });
    await enterControl("/activity", { tenant });
    expect(tenant.snapshot()).toEqual(before);
  });
});

describe("POST /world/advance", () => {
  test("moves the clock by a button, and what falls due on the way happens", async () => {
    const { visitor, tenant } = await enterControl("/world", { start: scenarios.requestPending });
    await visitor.press("Advance 30 days");
    expect(visitor.text).toContain("The clock was moved. Organization");
    expect(visitor.text).toContain("It is 4 February 2026, 09:00 UTC.");
    expect(tenant.requests().map(({ status }) => status)).toEqual(["expired"]);
  });

  test("moves it by what was typed", async () => {
    const { visitor, tenant } = await enterControl("/world");
    const before = tenant.clock.now();
    await visitor.fill("Time to advance", "90");
    await visitor.press("Advance");
    expect(tenant.clock.now() - before).toBe(90 * 60_000);
  });

  test.each(["", "0", "-1", "1.5", "99999999"])("says what is wrong with %j", async (amount) => {
    const { visitor, tenant } = await enterControl("/world");
    const before = tenant.clock.now();
    await visitor.fill("Time to advance", amount);
    await visitor.press("Advance");
    expect(visitor.text).toContain("That was not done. Say by how much");
    expect(tenant.clock.now()).toBe(before);
  });
});

describe("POST /world/account-event", () => {
  test("lets something happen to somebody's account", async () => {
    const { visitor, tenant } = await enterControl("/world");
    await visitor.select("Person", "Jonas Weber");
    await visitor.select("What happens", "is disabled");
    await visitor.press("Let it happen");
    expect(visitor.text).toContain("It happened to the account.");
    expect(visitor.text).toContain("colleague Jonas Weber");
    const colleague = tenant.snapshot().data.users.find(({ displayName }) => displayName === "Jonas Weber");
    expect(colleague?.accountEnabled).toBe(false);
  });

  test.each([
    [{ person: "unknown", event: "accountDisabled" }, "The person is not there any more."],
    [{ person: "unknown", event: "promoted" }, "Say what happens to the account."],
  ])("says what is wrong with %j", async (fields, problem) => {
    const response = await postToControl(createTenant(), "/world/account-event", fields);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
  });
});

describe("POST /world/faults", () => {
  test("plans a fault that strikes, and shows what is left of it", async () => {
    const { visitor, tenant, open } = await enterControl("/world");
    await visitor.press("Plan fault");
    await visitor.fill("Route", "portal.overview");
    await visitor.select("Answer", "429 Too Many Requests");
    await visitor.fill("Calls that fail", "2");
    await visitor.fill("Retry-After in seconds", "7");
    await visitor.press("Plan fault");
    expect(visitor.text).toContain("portal.overview 429 0 2");
    const response = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
    await open("/world");
    expect(visitor.text).toContain("portal.overview 429 0 1");
    await visitor.press("Take back the fault of portal.overview");
    expect(visitor.text).toContain("No fault is planned.");
    expect((await tenant.fetch(new Request(`${tenant.origins.portal}/`))).status).toBe(200);
  });

  test.each([
    ["nowhere", "1", 'There is no route "nowhere"'],
    ["control.world", "1", 'There is no route "control.world"'],
    ["login.token", "0", "Say which route fails and how"],
  ])("says what is wrong with a fault of %s, %s times", async (route, times, problem) => {
    const { visitor, tenant } = await enterControl("/world/faults");
    await visitor.fill("Route", route);
    await visitor.fill("Calls that fail", times);
    await visitor.press("Plan fault");
    expect(visitor.text).toContain(problem);
    expect(tenant.snapshot().data.faults).toEqual([]);
  });
});

describe("POST /world/scenario", () => {
  test("starts another scenario, with its people, as if the tenant had started in it", async () => {
    const { visitor, tenant } = await enterControl("/world");
    await tenant.people.requester.visitor.open(`${tenant.origins.mail}/mail/`);
    await visitor.select("Scenario to start", "requestPending: ");
    await visitor.press("Start scenario");
    expect(visitor.text).toContain("The scenario started again.");
    expect(visitor.text).toContain("Requests for approval that wait 1");
    const { data } = createTenant({ scenario: scenarios.requestPending }).snapshot();
    expect(tenant.snapshot().data).toEqual(data);
    await tenant.people.administrator.approves();
    expect(tenant.requests().map(({ status }) => status)).toEqual(["approved"]);
  });

  test("starts the same scenario again where it is one of its own, and forgets what happened", async () => {
    const start = scenario("own", withPersonAs("pilot", "reviewer"));
    const { tenant, ask } = story(start);
    await ask("requester");
    const { visitor } = await enterControl("/world", { tenant });
    await visitor.press("Start scenario");
    expect(visitor.text).toContain("pilot Rui Santos");
    expect(tenant.requests()).toEqual([]);
    expect(tenant.people.pilot?.displayName).toBe("Rui Santos");
  });

  test("refuses a name that no scenario has", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const response = await postToControl(tenant, "/world/scenario", { scenario: "nothing" });
    expect(await response.text()).toContain("There is no scenario “nothing”.");
    expect(tenant.requests()).toHaveLength(1);
  });
});

describe("the snapshot of a world", () => {
  const download = async ({ fetch, origins }: ReturnType<typeof createTenant>) =>
    fetch(new Request(`${origins.control}/world/snapshot.json`));

  test("is a file that takes the world back to where it was", async () => {
    const { tenant, ask } = story();
    const file = await download(tenant);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    const before = tenant.snapshot();
    await ask("requester");
    const response = await uploadSnapshot(tenant, await file.text());
    expect(response.headers.get("location")).toBe("/world?done=restore");
    expect(tenant.snapshot()).toEqual(before);
  });

  test("is refused once the clock stands after it", async () => {
    const tenant = createTenant();
    const file = await (await download(tenant)).text();
    tenant.clock.advance({ hours: 1 });
    const response = await uploadSnapshot(tenant, file);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("a virtual clock never goes back");
  });

  test.each([
    ["", "Choose a file that holds a snapshot."],
    ["{", "The file is no snapshot: it is no JSON"],
    ["[1]", "its version is undefined, not 1"],
    [
      '{"version":1,"now":1,"sequence":0,"idPosition":0,"requestIdPosition":0,"data":{"organization":{},"policies":{}}}',
      "its data lack “users”",
    ],
    ['{"version":1,"now":"1"}', "“now” is no whole number"],
  ])("is refused where the file is none: %s", async (text, problem) => {
    const tenant = createTenant();
    const before = tenant.snapshot();
    const response = await uploadSnapshot(tenant, text);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
    expect(tenant.snapshot()).toEqual(before);
  });

  test("is refused where a row fits no table, and the world stays as it is", async () => {
    const tenant = createTenant();
    const before = tenant.snapshot();
    const broken = { ...before, data: { ...before.data, users: [{ id: 1 }] } };
    expect((await uploadSnapshot(tenant, JSON.stringify(broken))).status).toBe(400);
    expect(tenant.snapshot()).toEqual(before);
  });
});

describe("forms of the world", () => {
  const send = ({ fetch, origins }: ReturnType<typeof createTenant>, init: RequestInit) =>
    fetch(new Request(`${origins.control}/world/advance`, { method: "POST", ...init }));

  test("count only with the token of the page", async () => {
    const tenant = createTenant();
    const before = tenant.clock.now();
    const response = await postToControl(tenant, "/world/advance", { by: "1 days", formToken: "guessed" });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("The form was not sent from this page.");
    expect(tenant.clock.now()).toBe(before);
  });

  test.each([{ "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }])(
    "do not count from another site: %j",
    async (headers) => {
      const tenant = createTenant();
      const page = await (await tenant.fetch(new Request(`${tenant.origins.control}/world`))).text();
      const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? "";
      const body = new URLSearchParams({ by: "1 days", formToken });
      expect((await send(tenant, { headers, body })).status).toBe(403);
      expect((await send(tenant, { body })).status).toBe(302);
    },
  );

  test("say nothing that cannot be read", async () => {
    const response = await send(createTenant(), {
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(403);
  });
});
