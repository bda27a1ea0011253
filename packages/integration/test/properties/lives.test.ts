import { assert, asyncProperty, sample, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import type { IntegrationState, IntegrationStatus } from "../../src/integration-state.ts";
import { acts, makings } from "./acts.ts";
import { SECRETS } from "./chance-auth.ts";
import { type Life, live, settle } from "./live.ts";

/** Runs are the same each time; a failure shows the shortest life that still fails. */
const RUNS = { seed: 20260105, numRuns: 60 };

const holds = (judge: (life: Life) => void | Promise<void>, after?: (life: Life) => void) =>
  assert(
    asyncProperty(makings, acts, async (making, list) => {
      const life = await live(making, list, after);
      await judge(life);
      life.integration.dispose();
    }),
    RUNS,
  );

const isAtRest = ({ integration: { actor } }: Life) => !actor.getSnapshot().hasTag("busy");

/** What a user is shown: an address is made anew at the next click, and causes are for logs. */
const shown = (state: IntegrationState): unknown =>
  JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      ["authorizationUrl", "cause"].includes(key) ? undefined : value,
    ),
  );

/** The user clicks Connect, and Microsoft has nothing against it. */
async function connects({ integration, auth }: Life): Promise<void> {
  if (integration.state.status === "connected") await integration.disconnect();
  void integration.connect({ restart: true });
  await settle();
  auth.answer("signedIn");
  await settle();
}

describe("whatever happens to a connection, in whatever order", () => {
  test("its machine goes on, and from where it rests some event leads on", () =>
    holds(
      () => {},
      (life) => {
        const snapshot = life.integration.actor.getSnapshot();
        expect(snapshot.status).toBe("active");
        const moves = (["connect", "disconnect"] as const).filter((type) => snapshot.can({ type }));
        if (isAtRest(life)) expect(moves).not.toEqual([]);
      },
    ));

  test("a click on Connect connects once Microsoft has nothing against it", () =>
    holds(async (life) => {
      await connects(life);
      expect(life.integration.state.status).toBe("connected");
    }));

  test("the product that is started again finds what the user was shown", () =>
    holds(async (life) => {
      if (!isAtRest(life)) return;
      const { state } = life.integration;
      life.integration.dispose();
      const again = life.startAgain();
      await settle();
      // A request outlives the trouble of an attempt, and is what a new start shows; its days may be over by then.
      const { request } = again.actor.getSnapshot().context;
      if (state.status === "failed" && request) {
        const isOver = request.expiresAt <= life.clock.now() && !request.approved;
        expect(again.state.status).toBe(isOver ? "expired" : "pending");
      } else expect(shown(again.state)).toEqual(shown(state));
      again.dispose();
    }));

  test("no token, code or justification is in a snapshot, an inspection event or a record", () =>
    holds(({ integration, texts }) => {
      const all = [...texts, JSON.stringify(integration.actor.getPersistedSnapshot())].join("\n");
      expect(Object.values(SECRETS).filter((secret) => all.includes(secret))).toEqual([]);
    }));

  test("no timer is left once it is disposed of, and calls under way end", () =>
    holds(async ({ integration, clock }) => {
      const call = integration.check();
      await settle();
      integration.dispose();
      expect(clock.pendingTimers).toBe(0);
      await expect(call).resolves.toHaveProperty("status");
    }));

  test("every status comes about in some of the lives", async () => {
    const seen = new Set<IntegrationStatus>();
    for (const [making, list] of sample(tuple(makings, acts), RUNS)) {
      const life = await live(making, list, ({ integration }) => seen.add(integration.state.status));
      life.integration.dispose();
    }
    const statuses = Object.keys({
      disconnected: true,
      connecting: true,
      diagnosing: true,
      approvalRequired: true,
      pending: true,
      connected: true,
      denied: true,
      expired: true,
      blocked: true,
      reauthenticationRequired: true,
      failed: true,
    } satisfies Record<IntegrationStatus, true>);
    expect(statuses.filter((status) => !seen.has(status as IntegrationStatus))).toEqual([]);
  });
});
