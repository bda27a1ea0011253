import { createTenant, type JournalEntry, type Tenant, type TenantSnapshot } from "@consentra/mock-azure";
import type { ScenarioPlan } from "../../src/file/scenario-plan.ts";
import { showConnections } from "../../src/run/show.ts";
import { takeStep } from "../../src/run/take-step.ts";
import { setStage } from "../../src/stage/stage.ts";
import { inProcess } from "../../src/stage/theatre.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import { seeded } from "./seeded-clients.ts";

/** How a scenario went on from a step, and what it came to. */
export interface Ending {
  /** Entries of the journal since then. */
  readonly tail: readonly string[];
  /** Every connection, and everything that the tenant knows. */
  readonly end: string;
}

/** A tenant that another one can take the place of, whoever holds it. */
interface Replaceable {
  readonly tenant: Tenant;
  replace(other: Tenant): void;
}

function replaceable(first: Tenant): Replaceable {
  let current = first;
  const listeners: ((entry: JournalEntry) => void)[] = [];
  const subscribe: Tenant["subscribe"] = (listener) => {
    listeners.push(listener);
    return current.subscribe(listener);
  };
  return {
    tenant: new Proxy(first, {
      get: (_, name) => (name === "subscribe" ? subscribe : (Reflect.get(current, name) as unknown)),
    }),
    replace(other) {
      current = other;
      for (const listener of listeners) other.subscribe(listener);
    },
  };
}

/**
 * Takes the steps of a scenario. Before one of them, the tenant ends: a new one goes on from a snapshot that was written
 * down, with the same people and the same app, who do not notice.
 *
 * @param cut - before which step, from 0; nothing is replaced where there is none
 */
export async function playFrom(plan: ScenarioPlan, cut?: number): Promise<Ending> {
  let standIn: Replaceable | undefined;
  const stage = setStage(
    plan,
    () => undefined,
    (tenant) => {
      standIn = replaceable(tenant);
      return standIn.tenant;
    },
  );
  const { tenant } = stage;
  const restoreFrom = (text: string) => {
    const fresh = createTenant({ scenario: buildWorld(plan.world), clock: tenant.clock });
    fresh.restore(JSON.parse(text) as TenantSnapshot);
    standIn?.replace(fresh);
  };
  return seeded(inProcess).play(stage, async () => {
    for (const [index, step] of plan.steps.entries()) {
      if (index === cut) restoreFrom(JSON.stringify(tenant.snapshot()));
      await takeStep(step, stage);
    }
    const ending = {
      tail: tenant.journal().map((entry) => JSON.stringify(entry)),
      end: JSON.stringify({ connections: showConnections(stage), snapshot: tenant.snapshot() }),
    };
    await stage.dispose();
    return ending;
  });
}
