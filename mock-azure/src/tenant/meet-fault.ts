import {
  type Fault,
  type FaultInstead,
  type FaultyCall,
  groupsOf,
  isMeantFor,
  judgeFault,
  type PlannedFault,
} from "../domain/fault.ts";
import { isListFault, type ListFault } from "../domain/list-fault.ts";
import type { PlannedRefusal } from "../domain/planned-refusal.ts";
import { divert, isReturnFault, type Leaving, RETURN_ROUTE } from "../domain/return-fault.ts";
import type { MalformedBody } from "../domain/service-fault.ts";
import type { SignInOutcome } from "../domain/sign-in/sign-in-outcome.ts";
import type { World } from "./world.ts";

/** What a planned fault does to one answer. */
export interface Affliction {
  /** How much later it comes, in milliseconds of the tenant's clock. */
  readonly delay?: number;
  readonly instead?: FaultInstead | undefined;
  readonly spoils?: ListFault;
  readonly truncated?: "cut" | "broken";
  readonly malformed?: MalformedBody;
  /** What is decided in place of what a good request gets. */
  readonly refuses?: PlannedRefusal;
  /** Whether what is signed is signed by a key that is not the tenant's. */
  readonly forges?: true;
  /** How far the service's clock is ahead, in milliseconds. */
  readonly skew?: number;
}

const WELL: Affliction = {};

function toAffliction(answer: Fault["answer"]): Affliction {
  if (isListFault(answer)) return { spoils: answer };
  // They strike elsewhere: see `meetReturnFault`.
  if (isReturnFault(answer)) return WELL;
  switch (answer.kind) {
    case "slow":
      return { delay: answer.milliseconds, instead: answer.ending };
    case "refusal":
      return { refuses: answer };
    case "truncated":
      return { truncated: answer.end ?? "cut" };
    case "offline":
      return { instead: { kind: "connection-lost" } };
    case "malformed":
      return { malformed: answer.body ?? "html" };
    case "wrong-signature":
      return { forges: true };
    case "clock-skew":
      return { skew: answer.seconds * 1000 };
    case "key-rollover":
      return WELL;
    default:
      return { instead: answer };
  }
}

/** Inside of another request, what breaks a connection or an answer is a server that waits in vain. */
function withinAnother(affliction: Affliction): Affliction {
  const { instead, truncated, malformed, ...rest } = affliction;
  const isLost = instead?.kind === "connection-lost";
  if (!isLost && truncated === undefined && malformed === undefined) return affliction;
  const committed = isLost ? (instead.committed ?? false) : true;
  return { ...rest, instead: { kind: "status", status: 504, committed } };
}

/** Notes that a fault has seen a call, or that it is over. */
function note(world: World, route: string, planned: PlannedFault, verdict: "met" | "spent"): void {
  const change =
    verdict === "spent"
      ? ({ kind: "fault-spent", faultId: planned.id } as const)
      : ({ kind: "fault-met", planned } as const);
  world.commit(route, { outcome: undefined, changes: [change], because: [] });
}

/** The fault that strikes now, after noting what has seen the call. */
function strike(
  world: World,
  route: string,
  { names, ...call }: FaultyCall & { readonly names: readonly string[] },
): PlannedFault | undefined {
  const { state, clock } = world;
  for (const planned of names.flatMap((name) => state.faults.by("route", name))) {
    if (!isMeantFor(planned, call, state)) continue;
    const verdict = judgeFault(planned, clock.now());
    note(world, route, { ...planned, seen: planned.seen + 1 }, verdict === "spent" ? "spent" : "met");
    if (verdict === "strike") return planned;
  }
  return undefined;
}

/** From now on the tenant signs with its other key. */
function rollKeys(world: World, route: string): void {
  const { policies } = world.state;
  const signingKeyRollover = new Date(world.clock.now()).toISOString();
  const change = {
    kind: "policies-updated",
    policies: { ...policies, emulation: { ...policies.emulation, signingKeyRollover } },
  } as const;
  world.commit(route, { outcome: undefined, changes: [change], because: [] });
}

/** What the fault does that strikes a request now. */
export function meetFault(
  world: World,
  route: string,
  { isWithin, ...call }: FaultyCall & { readonly isWithin: boolean },
): Affliction {
  const struck = strike(world, route, { ...call, names: [route, ...groupsOf(route)] });
  if (!struck) return WELL;
  const { answer } = struck.fault;
  if (answer.kind === "key-rollover") rollKeys(world, route);
  const affliction = toAffliction(answer);
  return isWithin ? withinAnother(affliction) : affliction;
}

/** What becomes of an answer that leaves for the app now. */
export function meetReturnFault(world: World, outcome: Leaving, call: FaultyCall): SignInOutcome {
  const struck = strike(world, RETURN_ROUTE, { ...call, names: [RETURN_ROUTE] });
  const answer = struck?.fault.answer;
  if (!struck || !answer || !isReturnFault(answer)) return outcome;
  const isCode = outcome.kind === "issue-code";
  if (answer.kind === "replayed-callback" && !(isCode && struck.kept)) {
    // Before an answer can be replayed there has to be one: this call counts for nothing.
    note(world, RETURN_ROUTE, isCode ? { ...struck, kept: outcome } : struck, "met");
    return outcome;
  }
  return divert(outcome, answer, struck.kept);
}
