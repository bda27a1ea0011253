import { createIntegration, type KeyValueStorage, memoryStorage } from "@consentra/integration";
import { type ApprovalWatchOptions, createApprovalWatch } from "@consentra/integration/node";
import { scriptedAuth } from "@consentra/integration/testing";
import { createVirtualClock } from "@consentra/protocol";
import type { Bench, Figures } from "../bench.ts";
import type { Effort } from "../measure.ts";

const HOUR = 3_600_000;
const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };

/** What a job takes the processor, in milliseconds. */
async function clocked(job: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** A product with many users who wait, whose looks Microsoft answers at once: what is left is our own work. */
async function waiting(count: number, options: Partial<ApprovalWatchOptions>) {
  const clock = createVirtualClock();
  const storage: KeyValueStorage = memoryStorage();
  const script = [{ signIn: { error: "access_denied", aadsts: [90095] } }];
  const integrationOf = (key: string) => {
    const auth = {
      ...scriptedAuth(script, { completion: "callback" }),
      probe: async () => ({ kind: "cannot-tell" }) as const,
    };
    return createIntegration({ app, auth, storage, key, clock, watch: false });
  };
  const watch = createApprovalWatch({ storage, integrationOf, onNews: () => {}, clock, ...options });
  const noted = await clocked(async () => {
    for (let index = 0; index < count; index += 1) {
      const user = `user-${index}`;
      const integration = integrationOf(user);
      await integration.connect();
      await watch.note(await integration.requestSent(), { user });
      integration.dispose();
    }
  });
  /** A sweep when everybody's time has come. */
  const sweep = async () => {
    clock.advance({ hours: 2 });
    const { looked } = await watch.sweep();
    if (looked !== count) throw new Error(`The sweep looked at ${looked} of ${count} connections.`);
  };
  return { noted, sweep };
}

async function* run({ scale }: Effort): AsyncGenerator<Figures> {
  const count = Math.max(10, Math.round(10_000 * scale));
  const title = `${count.toLocaleString("en")} connections that wait for approval`;
  const perLook = (milliseconds: number) =>
    `${((milliseconds / count) * 1000).toFixed(0)} µs each; once an hour ${((milliseconds / HOUR) * 100).toFixed(3)} % of a processor`;

  const before = liveHeap();
  const own = await waiting(count, {});
  const noted = `${((own.noted / count) * 1000).toFixed(0)} µs each`;
  await own.sweep();
  const swept = await clocked(own.sweep);
  const held = liveHeap() - before;
  const probed = await waiting(count, {
    tenantOf: (user) => `tenant-${Number(user.slice(5)) % 100}`,
    probe: async () => ({ kind: "absent", confidence: "inferred" }),
  });
  await probed.sweep();
  yield {
    title,
    figures: {
      "connect, ask and be noted": noted,
      "looked at by their own tokens": perLook(swept),
      "looked at by 100 tenants": perLook(await clocked(probed.sweep)),
      "memory, records and list included": `${(held / 1e6).toFixed(1)} MB`,
    },
  };
}

/** What looking after everybody who waits takes. */
export const approvalWatch: Bench = { name: "approval-watch", run };
