import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { createTenant } from "../../../create-tenant.ts";
import { scenarios } from "../../../scenarios/index.ts";

describe("POST /control/v1/advance", () => {
  test("moves the clock, and what falls due on the way happens", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const { status, body } = await callApi(tenant).post("/advance", { days: 30, minutes: 1 });
    expect([status, body.now]).toEqual([200, "2026-02-04T09:01:00.000Z"]);
    expect(tenant.requests().map((request) => request.status)).toEqual(["expired"]);
  });

  test.each([
    [{}, "The body says nothing; it may hold days, hours, minutes, seconds, milliseconds."],
    [{ days: -1 }, "/days is -1; it must be 0 or more."],
    [{ days: 1.5 }, "/days is 1.5; it must be a whole number."],
    [{ day: 1 }, '/day is not known here. Did you mean "days"?'],
    [{ weeks: 1 }, "/weeks is not known here. Known are days, hours, minutes, seconds, milliseconds."],
    [{ days: 4000 }, "The body is 4000 days long; the clock moves at most 3660 at a time."],
    [[], "The body is []; it must be an object."],
  ])("says what is wrong with %j", async (wish, detail) => {
    const tenant = createTenant();
    const before = tenant.clock.now();
    const answer = await callApi(tenant).post("/advance", wish);
    expect([answer.status, answer.body.detail]).toEqual([400, detail]);
    expect(tenant.clock.now()).toBe(before);
  });
});

describe("POST /control/v1/scenarios/:scenario/start", () => {
  test("starts a scenario as if the tenant had started in it", async () => {
    const tenant = createTenant();
    const { body } = await callApi(tenant).post("/scenarios/requestPending/start");
    expect(body.scenario.name).toBe("requestPending");
    expect(tenant.snapshot()).toEqual(createTenant({ scenario: scenarios.requestPending }).snapshot());
  });

  test("names the nearest scenario where none has the name", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const { status, body } = await callApi(tenant).post("/scenarios/requestDenid/start");
    expect(status).toBe(404);
    expect(body.detail).toContain('There is no scenario “requestDenid”. Did you mean "requestDenied"?');
    expect(tenant.requests()).toHaveLength(1);
  });
});

describe("POST /control/v1/reset", () => {
  test("starts the scenario again, at the clock's time", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    await tenant.people.administrator.approves();
    tenant.clock.advance({ hours: 1 });
    const { body } = await callApi(tenant).post("/reset", {});
    expect(body).toMatchObject({ scenario: { name: "requestPending" }, now: "2026-01-05T10:00:00.000Z" });
    expect(tenant.requests().map(({ status }) => status)).toEqual(["pending"]);
  });
});

describe("GET /control/v1/scenarios", () => {
  test("lists the starting worlds", async () => {
    const { body } = await callApi().get("/scenarios");
    const known = Object.values(scenarios).map(({ name, description }) => ({ name, description }));
    expect(body.scenarios).toEqual(known);
  });
});

describe("GET /control/v1/snapshot", () => {
  test("is what brings a tenant back, also another one", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const { body } = await callApi(tenant).get("/snapshot");
    expect(body).toEqual(JSON.parse(JSON.stringify(tenant.snapshot())));
    const other = createTenant();
    const restored = await callApi(other).post("/restore", body);
    expect([restored.status, restored.body]).toEqual([200, { journal: 0 }]);
    expect(other.snapshot()).toEqual(tenant.snapshot());
  });
});

describe("POST /control/v1/restore", () => {
  test("refuses what is no snapshot, and says why", async () => {
    const tenant = createTenant();
    const { status, body } = await callApi(tenant).post("/restore", { version: 2 });
    expect([status, body.detail]).toEqual([400, "The body is no snapshot: its version is 2, not 1."]);
  });

  test("refuses a snapshot once the clock stands after it", async () => {
    const tenant = createTenant();
    const snapshot = tenant.snapshot();
    tenant.clock.advance({ hours: 1 });
    const { status, body } = await callApi(tenant).post("/restore", snapshot);
    expect(status).toBe(409);
    expect(body.detail).toContain("a virtual clock never goes back");
  });
});
