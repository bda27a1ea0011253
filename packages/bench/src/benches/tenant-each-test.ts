import { createTenant, scenarios } from "@consentra/mock-azure";
import type { Bench, Figures } from "../bench.ts";
import type { Effort } from "../measure.ts";

/** What a tenant may cost a test, in milliseconds of the processor. */
const MOST_MILLISECONDS = 5;

/** What may be left of a tenant, in bytes: whole ones are a thousand times as large. */
const MOST_LEFT = 200;

/** A test with a tenant of its own: a page, a person who asks, time that passes. */
async function test(): Promise<void> {
  const tenant = createTenant({ scenario: scenarios.requestPending });
  const answer = await tenant.fetch(new Request(`${tenant.origins.portal}/`));
  if (answer.status !== 200) throw new Error(`The portal answers ${answer.status}.`);
  tenant.plan({ route: "login.*", answer: { kind: "offline", seconds: 60 } });
  tenant.clock.advance({ days: 31 });
  if (tenant.requests()[0]?.status !== "expired") throw new Error("The request has not expired.");
}

/** CPU time that a job takes, in milliseconds. */
async function timeOf(job: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function times(count: number, job: () => unknown): Promise<void> {
  for (let index = 0; index < count; index += 1) await job();
}

function liveHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What is left of each tenant once nobody holds it. */
async function leftOf(count: number): Promise<string> {
  if (!globalThis.gc) return "not measured: run with --expose-gc";
  // What is made once, and what is remembered up to a limit, is there by then.
  await times(Math.ceil(count / 5), test);
  const before = liveHeap();
  await times(count, test);
  const left = (liveHeap() - before) / count;
  if (count >= 1000 && left > MOST_LEFT)
    throw new Error(`Every tenant leaves ${left.toFixed(0)} bytes behind; ${MOST_LEFT} are allowed.`);
  return `${left.toFixed(1)} bytes a tenant`;
}

async function* run({ scale }: Effort): AsyncGenerator<Figures> {
  const count = Math.max(10, Math.round(10_000 * scale));
  await times(Math.ceil(count / 20), test);
  const made = (await timeOf(() => times(count / 10, () => createTenant()))) / (count / 10);
  const used = (await timeOf(() => times(count / 10, test))) / (count / 10);
  if (scale === 1 && used > MOST_MILLISECONDS)
    throw new Error(`A tenant costs a test ${used.toFixed(2)} ms; ${MOST_MILLISECONDS} are allowed.`);
  yield {
    title: `A tenant for each test; it may cost ${MOST_MILLISECONDS} ms`,
    figures: {
      made: `${made.toFixed(2)} ms`,
      "made, and used for a short test": `${used.toFixed(2)} ms`,
      [`left after ${count.toLocaleString("en")} tests`]: await leftOf(count),
    },
  };
}

/** What a tenant costs a test, and that nothing is left of it; fails where either is too much. */
export const tenantEachTest: Bench = { name: "tenant-each-test", run };
