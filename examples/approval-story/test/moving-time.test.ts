import { mock } from "node:test";
import { createIntegration, type Integration } from "@consentra/integration";
import { msalNodeAuth } from "@consentra/integration/node";
import { createTenant, scenarios, type Tenant } from "@consentra/mock-azure";
import { createTimeMachine, type TimeMachine } from "@consentra/mock-azure/time";
import { afterEach, describe, expect, test, vi } from "vitest";

const START = Date.parse("2026-01-05T09:00:00Z");
const CALLBACK = "https://app.meetings.example/auth/callback";

/** Fake timers, as the runners that people have begin them. */
const RUNNERS = {
  vitest: () => {
    vi.useFakeTimers({ now: START });
    return createTimeMachine(vi);
  },
  "node:test": () => {
    mock.timers.enable({ apis: ["Date", "setTimeout", "setInterval"], now: START });
    return createTimeMachine(mock.timers);
  },
} as const;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  mock.timers.reset();
});

/** The SDK and Microsoft's library as a product uses them: neither is told of any clock. */
function open(tenant: Tenant): Integration {
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => tenant.fetch(new Request(input, init)));
  const { clientId, clientSecret, displayName } = tenant.app;
  return createIntegration({
    app: { clientId, displayName, adminConsentRedirectUri: CALLBACK },
    auth: msalNodeAuth({
      clientId,
      clientSecret,
      redirectUri: CALLBACK,
      authority: `${tenant.origins.login}/organizations`,
    }),
    watch: false,
  });
}

async function connect({ people }: Tenant, integration: Integration): Promise<void> {
  await integration.connect();
  const { state } = integration;
  const answer = await people.requester.signsInFor(
    "authorizationUrl" in state ? (state.authorizationUrl ?? "") : "",
  );
  const location = answer?.headers.get("location");
  if (location) await integration.complete(location);
}

/** What the tenant has issued since it was last asked. */
function createIssueCounter({ journal }: Tenant): () => number {
  let seen = 0;
  return () => {
    const all = journal().filter(({ change }) => change.kind === "refresh-token-issued").length;
    const fresh = all - seen;
    seen = all;
    return fresh;
  };
}

describe.each(Object.entries(RUNNERS))("createTimeMachine on the timers of %s", (_, begin) => {
  const onTime = async (play: (machine: TimeMachine) => Promise<void>) => play(begin());

  test("ends a request for the tenant and the SDK at the same moment", () =>
    onTime(async (machine) => {
      const tenant = createTenant({ clock: machine.clock });
      const integration = open(tenant);
      await connect(tenant, integration);
      await tenant.people.requester.requestsApproval("Customers book me.");
      await integration.requestSent();
      await machine.advance({ days: 29, hours: 23 });
      expect(integration.state.status).toBe("pending");
      expect(tenant.requests().map(({ status }) => status)).toEqual(["pending"]);
      await machine.advance({ hours: 1, minutes: 1 });
      expect(integration.state.status).toBe("expired");
      expect(tenant.requests().map(({ status }) => status)).toEqual(["expired"]);
      integration.dispose();
    }));

  test("ages tokens for the tenant and Microsoft's library", () =>
    onTime(async (machine) => {
      const tenant = createTenant({ scenario: scenarios.alreadyApproved, clock: machine.clock });
      const integration = open(tenant);
      await connect(tenant, integration);
      expect(integration.state.status).toBe("connected");
      const issued = createIssueCounter(tenant);
      issued();
      await integration.tokens.getAccessToken();
      expect(issued()).toBe(0);
      await machine.advance({ hours: 2 });
      await integration.tokens.getAccessToken();
      expect(issued()).toBe(1);
      await machine.advance({ days: 91 });
      await expect(integration.tokens.getAccessToken()).rejects.toThrow();
      expect(integration.state.status).toBe("reauthenticationRequired");
      integration.dispose();
    }));

  test("runs what polls at its own times, in between what falls due in the tenant", () =>
    onTime(async (machine) => {
      const tenant = createTenant({ clock: machine.clock });
      const seen: string[] = [];
      const note = (what: string) =>
        seen.push(`${new Date(machine.clock.now()).toISOString().slice(11, 16)} ${what}`);
      machine.clock.setTimeout(() => note("tenant"), 90 * 60_000);
      const poll = async (): Promise<void> => {
        const { status } = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
        note(`poll ${String(status)}`);
        if (seen.length < 4) setTimeout(() => void poll(), 60 * 60_000);
      };
      setTimeout(() => void poll(), 60 * 60_000);
      await machine.advance({ hours: 5 });
      expect(seen).toEqual(["10:00 poll 200", "10:30 tenant", "11:00 poll 200", "12:00 poll 200"]);
      expect(new Date(tenant.clock.now()).toISOString()).toBe("2026-01-05T14:00:00.000Z");
    }));
});

test("says so where Date does not go with the timers, or a duration is none", async () => {
  vi.useFakeTimers({ now: START, toFake: ["setTimeout", "clearTimeout"] });
  const machine = createTimeMachine(vi);
  await expect(machine.advance({ hours: 1 })).rejects.toThrow(/^Date does not go with the timers/);
  expect(() => machine.clock.advance({ hours: 1 })).toThrow(RangeError);
  await expect(machine.advance({ hours: -1 })).rejects.toThrow(RangeError);
});

test("a clock of fake timers of the sinon kind is moved as those of the runners are", async () => {
  vi.useFakeTimers({ now: START });
  const sinon = {
    tick: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
    tickAsync: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
  };
  const machine = createTimeMachine(sinon);
  const fired: number[] = [];
  const handle = machine.clock.setTimeout(() => fired.push(0), 500);
  machine.clock.setTimeout(() => fired.push(Date.now() - START), 1000);
  machine.clock.clearTimeout(handle);
  expect(machine.clock.pendingTimers).toBe(1);
  machine.clock.advance({ seconds: 1 });
  await machine.advance({ seconds: 1 });
  expect([fired, machine.clock.pendingTimers, Date.now() - START]).toEqual([[1000], 0, 2000]);
});
