import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadScenarios } from "../src/file/load-scenarios.ts";
import { planScenarios } from "../src/file/plan-scenarios.ts";
import type { ScenarioPlan } from "../src/file/scenario-plan.ts";
import { readySuite } from "../src/ready-suite.ts";
import { differencesAfterSnapshots, differencesOf, playOverHttps, playShuffled } from "./support/prove.ts";
import { seedClients } from "./support/seeded-clients.ts";
import { type Played, play, shuffled } from "./support/ways-to-play.ts";

/** So many of the ready suite, which a seed chooses: `npm run determinism` has all of it, and cuts before every step. */
const SAMPLE = 16;
const SEED = 20_260_105;

let plans: readonly ScenarioPlan[];
let first: Played;
let giveChanceBack: () => void;

beforeAll(async () => {
  giveChanceBack = seedClients();
  const all = planScenarios(await loadScenarios(readySuite()));
  plans = shuffled(all.length, SEED)
    .slice(0, SAMPLE)
    .flatMap((index) => all[index] ?? []);
  first = await play(plans);
});
afterAll(() => giveChanceBack());

describe("a seeded sample of the ready suite", () => {
  it("passes, and writes journals that differ", () => {
    expect(first.run.totals).toMatchObject({ scenarios: SAMPLE, passed: SAMPLE });
    expect(new Set(first.journals).size).toBeGreaterThan(SAMPLE / 2);
    expect(differencesOf(plans, first, { ...first, journals: first.journals.toReversed() })).not.toEqual([]);
  });

  it("gives the same journals and reports, byte for byte, once more, in another order and several at a time", async () => {
    expect(differencesOf(plans, first, await playShuffled(plans, SEED))).toEqual([]);
  });

  it("gives the same journals and reports, byte for byte, over HTTPS", async () => {
    expect(differencesOf(plans, first, await playOverHttps(plans))).toEqual([]);
  });

  it("goes on from a snapshot in a new tenant to the same end, before the first step, the last, and one between", async () => {
    const { cuts, differences } = await differencesAfterSnapshots(
      plans,
      ({ steps }) => new Set([0, steps.length >> 1, steps.length - 1]),
    );
    expect(differences).toEqual([]);
    expect(cuts).toBeGreaterThan(2 * SAMPLE);
  });
});
