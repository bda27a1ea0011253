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

const isTold = (error: unknown): error is Error =>
  error instanceof ImpossibleStep ||
  error instanceof VisitError ||
  error instanceof GraphRequestError ||
  error instanceof ConnectionError ||
  // What the tenant throws where a planned fault cut the connection, as fetch would.
  error instanceof TypeError;

/** What the app or a page made of it, for the author of the scenario. */
function problemOf(error: Error): string {
  if (error instanceof GraphRequestError || error instanceof ConnectionError)
    return `${error.failure.kind}: ${error.message}`;
  return error.message;
}

/**
 * Takes a step.
 *
 * @returns why it could not be done, or undefined
 * @throws what is no answer of a page, the app or Microsoft: a bug
 */
export async function takeStep(step: PlannedStep, stage: Stage): Promise<string | undefined> {
  const { actor, word, given } = step;
  if (actor === "") return undefined;
  try {
    if (Object.hasOwn(stage.actors, actor))
      await personDeeds[word]?.(stage.actors[actor as Part], given, stage);
    else await thingDeeds[actor]?.[word]?.(given, stage);
    return undefined;
  } catch (error) {
    if (isTold(error)) return problemOf(error);
    throw error;
  }
}
