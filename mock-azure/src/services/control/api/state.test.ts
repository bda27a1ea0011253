import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { story } from "../../../../test/support/story.ts";
import { createTenant } from "../../../create-tenant.ts";
import { localHosts } from "../../../http/hosts.ts";
import { scenarios } from "../../../scenarios/index.ts";

describe("GET /control/v1/state", () => {
  test("tells people, app, scenario, clock and what waits", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    tenant.plan({ route: "login.token", answer: { kind: "connection-lost" } });
    const { status, type, body } = await callApi(tenant).get("/state");
    expect([status, type]).toEqual([200, "application/json"]);
    expect(body).toMatchObject({
      tenant: { id: tenant.id, domain: "fjordline.example", organization: "Fjordline Logistics" },
      origins: tenant.origins,
      scenario: { name: "approvalRequired" },
      now: "2026-01-05T09:00:00.000Z",
      app: { clientId: tenant.app.clientId, displayName: "Meetings" },
      requests: { waiting: 1, total: 1 },
      faults: 1,
      journal: tenant.journal().length,
    });
    expect(Object.keys(body.people)).toEqual(Object.keys(tenant.people));
    expect(body.people.administrator).toMatchObject({
      displayName: "Megan Price",
      address: "megan.price@fjordline.example",
      enabled: true,
      roles: ["Global Administrator"],
    });
  });

  test("names the origins by which it was asked", async () => {
    const { fetch } = createTenant();
    const response = await fetch(new Request("https://control.localhost:8443/control/v1/state"));
    expect((await response.json()).origins).toEqual(localHosts(8443));
  });

  test("changes nothing of the world", async () => {
    const tenant = createTenant();
    const before = tenant.snapshot();
    const api = callApi(tenant);
    for (const path of [
      "/state",
      "/app",
      "/mail",
      "/requests",
      "/journal",
      "/because",
      "/activity",
      "/faults",
    ])
      expect((await api.get(path)).status).toBe(200);
    expect(tenant.snapshot()).toEqual(before);
    expect((await api.get("/activity")).body.entries).toEqual([]);
  });
});

describe("GET /control/v1/app", () => {
  test("gives what an app is configured with", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const { body } = await callApi(tenant).get("/app");
    expect(body).toEqual({
      ...tenant.app,
      tenant: tenant.id,
      authority: `https://login.microsoftonline.com/${tenant.id}`,
    });
  });
});
