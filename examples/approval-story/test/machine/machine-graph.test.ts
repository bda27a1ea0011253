import { createIntegration, memoryStorage } from "@consentra/integration";
import { type ScriptLine, scriptedAuth } from "@consentra/integration/testing";
import { createTenant, scenarios, type Tenant } from "@consentra/mock-azure";
import { tenantHandlers } from "@consentra/mock-azure/msw";
import { createVirtualClock } from "@consentra/protocol";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { doesWhatPagesOffer } from "../support/walks.ts";
import { visit } from "../support/ways-in.ts";
import { pathsOfGraph, type Step } from "./paths.ts";
import { type Coverage, coverageOf, noCoverage, STATES, TRANSITIONS } from "./transitions.ts";
import { walkPath } from "./walk-path.ts";

const server = setupServer();
beforeAll(() => {
  server.listen({ onUnhandledFrame: "error" });
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterAll(() => {
  server.close();
  vi.useRealTimers();
});

/** msal-node keeps its own time, which is the tenant's. */
const takeOver = (tenant: Tenant, fetch: Tenant["fetch"] = tenant.fetch) => {
  const onTime: Tenant["fetch"] = (request) => {
    vi.setSystemTime(tenant.clock.now());
    return fetch(request);
  };
  vi.setSystemTime(tenant.clock.now());
  server.resetHandlers(...tenantHandlers({ origins: tenant.origins, fetch: onTime }));
};

const PATHS = pathsOfGraph(32);

/** Each path is walked once, by whichever test needs it first. */
const walks = new Map<readonly Step[], Promise<Coverage>>();
function walkOnce(path: readonly Step[]): Promise<Coverage> {
  const walk = walks.get(path) ?? walkPath(path, takeOver);
  walks.set(path, walk);
  return walk;
}

describe("a path of the machine's own graph", () => {
  test.each(PATHS.map((path, index) => ({ path, index, end: path.at(-1)?.to ?? "" })))(
    "agrees with the tenant at each step: number $index, to $end",
    async ({ path }) => {
      await walkOnce(path);
    },
  );
});

/** Lives that the graph does not hold, because its clock stands still and its product is one server. */
const STORIES: Readonly<Record<string, (inspect: ReturnType<typeof coverageOf>) => Promise<void>>> = {
  async "a request that runs out while its owner is on Microsoft's page is expired once they turn back"(
    inspect,
  ) {
    const tenant = createTenant({ scenario: scenarios.approvalRequired });
    takeOver(tenant);
    const { requester } = tenant.people;
    const opened = visit("server", tenant, requester, { inspect });
    const { integration } = opened;
    await opened.clickConnect(doesWhatPagesOffer(requester, () => undefined));
    await integration.requestSent();
    tenant.clock.advance({ days: 29, hours: 23, minutes: 50 });
    await integration.connect();
    tenant.clock.advance({ minutes: 12 });
    expect((await integration.cancel()).status).toBe("expired");
    expect(tenant.requests().map(({ status }) => status)).toEqual(["expired"]);
    expect((await opened.reload()).status).toBe("expired");
    opened.integration.dispose();
  },
  async "a page that was left for Microsoft finds the answer when it is loaded again"(inspect) {
    const tenant = createTenant({ scenario: scenarios.consentAllowed });
    takeOver(tenant);
    const { requester } = tenant.people;
    const opened = visit("redirect", tenant, requester, { inspect });
    const state = await opened.clickConnect(doesWhatPagesOffer(requester, () => undefined));
    expect(state.status).toBe("connected");
    opened.integration.dispose();
  },
  async "a request outlives attempts that only a developer can mend: it is looked after, and expires"(
    inspect,
  ) {
    const clock = createVirtualClock();
    const broken: ScriptLine = { signIn: { error: "invalid_client", aadsts: [7000222] } };
    const noSession: ScriptLine = { probe: { error: "login_required", aadsts: [50058] } };
    const asks: ScriptLine = { signIn: { error: "access_denied", aadsts: [90095] } };
    const integration = createIntegration({
      app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
      auth: scriptedAuth([asks, broken, noSession, broken, noSession, broken]),
      storage: memoryStorage(),
      clock,
      watch: { first: { days: 20 }, longest: { days: 20 } },
      inspect,
    });
    await integration.connect();
    const { requestedAt } = (await integration.requestSent()) as { readonly requestedAt?: number };
    expect((await integration.connect()).status).toBe("failed");
    clock.advance({ days: 20 });
    expect(await integration.cancel()).toMatchObject({ status: "pending", requestedAt });
    expect((await integration.connect()).status).toBe("failed");
    expect((await integration.check()).status).toBe("pending");
    expect((await integration.connect()).status).toBe("failed");
    clock.advance({ days: 10 });
    expect(integration.state).toMatchObject({ status: "expired", requestedAt });
    integration.dispose();
  },
};

const tellOnce = new Map<string, Promise<Coverage>>();
function told(name: string): Promise<Coverage> {
  const tell = async () => {
    const coverage = noCoverage();
    await STORIES[name]?.(coverageOf(coverage));
    return coverage;
  };
  const telling = tellOnce.get(name) ?? tell();
  tellOnce.set(name, telling);
  return telling;
}

describe("beside the graph", () => {
  test.each(Object.keys(STORIES))("%s", async (name) => {
    await told(name);
  });
});

const BUG =
  "A rejection is a bug of an adapter: msalNodeAuth makes an answer of every error of Microsoft's library.";

/** Transitions that nothing outside the product can bring about, with the reason, and a script that does. */
const SCRIPTED: Readonly<Record<string, { readonly reason: string; readonly lines: readonly ScriptLine[] }>> =
  {
    "connecting: exception -> deciding": { reason: BUG, lines: [] },
    "diagnosing: exception -> deciding": { reason: BUG, lines: [{ signIn: { error: "timed_out" } }] },
    "completing: exception -> deciding": {
      reason: BUG,
      lines: [{ signIn: { kind: "leaving-page", authorizationUrl: "https://login.microsoftonline.com/" } }],
    },
    "pending.looking: exception -> deciding": {
      reason: BUG,
      lines: [{ signIn: { error: "access_denied", aadsts: [90095] } }],
    },
  };

describe("an adapter with a bug", () => {
  test.each(Object.entries(SCRIPTED))(
    "brings about %s, and takes no status away",
    async (name, { lines }) => {
      const coverage = noCoverage();
      const integration = createIntegration({
        app: { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" },
        auth: scriptedAuth(lines, { completion: "callback" }),
        storage: memoryStorage(),
        clock: createVirtualClock(),
        inspect: coverageOf(coverage),
      });
      await integration.connect();
      await integration.complete("https://app.meetings.example/auth/callback?code=1&state=1");
      await integration.requestSent();
      const { status } = await integration.check();
      integration.dispose();
      expect([...coverage.transitions]).toContain(name);
      expect(status).toBe(name.startsWith("pending") ? "pending" : "failed");
    },
  );
});

describe("everything that the machine defines", () => {
  test("comes about in the tenant, but for what is listed with its reason", async () => {
    const covered: Coverage[] = [];
    for (const path of PATHS) covered.push(await walkOnce(path));
    for (const name of Object.keys(STORIES)) covered.push(await told(name));
    const transitions = new Set(covered.flatMap((coverage) => [...coverage.transitions]));
    const states = new Set(covered.flatMap((coverage) => [...coverage.states]));
    expect(TRANSITIONS.filter((name) => !transitions.has(name)).sort()).toEqual(Object.keys(SCRIPTED).sort());
    expect(STATES.filter((name) => !states.has(name))).toEqual([]);
  });
});
