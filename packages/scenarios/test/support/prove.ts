import type { ScenarioPlan } from "../../src/file/scenario-plan.ts";
import { openHttps } from "./over-https.ts";
import { playFrom } from "./restored.ts";
import { seeded } from "./seeded-clients.ts";
import { type Played, play, shuffled } from "./ways-to-play.ts";

/** Something that is not the same, by its name. */
export type Difference = string;

/** What of a play is not as in another one. */
export function differencesOf(
  plans: readonly ScenarioPlan[],
  one: Played,
  other: Played,
): readonly Difference[] {
  const journals = plans.flatMap(({ name }, index) =>
    one.journals[index] === other.journals[index] ? [] : [`the journal of “${name}”`],
  );
  const reports = Object.keys(one.reports).filter((kind) => one.reports[kind] !== other.reports[kind]);
  return [...journals, ...reports.map((kind) => `the ${kind} report`)];
}

/** Plays in another order, several at a time. */
export const playShuffled = (plans: readonly ScenarioPlan[], seed: number): Promise<Played> =>
  play(plans, { order: shuffled(plans.length, seed), atOnce: 4 });

/** Plays through a server's TLS, one after the other. */
export async function playOverHttps(plans: readonly ScenarioPlan[]): Promise<Played> {
  const { theatre, close } = await openHttps();
  try {
    return await play(plans, { theatre: seeded(theatre) });
  } finally {
    await close();
  }
}

/**
 * Goes on from snapshots, and compares what follows with what follows without one.
 *
 * @param cutsOf - before which steps a scenario is cut, from 0
 */
export async function differencesAfterSnapshots(
  plans: readonly ScenarioPlan[],
  cutsOf: (plan: ScenarioPlan) => Iterable<number>,
): Promise<{ readonly cuts: number; readonly differences: readonly Difference[] }> {
  const differences: Difference[] = [];
  let cuts = 0;
  for (const plan of plans) {
    const whole = await playFrom(plan);
    for (const cut of cutsOf(plan)) {
      cuts += 1;
      const { tail, end } = await playFrom(plan, cut);
      const expected = whole.tail.slice(whole.tail.length - tail.length);
      if (tail.join() !== expected.join())
        differences.push(`the journal of “${plan.name}” from step ${cut + 1} on`);
      if (end !== whole.end) differences.push(`the end of “${plan.name}” from step ${cut + 1} on`);
    }
  }
  return { cuts, differences };
}
