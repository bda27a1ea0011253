import { coverScenario } from "../../src/coverage/scenario-coverage.ts";
import { sumCoverage } from "../../src/coverage/sum-coverage.ts";
import type { ScenarioPlan } from "../../src/file/scenario-plan.ts";
import { REPORT_KINDS, renderReport } from "../../src/report/report-kinds.ts";
import type { RunResult } from "../../src/result/run-result.ts";
import type { ScenarioResult } from "../../src/result/scenario-result.ts";
import { playScenario } from "../../src/run/play-scenario.ts";
import { totalsOf } from "../../src/run/totals.ts";
import type { Theatre } from "../../src/stage/theatre.ts";
import { seeded } from "./seeded-clients.ts";

/** What is left of scenarios that were played: the journals of their tenants, and every report. */
export interface Played {
  readonly journals: readonly string[];
  readonly reports: Readonly<Record<string, string>>;
  readonly run: RunResult;
}

interface PlayedOne {
  readonly result: ScenarioResult;
  readonly journal: string;
  readonly coverage: ReturnType<typeof coverScenario>;
}

/** Plays one scenario, and keeps the journal of its tenant. */
async function playOne(plan: ScenarioPlan, theatre: Theatre): Promise<PlayedOne> {
  const coverage = coverScenario();
  let journal = "";
  const keeping: Theatre = {
    ...theatre,
    async setStage(...given) {
      const stage = await theatre.setStage(...given);
      return {
        ...stage,
        dispose() {
          journal = JSON.stringify(stage.tenant.journal());
          return stage.dispose();
        },
      };
    },
  };
  const result = await playScenario(plan, keeping, coverage);
  return { result, journal, coverage };
}

/** Plays scenarios in an order, so many at a time, and puts what is left of them into theirs. */
export async function play(
  plans: readonly ScenarioPlan[],
  {
    order = [...plans.keys()],
    atOnce = 1,
    theatre = seeded(),
  }: { readonly order?: readonly number[]; readonly atOnce?: number; readonly theatre?: Theatre } = {},
): Promise<Played> {
  const done = new Map<number, PlayedOne>();
  const left = [...order];
  const work = async (): Promise<void> => {
    for (let index = left.shift(); index !== undefined; index = left.shift()) {
      const plan = plans[index];
      if (plan) done.set(index, await playOne(plan, theatre));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const all = plans.flatMap((_, index) => done.get(index) ?? []);
  const scenarios = all.map(({ result }) => result);
  const run: RunResult = {
    mode: theatre.mode,
    status: scenarios.every(({ status }) => status === "passed") ? "passed" : "failed",
    totals: totalsOf(scenarios),
    scenarios,
    coverage: sumCoverage(all.map(({ coverage }) => coverage)),
  };
  const reports: Record<string, string> = {};
  for (const kind of REPORT_KINDS) reports[kind] = await renderReport(kind, run);
  return { journals: all.map(({ journal }) => journal), reports, run };
}

/** Numbers below `count` in an order that a seed gives: mulberry32 and Fisher-Yates. */
export function shuffled(count: number, seed: number): readonly number[] {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
