import { describe, expect, test } from "vitest";
import { authorizeUrl } from "../../../../test/support/authorize-url.ts";
import { callApi } from "../../../../test/support/control-api.ts";
import { createTenant } from "../../../create-tenant.ts";
import { scenarios } from "../../../scenarios/index.ts";

describe("POST /control/v1/people/:person/…", () => {
  test("plays the approval story through the same pages as everybody", async () => {
    const tenant = createTenant();
    const api = callApi(tenant);
    const authorize = authorizeUrl(tenant);
    const signIn = () => api.post("/people/requester/sign-in", { authorizeUrl: authorize });
    expect((await signIn()).body).toEqual({ page: "Approval required", leaves: null });
    const asked = await api.post("/people/requester/request-approval", { justification: "I need it." });
    expect(asked.body).toEqual({ page: "Request sent", leaves: null });
    expect((await api.post("/people/administrator/approve")).body.page).toBe("Permissions granted");
    const { leaves } = (await signIn()).body;
    expect([leaves.method, leaves.fields]).toEqual(["GET", {}]);
    const url = new URL(leaves.url);
    expect([url.origin + url.pathname, url.searchParams.get("state")]).toEqual([
      "http://localhost/auth/callback",
      "s1",
    ]);
    expect(url.searchParams.get("code")).toMatch(/./);
  });

  test("gives the form of form_post", async () => {
    const tenant = createTenant({ scenario: scenarios.alreadyApproved });
    const authorize = authorizeUrl(tenant, { response_mode: "form_post" });
    const { body } = await callApi(tenant).post("/people/requester/sign-in", { authorizeUrl: authorize });
    expect(body.leaves).toMatchObject({
      method: "POST",
      url: "http://localhost/auth/callback",
      fields: { code: expect.any(String), state: "s1" },
    });
  });

  test.each([
    ["deny", "denied"],
    ["block", "blocked"],
  ])("lets a reviewer %s", async (deed, status) => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const answer = await callApi(tenant).post(`/people/reviewer/${deed}`, { reason: "Not this one." });
    expect(answer.status).toBe(200);
    expect(tenant.requests().map((request) => request.status)).toEqual([status]);
    expect(tenant.requests()[0]?.review?.justification).toBe("Not this one.");
  });

  test("has no back door: who may not approve cannot", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const { status, body } = await callApi(tenant).post("/people/colleague/approve");
    expect(status).toBe(409);
    expect(body.detail).toContain("The list shows jonas.weber@fjordline.example no waiting request.");
    expect(tenant.requests().map((request) => request.status)).toEqual(["pending"]);
  });

  test("says that the person does not stand where that is possible", async () => {
    const { status, body } = await callApi().post("/people/requester/request-approval", {
      justification: "x",
    });
    expect([status, body.detail]).toEqual([
      409,
      'The visitor has opened no page yet. The visitor stands on the page "" (about:blank).',
    ]);
  });

  test("says that a planned fault cut a person's connection", async () => {
    const tenant = createTenant();
    tenant.plan({ route: "login.authorize", answer: { kind: "connection-lost" } });
    const { status, body } = await callApi(tenant).post("/people/requester/sign-in", {
      authorizeUrl: authorizeUrl(tenant),
    });
    expect([status, body.detail]).toEqual([
      409,
      "Maya Okafor got no answer: a planned fault cut the connection.",
    ]);
  });

  test("opens no address but the tenant's", async () => {
    const { status, body } = await callApi().post("/people/requester/sign-in", {
      authorizeUrl: "https://evil.example/?code=secret",
    });
    expect(status).toBe(409);
    expect(body.detail).toContain("opens addresses of the tenant only");
    expect(body.detail).not.toContain("secret");
  });

  test.each([
    [
      "nobody",
      "/people/requster/approve",
      undefined,
      404,
      'Nobody plays the part "requster". Did you mean "requester"?',
    ],
    ["an inherited name", "/people/constructor/approve", undefined, 404, "Nobody plays the part"],
    ["no reason", "/people/reviewer/deny", {}, 400, 'The body lacks "reason".'],
    [
      "an empty reason",
      "/people/reviewer/block",
      { reason: "" },
      400,
      "/reason is empty; it must say something.",
    ],
    ["a body where none is asked for", "/people/reviewer/approve", { all: true }, 400, "There is a body"],
  ])("refuses %s", async (_, path, sent, status, detail) => {
    const answer = await callApi().post(path, sent);
    expect(answer.status).toBe(status);
    expect(answer.body.detail).toContain(detail);
  });

  test("does the deeds of several callers one after the other", async () => {
    const tenant = createTenant();
    const api = callApi(tenant);
    const wish = { authorizeUrl: authorizeUrl(tenant) };
    const both = await Promise.all([
      api.post("/people/requester/sign-in", wish),
      api.post("/people/requester/request-approval", { justification: "I need it." }),
    ]);
    expect(both.map(({ body }) => body.page)).toEqual(["Approval required", "Request sent"]);
  });
});

describe("POST /control/v1/people/:person/account-events", () => {
  test("lets something happen to an account", async () => {
    const tenant = createTenant();
    const api = callApi(tenant);
    const { body } = await api.post("/people/colleague/account-events", { event: "accountDisabled" });
    expect(body).toEqual({ person: "colleague", event: "accountDisabled" });
    expect((await api.get("/state")).body.people.colleague?.enabled).toBe(false);
  });

  test.each([
    ["requester", "promoted", 400],
    ["nobody", "accountDisabled", 404],
  ])("refuses %s and %s", async (person, event, status) => {
    expect((await callApi().post(`/people/${person}/account-events`, { event })).status).toBe(status);
  });
});

describe("GET /control/v1/mail", () => {
  test("lists mailboxes, and gives a person's mails as they read them", async () => {
    const tenant = createTenant({ scenario: scenarios.requestPending });
    const api = callApi(tenant);
    const { mailboxes } = (await api.get("/mail")).body;
    const megan = "megan.price@fjordline.example";
    const inbox = tenant.inbox(megan);
    expect(mailboxes).toContainEqual({ owner: "Megan Price", address: megan, mails: inbox.length });
    const { body } = await api.get(`/mail/${megan.toUpperCase()}`);
    expect(body.address).toBe(megan);
    expect(body.mails.map(({ subject, text, action }) => [subject, text, action])).toEqual(
      inbox.map(({ subject, text, action }) => [subject, text, action]),
    );
    expect(body.mails[0]?.receivedDateTime).toMatch(/^2026-01-\d\dT/);
  });

  test("names the nearest address where nobody has it", async () => {
    const { status, body } = await callApi().get("/mail/megan.prize@fjordline.example");
    expect(status).toBe(404);
    expect(body.detail).toContain('Did you mean "megan.price@fjordline.example"?');
  });
});
