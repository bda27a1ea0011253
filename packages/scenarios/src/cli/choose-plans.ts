import { dirname, relative, sep } from "node:path";
import { didYouMean } from "../file/did-you-mean.ts";
import { loadScenarios } from "../file/load-scenarios.ts";
import { planScenarios } from "../file/plan-scenarios.ts";
import type { ScenarioPlan } from "../file/scenario-plan.ts";
import { readySuite } from "../ready-suite.ts";
import { RunRefusal } from "../run/run-refusal.ts";
import type { RunRequest } from "./run-request.ts";

/** What says which scenarios are played; it can be given to another thread. */
export type Choice = Pick<RunRequest, "paths" | "suite" | "filter" | "tags" | "shard">;

const PACKAGE = "@consentra/scenarios";

/** The scenarios that come with this package, by names that are the same on every machine. */
async function loadSuite(): Promise<readonly ScenarioPlan[]> {
  const folder = dirname(readySuite());
  const files = await loadScenarios(readySuite());
  return files
    .flatMap(({ plans }) => plans)
    .map((plan) =>
      plan.file === undefined
        ? plan
        : { ...plan, file: [PACKAGE, ...relative(folder, plan.file).split(sep)].join("/") },
    );
}

function readShard(text: string | undefined): { readonly index: number; readonly count: number } | undefined {
  if (text === undefined) return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new RunRefusal(
    `--shard is "${text}"; write which part of how many, from 1/1: --shard 2/4 is the second of four.`,
  );
}

function checkTags(tags: readonly string[], plans: readonly ScenarioPlan[]): void {
  const known = [...new Set(plans.flatMap((plan) => plan.tags))].sort();
  for (const tag of tags) {
    if (known.includes(tag)) continue;
    const hint = known.length === 0 ? "None has a tag." : didYouMean(tag, known);
    throw new RunRefusal(`No scenario has the tag "${tag}". ${hint}`);
  }
}

/**
 * Reads every file, and chooses what is played.
 *
 * @throws ScenarioFileError where a file is wrong
 * @throws RunRefusal where nothing is chosen
 */
export async function choosePlans(choice: Choice): Promise<readonly ScenarioPlan[]> {
  const { paths, suite, filter, tags } = choice;
  const shard = readShard(choice.shard);
  if (paths.length === 0 && !suite)
    throw new RunRefusal("Say which scenario files are played, or --suite for those that come along.");
  const files = await loadScenarios(...paths);
  const ready = suite ? [{ kind: "scenario-file", file: PACKAGE, plans: await loadSuite() } as const] : [];
  const all = planScenarios([...files, ...ready]);
  checkTags(tags, all);
  const fitting = all.filter(
    (plan) =>
      plan.name.toLowerCase().includes((filter ?? "").toLowerCase()) &&
      (tags.length === 0 || tags.some((tag) => plan.tags.includes(tag))),
  );
  if (fitting.length === 0)
    throw new RunRefusal(
      `None of ${String(all.length)} scenarios is called anything like "${filter ?? ""}".`,
    );
  return fitting.filter((_, index) => !shard || index % shard.count === shard.index - 1);
}
