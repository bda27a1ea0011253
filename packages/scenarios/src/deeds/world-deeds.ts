import type { Stage } from "../stage/stage.ts";
import { toDuration } from "../vocabulary/values.ts";
import type { appWords, networkWords, tenantWords, timeWords } from "../vocabulary/world-words.ts";
import { ImpossibleStep, type StageDeeds } from "./deed.ts";
import { toFault } from "./plan-fault.ts";

const connections = ({ actors }: Stage) =>
  Object.values(actors).flatMap((actor) => (actor.hasConnection ? [actor.connection] : []));

/** Whoever the news is about hears of it. */
async function everybodyFollows(stage: Stage): Promise<void> {
  for (const connection of connections(stage)) await connection.follow();
}

export const timeDeeds: StageDeeds<typeof timeWords> = {
  passes: async (duration, stage) => {
    stage.tenant.clock.advance(toDuration(duration));
    await everybodyFollows(stage);
  },
};

export const tenantDeeds: StageDeeds<typeof tenantWords> = {
  "plans a fault": async (given, { tenant }) => {
    try {
      tenant.plan(toFault(given));
    } catch (error) {
      if (error instanceof RangeError) throw new ImpossibleStep(error.message);
      throw error;
    }
  },
  "changes the account": async ({ of, event }, { tenant }) => {
    // What was issued in the same moment is not older than the event.
    tenant.clock.advance({ seconds: 1 });
    tenant.accountEvent(of, event);
    tenant.clock.advance({ seconds: 1 });
  },
};

export const networkDeeds: StageDeeds<typeof networkWords> = {
  stalls: async (given, { line }) => line.stall(given?.only),
  recovers: async (_given, stage) => {
    stage.line.recover();
    await everybodyFollows(stage);
  },
};

export const appDeeds: StageDeeds<typeof appWords> = {
  breaks: async (_given, { line }) => line.breakOnce(),
};
