import { GraphRequestError } from "@consentra/calendar";
import { ConnectionError } from "@consentra/integration";
import { VisitError } from "@consentra/mock-azure";
import { calendarDeeds } from "../deeds/calendar-deeds.ts";
import { connectionDeeds } from "../deeds/connection-deeds.ts";
import { type ActorDeed, ImpossibleStep } from "../deeds/deed.ts";
import { pageDeeds } from "../deeds/page-deeds.ts";
import { reviewDeeds } from "../deeds/review-deeds.ts";
import { appDeeds, networkDeeds, tenantDeeds, timeDeeds } from "../deeds/world-deeds.ts";
import type { PlannedStep } from "../file/scenario-plan.ts";
import type { Actor, Stage } from "../stage/stage.ts";
import type { Part } from "../vocabulary/values.ts";

/** The words of people. */
const personDeeds = {
  ...connectionDeeds,
  ...pageDeeds,
  ...reviewDeeds,
  ...calendarDeeds,
} as unknown as Readonly<Record<string, ActorDeed<unknown>>>;

type ThingDeed = (given: unknown, stage: Stage) => Promise<void>;

/** The words of those that are no people. */
const thingDeeds = {
  time: timeDeeds,
  tenant: tenantDeeds,
  network: networkDeeds,
  app: appDeeds,
} as unknown as Readonly<Record<string, Readonly<Record<string, ThingDeed>>>>;

/** Who acts in a step; undefined where nobody does. */
export const actingPerson = ({ actor }: PlannedStep, { actors }: Stage): Actor | undefined =>
  Object.hasOwn(actors, actor) ? actors[actor as Part] : undefined;

/** Why a step could not be done. */
export interface StepProblem {
  readonly text: string;
  /** No page, app or answer of Microsoft's said so: something is broken, and no scenario can expect that. */
  readonly isBug: boolean;
}

/** What the app or a page made of it, for the author of the scenario. */
function problemOf(error: unknown, { door }: Stage): StepProblem {
  if (error instanceof GraphRequestError || error instanceof ConnectionError)
    return { text: `${error.failure.kind}: ${error.message}`, isBug: false };
  const isTold =
    error instanceof ImpossibleStep || error instanceof VisitError || door.isLostConnection(error);
  if (isTold) return { text: (error as Error).message, isBug: false };
  return { text: `Something is broken: ${String(error)}`, isBug: true };
}

/**
 * Takes a step.
 *
 * @returns why it could not be done, or undefined
 */
export async function takeStep(step: PlannedStep, stage: Stage): Promise<StepProblem | undefined> {
  const { actor, word, given } = step;
  try {
    const person = actingPerson(step, stage);
    if (person) await personDeeds[word]?.(person, given, stage);
    else await thingDeeds[actor]?.[word]?.(given, stage);
    return undefined;
  } catch (error) {
    return problemOf(error, stage);
  }
}
