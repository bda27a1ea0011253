/** One way to do a job. */
export interface Subject {
  readonly name: string;
  /** Does the job once. */
  run(): unknown;
}

/** How long and how often to measure. */
export interface Effort {
  /** Each measures every subject once, one after the other, so that a busy machine is busy for all of them. */
  readonly rounds: number;
  /** The least CPU time of one measurement, in milliseconds. */
  readonly milliseconds: number;
  /** Shrinks what is measured, so that a test can see that it runs; 1 is full size. */
  readonly scale: number;
}

/** What measuring one subject gave. */
export interface Measured {
  readonly name: string;
  /** CPU time of one job in microseconds: median, least and most over the rounds. */
  readonly cpu: Spread;
  /** CPU time as a multiple of the first subject's in the same round. */
  readonly ratio: Spread;
}

/** The middle of some values, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** CPU time that this process has used, in microseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

async function repeat({ run }: Subject, times: number): Promise<number> {
  const start = cpuTime();
  for (let index = 0; index < times; index += 1) {
    const done = run();
    if (done instanceof Promise) await done;
  }
  return cpuTime() - start;
}

/** Finds how often to repeat a job until the measurement is long enough. */
async function calibrate(subject: Subject, { milliseconds }: Effort): Promise<number> {
  const wanted = milliseconds * 1000;
  for (let times = 1; ; times *= 2) {
    const used = await repeat(subject, times);
    if (used >= wanted / 4) return Math.max(1, Math.ceil((times * wanted) / used));
    if (times >= 2 ** 24) return times;
  }
}

/**
 * The middle and the ends of some values.
 *
 * @param values - at least one
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/**
 * Measures the CPU time of several ways to do a job, in turns.
 *
 * @param subjects - the first is what the others are compared with
 * @param effort - how long and how often
 * @returns one entry a subject, in their order
 */
export async function measure(subjects: readonly Subject[], effort: Effort): Promise<readonly Measured[]> {
  // The first time only warms up: code that is not compiled yet would look slower than it is.
  for (const subject of subjects) await calibrate(subject, effort);
  const times: number[] = [];
  for (const subject of subjects) times.push(await calibrate(subject, effort));

  const costs: number[][] = subjects.map(() => []);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) {
      const count = times[index] ?? 1;
      // Garbage of the one before is not this one's cost; nor is what collecting it takes out of the caches.
      globalThis.gc?.();
      await repeat(subject, Math.ceil(count / 5));
      costs[index]?.push((await repeat(subject, count)) / count);
    }
  }
  const yardstick = costs[0] ?? [];
  return subjects.map(({ name }, index) => {
    const own = costs[index] ?? [];
    const ratios = own.map((cost, round) => cost / (yardstick[round] ?? Number.NaN));
    return { name, cpu: spreadOf(own), ratio: spreadOf(ratios) };
  });
}
