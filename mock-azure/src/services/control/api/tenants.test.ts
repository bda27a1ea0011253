import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { createTenants } from "../../../create-tenants.ts";
import { scenarios } from "../../../scenarios/index.ts";

describe("POST /control/v1/tenants", () => {
  test("makes a tenant for a test of its own, and ends it", async () => {
    const tenants = createTenants({ scenario: scenarios.alreadyApproved });
    const api = callApi(tenants);
    const made = await api.post("/tenants", { key: "test-7", scenario: "requestPending" });
    expect([made.status, made.body]).toEqual([
      201,
      {
        key: "test-7",
        scenario: "requestPending",
        now: "2026-01-05T09:00:00.000Z",
        origins: expect.objectContaining({ login: "https://login-test-7.tenants.localhost" }),
      },
    ]);
    const own = callApi(tenants, "/control/v1/tenants/test-7");
    expect((await own.get("/requests")).body.requests).toHaveLength(1);
    await own.post("/advance", { days: 1 });
    expect((await own.get("/state")).body.now).toBe("2026-01-06T09:00:00.000Z");
    expect((await api.get("/tenants")).body).toMatchObject({
      own: "default",
      tenants: [
        { key: "default", scenario: "alreadyApproved" },
        { key: "test-7", now: "2026-01-06T09:00:00.000Z" },
      ],
    });
    expect((await api.delete("/tenants/test-7")).body).toEqual({ closed: "test-7" });
    expect(tenants.keys).toEqual(["default"]);
  });

  test("finds a key where none is wished, and starts as the first did", async () => {
    const api = callApi(createTenants({ scenario: scenarios.requestDenied }));
    const { body } = await api.post("/tenants", {});
    expect([body.key, body.scenario]).toEqual(["tenant-1", "requestDenied"]);
  });

  test("takes the same seed for the same ids", async () => {
    const tenants = createTenants();
    const api = callApi(tenants);
    for (const key of ["a", "b"]) await api.post("/tenants", { key, seed: "same" });
    expect(tenants.get("a")?.snapshot()).toEqual(tenants.get("b")?.snapshot());
  });

  test.each([
    [{ key: "default" }, '/key is "default", and there is a tenant of that key already.'],
    [{ key: "Not a key" }, '/key is "Not a key"; a key holds small letters, digits and hyphens'],
    [
      { scenario: "requestPendng" },
      '/scenario is "requestPendng", which no scenario is called. Did you mean "requestPending"?',
    ],
  ])("says what is wrong with %j", async (wish, detail) => {
    const tenants = createTenants();
    const { status, body } = await callApi(tenants).post("/tenants", wish);
    expect(status).toBe(400);
    expect(body.detail).toContain(detail);
    expect(tenants.keys).toEqual(["default"]);
  });
});

describe("DELETE /control/v1/tenants/:tenant", () => {
  test.each([
    ["default", 409, "The first tenant stays as long as the process."],
    ["nobody", 404, 'There is no tenant "nobody". GET /tenants lists them.'],
  ])("refuses to end %s", async (key, status, detail) => {
    const answer = await callApi(createTenants()).delete(`/tenants/${key}`);
    expect([answer.status, answer.body.detail]).toEqual([status, detail]);
  });
});

describe("GET /control/v1/tenants", () => {
  test("says where a process serves one tenant only", async () => {
    const api = callApi();
    const answers = [
      await api.get("/tenants"),
      await api.post("/tenants", {}),
      await api.delete("/tenants/a"),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(409);
      expect(body.detail).toContain("This process serves one tenant.");
    }
  });
});
