import { describe, expect, test } from "vitest";
import { callApi } from "../../../../test/support/control-api.ts";
import { clientFor } from "../../../../test/support/graph-client.ts";
import { story } from "../../../../test/support/story.ts";
import { scenarios } from "../../../scenarios/index.ts";

describe("GET /control/v1/journal", () => {
  test("gives what happened since, page by page, to the end", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    const api = callApi(tenant);
    const sequences: number[] = [];
    let since = 0;
    for (let more = true; more; ) {
      const { body } = await api.get(`/journal?since=${String(since)}&limit=2`);
      expect(body.entries.length).toBeLessThanOrEqual(2);
      sequences.push(...body.entries.map(({ sequence }) => sequence));
      ({ next: since, more } = body);
    }
    expect(sequences).toEqual(tenant.journal().map(({ sequence }) => sequence));
    const end = await api.get(`/journal?since=${String(since)}`);
    expect(end.body).toEqual({ entries: [], next: since, more: false });
    expect((await api.get("/journal")).body.entries).toEqual(JSON.parse(JSON.stringify(tenant.journal())));
  });

  test("goes on where a snapshot left off", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    const snapshot = tenant.snapshot();
    tenant.restore(snapshot);
    const api = callApi(tenant);
    expect((await api.get("/journal")).body.entries).toEqual([]);
    await tenant.people.administrator.approves();
    const { entries } = (await api.get(`/journal?since=${String(snapshot.sequence)}&limit=1`)).body;
    expect(entries.map(({ sequence }) => sequence)).toEqual([snapshot.sequence + 1]);
  });

  test("says that the world has started again since", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    const { status, body } = await callApi(tenant).get("/journal?since=4711");
    expect(status).toBe(409);
    expect(body.detail).toContain("before 4711: the world has started again since. Ask from 0.");
  });

  test.each([
    ["since=-1", "query:since is -1; it must be 0 or more."],
    ["since=two", 'query:since is "two"; it must be a whole number.'],
    ["limit=1001", "query:limit is 1001; it must be 1000 or less."],
    ["sinse=1", "query:sinse is not known here; known are since, limit."],
  ])("refuses %s", async (query, detail) => {
    const { status, body } = await callApi().get(`/journal?${query}`);
    expect([status, body.detail]).toEqual([400, detail]);
  });
});

describe("GET /control/v1/because", () => {
  test("gives the reasons of the latest decision", async () => {
    const { tenant, connect } = story();
    await connect("requester");
    const { reasons } = (await callApi(tenant).get("/because")).body;
    expect(reasons).toEqual(tenant.because());
    expect(reasons.length).toBeGreaterThan(0);
  });
});

describe("GET /control/v1/requests", () => {
  test("tells where each request stands, without justifications", async () => {
    const { tenant, ask } = story();
    await ask("requester");
    await tenant.people.administrator.denies("Our own tool does this.");
    const { body } = await callApi(tenant).get("/requests");
    expect(body.requests).toMatchObject([
      {
        appDisplayName: "Meetings",
        status: "denied",
        reviewers: ["megan.price@fjordline.example", "rui.santos@fjordline.example"],
        requesters: [{ displayName: "Maya Okafor" }],
        review: { reviewedBy: "megan.price@fjordline.example", reviewedDateTime: "2026-01-05T09:00:00.000Z" },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Our own tool|customer calls/);
  });
});

describe("GET /control/v1/activity", () => {
  test("gives the requests that were answered, the newest first, by person and page", async () => {
    const { tenant, connect } = story(scenarios.alreadyApproved);
    await connect("requester");
    await connect("colleague");
    const api = callApi(tenant);
    const first = (await api.get("/activity?limit=2")).body;
    expect(first.entries).toHaveLength(2);
    expect(first.entries[0]).toMatchObject({
      part: "login",
      outcome: "issue-code",
      leadsTo: "http://localhost/auth/callback",
    });
    const rest = (await api.get(`/activity?before=${String(first.older)}`)).body;
    expect(rest.older).toBe(null);
    const id = (await api.get("/state")).body.people.colleague?.id;
    const hers = (await api.get(`/activity?person=${String(id)}`)).body.entries;
    expect(hers.length).toBeGreaterThan(0);
    expect(hers.length).toBeLessThan(first.entries.length + rest.entries.length);
  });
});

describe("the control API", () => {
  test("shows no code, token, secret, session or justification of anybody in what happened", async () => {
    const { tenant, connect, ask } = story();
    await ask("requester");
    await tenant.people.administrator.approves();
    await connect("requester");
    const graph = await clientFor(tenant, { person: "requester", permissions: "Calendars.ReadWrite" });
    await graph.get("/me");
    const { data } = tenant.snapshot();
    const secrets = [
      "customer calls",
      tenant.app.clientSecret,
      ...data.codes.map(({ code }) => code),
      ...data.refreshTokens.map(({ token }) => token),
      ...data.sessions.flatMap(({ id, userAgentId, formToken = id }) => [id, userAgentId, formToken]),
      ...data.interactions.map(({ id }) => id),
    ];
    expect(secrets.length).toBeGreaterThan(6);
    const api = callApi(tenant);
    for (const path of [
      "/state",
      "/journal?limit=1000",
      "/activity",
      "/because",
      "/requests",
      "/faults",
      "/openapi.json",
    ]) {
      const told = JSON.stringify((await api.get(path)).body);
      for (const secret of secrets.filter(
        (one) => path !== "/openapi.json" || one !== tenant.app.clientSecret,
      ))
        expect(told).not.toContain(secret);
      expect(told).not.toMatch(/eyJ[\w-]{10}/);
    }
  });
});
