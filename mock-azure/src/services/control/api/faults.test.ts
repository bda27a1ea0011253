import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { createTenant } from "../../../create-tenant.ts";
import { routes } from "../../routes.ts";

describe("POST /control/v1/faults", () => {
  test("plans a fault that strikes, and takes it back", async () => {
    const tenant = createTenant();
    const api = callApi(tenant);
    const answer = { kind: "status", status: 429, retryAfterSeconds: 7 };
    const made = await api.post("/faults", { route: "portal.overview", times: 2, answer });
    expect(made.status).toBe(201);
    const response = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
    const [fault] = (await api.get("/faults")).body.faults;
    expect(fault).toMatchObject({ fault: { route: "portal.overview" }, passes: 0, left: 1 });
    expect((await api.delete(`/faults/${fault?.id ?? ""}`)).body).toEqual({ faults: [] });
    expect((await tenant.fetch(new Request(`${tenant.origins.portal}/`))).status).toBe(200);
    expect((await api.delete(`/faults/${fault?.id ?? ""}`)).status).toBe(404);
  });

  test("cuts connections", async () => {
    const tenant = createTenant();
    await callApi(tenant).post("/faults", { route: "mail.mailboxes", answer: { kind: "connection-lost" } });
    await expect(tenant.fetch(new Request(`${tenant.origins.mail}/mail/`))).rejects.toThrow(TypeError);
  });

  const KINDS = [
    "status",
    "connection-lost",
    "claims-challenge",
    "slow",
    "truncated",
    "page-loop",
    "items-repeated",
    "items-missing",
    "link-renewed",
    "sync-lost",
    "refusal",
    "offline",
    "malformed",
    "wrong-signature",
    "clock-skew",
    "key-rollover",
    "bad-state",
    "duplicate-callback",
    "replayed-callback",
    "window-closed",
    "never-returns",
  ].join(", ");

  test.each([
    { kind: "status", status: 503, retryAfterSeconds: 1.5, retryAfterForm: "fraction", committed: true },
    { kind: "claims-challenge" },
    { kind: "slow", milliseconds: 500, ending: { kind: "connection-lost" } },
    { kind: "truncated", end: "broken" },
    { kind: "page-loop", links: "changing" },
    { kind: "sync-lost", code: "resyncRequired" },
  ])("plans %j for one calendar, by chance", async (answer) => {
    const tenant = createTenant();
    const fault = { route: "graph.calendar-view-delta", calendar: "Team", chance: 0.5, answer };
    const made = await callApi(tenant).post("/faults", fault);
    expect(made.status).toBe(201);
    expect(made.body.faults).toMatchObject([{ fault }]);
  });

  const status = (code: unknown) => ({ route: "login.token", answer: { kind: "status", status: code } });

  test.each([
    [
      { ...status(503), route: "login.tokem" },
      '/route is "login.tokem", which no route is called. Did you mean "login.token"?',
    ],
    [{ ...status(503), route: "control.api-state" }, "which no route is called"],
    [status(418), "/answer/status is 418; it must be one of 429, 500, 502, 503, 504, 507."],
    [{ ...status(503), times: 0 }, "/times is 0; it must be 1 or more."],
    [{ route: "login.token", answer: { status: 503 } }, `/answer lacks "kind", which is one of ${KINDS}.`],
    [
      { route: "login.token", answer: { kind: "conection-lost" } },
      `/answer/kind is "conection-lost"; it must be one of ${KINDS}. Did you mean "connection-lost"?`,
    ],
    [{ route: "login.token", answer: 503 }, "/answer is 503; it must be an object."],
    [
      { route: "login.token", answer: { kind: "refusal", aadsts: 1 } },
      /^The catalogue has no AADSTS number 1\.$/,
    ],
    [{ answer: { kind: "status" } }, 'The body lacks "route". /answer lacks "status".'],
  ])("says what is wrong with %j", async (wish, detail) => {
    const tenant = createTenant();
    const { status: code, body } = await callApi(tenant).post("/faults", wish);
    expect(code).toBe(400);
    expect(body.detail).toEqual(
      typeof detail === "string" ? expect.stringContaining(detail) : expect.stringMatching(detail),
    );
    expect(tenant.snapshot().data.faults).toEqual([]);
  });
});

describe("GET /control/v1/routes", () => {
  test("names every route that a fault can strike, their parts, and the way back to the app", async () => {
    const parts = ["*", "login.*", "login.return", "graph.*", "portal.*", "mail.*"];
    expect((await callApi().get("/routes")).body.routes).toEqual(
      [...new Set([...routes.map(({ name }) => name), ...parts])].toSorted(),
    );
  });
});

describe("GET /control/v1/errors/:code", () => {
  test.each(["90094", "AADSTS90094", "aadsts90094: Admin consent is required"])(
    "explains %s",
    async (code) => {
      const { body } = await callApi().get(`/errors/${encodeURIComponent(code)}`);
      expect(body).toMatchObject({ aadsts: 90094, fixableBy: ["administrator"], produced: true });
    },
  );

  test("names the nearest number where the catalogue does not have it", async () => {
    const { status, body } = await callApi().get("/errors/900944");
    expect(status).toBe(404);
    expect(body.detail).toBe('The catalogue has no AADSTS number "900944". Did you mean 90094?');
  });

  test("lists the whole catalogue", async () => {
    const { errors } = (await callApi().get("/errors")).body;
    expect(errors.length).toBeGreaterThan(50);
  });
});
