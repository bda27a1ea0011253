import type { Fault, FaultInstead } from "@consentra/mock-azure";
import { toMilliseconds } from "@consentra/protocol";
import type { z } from "zod";
import type { fault } from "../vocabulary/fault-words.ts";
import { toDuration } from "../vocabulary/values.ts";
import { ImpossibleStep } from "./deed.ts";

type PlannedFault = z.output<typeof fault>;
type Answer = PlannedFault["answer"];

const secondsOf = (said: string): number => toMilliseconds(toDuration(said)) / 1000;

/** What comes in the place of an answer, or undefined where no word says so. */
function insteadOf(answer: Answer): FaultInstead | undefined {
  const { status, aadsts, lost, challenged } = answer;
  const wait = answer["retry after"];
  const committed = answer["after all"] ? { committed: true } : {};
  if (challenged) return { kind: "claims-challenge" };
  if (lost) return { kind: "connection-lost", ...committed };
  if (status === undefined) return undefined;
  return {
    kind: "status",
    status,
    ...committed,
    ...(wait !== undefined && { retryAfterSeconds: secondsOf(wait) }),
    ...(aadsts !== undefined && {
      aadsts: aadsts as NonNullable<Extract<FaultInstead, { kind: "status" }>["aadsts"]>,
    }),
  };
}

const skewOf = (said: string): number => (said.endsWith("behind") ? -1 : 1) * secondsOf(said);

/** The words that each say a whole answer. */
const WHOLE: { readonly [Word in keyof Answer]?: (said: NonNullable<Answer[Word]>) => Fault["answer"] } = {
  truncated: (end) => ({ kind: "truncated", end }),
  refused: (aadsts) => ({ kind: "refusal", aadsts }),
  offline: (said) => ({ kind: "offline", ...(said !== true && { seconds: secondsOf(said) }) }),
  malformed: (body) => ({ kind: "malformed", body }),
  signature: () => ({ kind: "wrong-signature" }),
  clock: (said) => ({ kind: "clock-skew", seconds: skewOf(said) }),
  keys: () => ({ kind: "key-rollover" }),
  "way back": (kind) => ({ kind }),
  "page loop": (links) => ({ kind: "page-loop", links }),
  items: (which) => ({ kind: `items-${which}` }),
  link: () => ({ kind: "link-renewed" }),
  "sync lost": (code) => ({ kind: "sync-lost", code }),
};

/** @throws ImpossibleStep where the words say no answer, or two */
function answerOf(answer: Answer): Fault["answer"] {
  const instead = insteadOf(answer);
  const { slow } = answer;
  const words = (Object.keys(WHOLE) as (keyof Answer)[]).filter((word) => answer[word] !== undefined);
  const [whole] = words;
  if (words.length + Number(instead !== undefined || slow !== undefined) > 1)
    throw new ImpossibleStep(
      `The fault says several answers: ${Object.keys(answer).join(", ")}. Plan one each.`,
    );
  if (whole) return (WHOLE[whole] as (said: unknown) => Fault["answer"])(answer[whole]);
  if (slow !== undefined)
    return { kind: "slow", milliseconds: secondsOf(slow) * 1000, ...(instead && { ending: instead }) };
  if (instead) return instead;
  const known = ["status", "lost", "challenged", "slow", ...Object.keys(WHOLE)];
  throw new ImpossibleStep(`The fault says nothing of its answer: give one of ${known.join(", ")}.`);
}

/**
 * A fault as the tenant takes it.
 *
 * @throws ImpossibleStep where the words say no answer, or two
 */
export function toFault({ route, calendar, times, chance, answer, ...rest }: PlannedFault): Fault {
  const after = rest["after calls"];
  return {
    route,
    answer: answerOf(answer),
    ...(calendar !== undefined && { calendar }),
    ...(times !== undefined && { times }),
    ...(after !== undefined && { after }),
    ...(chance !== undefined && { chance }),
  };
}
