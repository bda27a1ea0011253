import { calendarWords } from "./calendar-words.ts";
import { connectionWords } from "./connection-words.ts";
import { pageWords } from "./page-words.ts";
import { reviewWords } from "./review-words.ts";
import { PARTS, type Part } from "./values.ts";
import type { DeedOf, Words } from "./word.ts";
import { appWords, networkWords, tenantWords, timeWords } from "./world-words.ts";

/** Everything that people do. */
export const personWords = { ...connectionWords, ...pageWords, ...reviewWords, ...calendarWords } as const;

/** The words of those that are no people. */
export const thingWords = {
  time: timeWords,
  tenant: tenantWords,
  network: networkWords,
  app: appWords,
} as const;

/** Who can act, and what they can do. */
export const ACTORS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(PARTS.map((part) => [part, personWords])),
  ...thingWords,
};

/**
 * What a person does in a step.
 *
 * @group QA scenarios
 */
export type PersonDeed = DeedOf<typeof personWords>;

type Things = { readonly [Thing in keyof typeof thingWords]?: DeedOf<(typeof thingWords)[Thing]> };

/**
 * Who does what in a step: one part of the world, or the time, the tenant, the network or the app.
 *
 * @group QA scenarios
 */
export type Deed = Things & { readonly [Who in Part]?: PersonDeed };
