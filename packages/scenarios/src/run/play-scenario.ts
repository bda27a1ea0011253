import { formatInstant } from "@consentra/protocol";
import type { ScenarioCoverage } from "../coverage/scenario-coverage.ts";
import { compare } from "../expectations/compare.ts";
import type { PlannedStep, ScenarioPlan } from "../file/scenario-plan.ts";
import type { Mismatch } from "../result/mismatch.ts";
import type { ScenarioResult } from "../result/scenario-result.ts";
import type { StepResult } from "../result/step-result.ts";
import type { Actor, Stage } from "../stage/stage.ts";
import type { Theatre } from "../stage/theatre.ts";
import { describeStep } from "./describe-step.ts";
import { showConnections, showMail, showPage, showRequests } from "./show.ts";
import { actingPerson, takeStep } from "./take-step.ts";
import { type Happenings, watchSteps } from "./watch-step.ts";

const NOTHING: Happenings = { mails: [], reasons: [], exchanges: [], journal: [] };

const nameOfWorld = (choice: ScenarioPlan["world"]): string =>
  typeof choice === "string" ? choice : choice.like;

/** What a step that was not taken looks like. */
function skipped(step: PlannedStep, number: number, stage: Stage | undefined): StepResult {
  return {
    number,
    ...(step.line !== undefined && { line: step.line }),
    actor: step.actor,
    text: stage ? describeStep(step, stage) : `${step.actor} ${step.word}`.trim(),
    status: "skipped",
    mismatches: [],
    at: stage ? formatInstant(stage.tenant.clock.now()) : "",
    connections: [],
    mails: [],
    requests: [],
    exchanges: [],
  };
}

interface Playing {
  readonly stage: Stage;
  readonly watch: () => Promise<Happenings>;
  /** A step that only expects looks at what the step before did, and at who did it. */
  before: Happenings;
  viewer: Actor;
}

async function playStep(playing: Playing, step: PlannedStep, number: number): Promise<StepResult> {
  const { stage, watch } = playing;
  const { tenant, redactor, actors } = stage;
  const since = tenant.clock.now();
  if (step.actor !== "") for (const actor of Object.values(actors)) actor.shows = undefined;
  const problem = await takeStep(step, stage);
  await stage.refresh?.();
  const happenings = step.actor === "" ? playing.before : await watch();
  playing.before = happenings;

  const acting = actingPerson(step, stage);
  if (step.actor !== "") playing.viewer = acting ?? actors.requester;
  // Who has nothing to do with the app acts upon somebody who has: the requester.
  const subject = playing.viewer.hasConnection ? playing.viewer : actors.requester;
  const mismatches = step.expectations.flatMap((expectation): readonly Mismatch[] => {
    const { of } = expectation.value;
    const about =
      of === undefined
        ? { actor: subject, viewer: playing.viewer }
        : { actor: actors[of], viewer: actors[of] };
    return compare(expectation, { stage, ...about, happenings, problem: problem?.text, since });
  });
  const expectsProblem = step.expectations.some(({ value }) => value.problem !== undefined);
  const failed = mismatches.length > 0 || (problem !== undefined && (problem.isBug || !expectsProblem));
  const page = acting && showPage(acting, redactor);
  const { shows } = subject;
  return {
    number,
    ...(step.line !== undefined && { line: step.line }),
    actor: step.actor,
    text: describeStep(step, stage),
    status: failed ? "failed" : "passed",
    mismatches,
    ...(problem && { problem: redactor.clean(problem.text) }),
    at: formatInstant(tenant.clock.now()),
    ...(page && { page }),
    connections: showConnections(stage),
    mails: step.actor === "" ? [] : happenings.mails.map((mail) => showMail(mail, redactor)),
    requests: showRequests(stage),
    exchanges: step.actor === "" ? [] : happenings.exchanges,
    ...(shows && { shows }),
  };
}

async function playSteps(
  plan: ScenarioPlan,
  stage: Stage,
  coverage: ScenarioCoverage,
  signal: AbortSignal | undefined,
): Promise<readonly StepResult[]> {
  const playing: Playing = {
    stage,
    watch: watchSteps(stage),
    before: NOTHING,
    viewer: stage.actors.requester,
  };
  const results: StepResult[] = [];
  for (const [index, step] of plan.steps.entries()) {
    const isOver =
      signal?.aborted || results.at(-1)?.status === "failed" || results.at(-1)?.status === "skipped";
    if (isOver) results.push(skipped(step, index + 1, stage));
    else {
      const result = await playStep(playing, step, index + 1);
      coverage.addStep(result, playing.before);
      results.push(result);
    }
  }
  return results;
}

/**
 * Plays a scenario in a tenant of its own.
 *
 * @param plan - the scenario, checked
 * @param theatre - where: which app is under test
 * @param coverage - takes what it exercises
 * @param signal - calls it off after the step that is under way
 */
export async function playScenario(
  plan: ScenarioPlan,
  theatre: Theatre,
  coverage: ScenarioCoverage,
  signal?: AbortSignal,
): Promise<ScenarioResult> {
  const { name, file, line, tags, world } = plan;
  const facts = {
    name,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    tags,
    world: nameOfWorld(world),
  };
  let stage: Stage;
  try {
    stage = await theatre.setStage(plan, coverage.inspect);
  } catch (error) {
    // What a scenario asks of its world can contradict itself: somebody without a mailbox has no events.
    const steps = plan.steps.map((step, index) => skipped(step, index + 1, undefined));
    return { ...facts, status: "failed", problem: (error as Error).message, steps };
  }
  try {
    const steps = await theatre.play(stage, () => playSteps(plan, stage, coverage, signal));
    const failed = steps.some(({ status }) => status === "failed");
    const isCutOff = steps.some(({ status }) => status === "skipped");
    return { ...facts, status: failed ? "failed" : isCutOff ? "skipped" : "passed", steps };
  } finally {
    await stage.dispose();
  }
}

/** What a scenario that was not played looks like. */
export function skipScenario({ name, file, line, tags, world, steps }: ScenarioPlan): ScenarioResult {
  return {
    name,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    tags,
    world: nameOfWorld(world),
    status: "skipped",
    steps: steps.map((step, index) => skipped(step, index + 1, undefined)),
  };
}
