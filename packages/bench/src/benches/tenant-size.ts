import {
  createTenant,
  type Scenario,
  scenario,
  type Tenant,
  withManyEvents,
  withManyPeople,
} from "@consentra/mock-azure";
import type { Bench, Figures } from "../bench.ts";
import type { Effort } from "../measure.ts";

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** How long a job takes the processor, in milliseconds, and what it gives. */
function clocked<Result>(job: () => Result): { readonly milliseconds: number; readonly result: Result } {
  const start = process.cpuUsage();
  const result = job();
  const { user, system } = process.cpuUsage(start);
  return { milliseconds: (user + system) / 1000, result };
}

function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function figuresOf(
  title: string,
  world: Scenario,
  perRow: (tenant: Tenant, heap: number) => string,
): Figures {
  const before = liveHeap();
  const made = clocked(() => createTenant({ scenario: world }));
  const tenant = made.result;
  const heap = liveHeap() - before;
  const taken = clocked(() => JSON.stringify(tenant.snapshot()));
  const restored = clocked(() => tenant.restore(JSON.parse(taken.result) as never));
  return {
    title,
    figures: {
      seeded: seconds(made.milliseconds),
      memory: perRow(tenant, heap),
      "snapshot as JSON": `${seconds(taken.milliseconds)}, ${(taken.result.length / 1e6).toFixed(1)} MB`,
      "restored from it": seconds(restored.milliseconds),
    },
  };
}

async function* run({ scale }: Effort): AsyncGenerator<Figures> {
  const sized = (count: number) => Math.max(10, Math.round(count * scale));
  const events = sized(100_000);
  yield figuresOf(
    `A mailbox with ${events.toLocaleString("en")} events`,
    scenario("events", withManyEvents("requester", events)),
    (_, heap) => `${Math.round(heap / events).toLocaleString("en")} bytes an event`,
  );
  const people = sized(1000);
  yield figuresOf(
    `A tenant with ${people.toLocaleString("en")} mailboxes`,
    scenario("people", withManyPeople(people)),
    (_, heap) => `${Math.round(heap / people).toLocaleString("en")} bytes a mailbox`,
  );
}

/** How long large worlds take to make, to save and to restore, and how much memory they hold. */
export const tenantSize: Bench = { name: "tenant-size", run };
