import type { EpochMilliseconds } from "@consentra/protocol";
import type { AnswerFault, LostConnection, PlannedChallenge } from "./answer-fault.ts";
import type { RetryAfterForm } from "./limits/limit-switches.ts";
import { formatRetryAfter } from "./limits/retry-after.ts";
import { isListFault, type ListFault } from "./list-fault.ts";
import { type PlannedRefusal, problemOfRefusal } from "./planned-refusal.ts";
import { type KeptAnswer, problemOfReturn, type ReturnFault } from "./return-fault.ts";
import { isServiceFault, problemOfServiceFault, type ServiceFault } from "./service-fault.ts";
import type { TenantState } from "./tenant-state.ts";
import { sumOf } from "./text-sum.ts";

/** See {@link ServiceTrouble}. */
export const SERVICE_TROUBLES = [
  50000, 70012, 90006, 90012, 90024, 90033, 90036, 90055, 90090, 90091, 90092,
] as const;

/** What a fault can answer with. */
export const FAULT_STATUSES = [429, 500, 502, 503, 504, 507] as const;

/**
 * AADSTS numbers of trouble that lies with the service, not with a request.
 *
 * @group Tenant
 */
export type ServiceTrouble = (typeof SERVICE_TROUBLES)[number];

/** See {@link GraphTrouble}. */
export const GRAPH_TROUBLES = [
  "TooManyRequests",
  "ApplicationThrottled",
  "ErrorInternalServerError",
  "ErrorInternalServerTransientError",
  "UnknownError",
  "ErrorServerBusy",
  "serviceNotAvailable",
  "ConcurrentItemSave",
  "ErrorQuotaExceeded",
] as const;

/**
 * Codes of trouble that Microsoft Graph itself has; each goes with a status, which the fault states.
 *
 * @group Tenant
 */
export type GraphTrouble = (typeof GRAPH_TROUBLES)[number];

/**
 * The answer of a planned fault.
 *
 * @group Tenant
 */
export interface FaultAnswer {
  readonly kind: "status";
  readonly status: (typeof FAULT_STATUSES)[number];
  /** Seconds, with a fraction or without; without it the answer does not say when to come again. */
  readonly retryAfterSeconds?: number;
  /** How that is written. Default `seconds`. */
  readonly retryAfterForm?: RetryAfterForm;
  /** The code that Microsoft Graph names. Default the one most seen with the status. */
  readonly code?: GraphTrouble;
  /** `html`: a page of whatever stands before Microsoft Graph, as was seen of 503 and 504. Default `json`. */
  readonly body?: "json" | "html";
  /** What the sign-in service says is wrong. Default 90055 with status 429, else 90033. */
  readonly aadsts?: ServiceTrouble;
  /** Whether the request is carried out, and only its answer is this. Default false. */
  readonly committed?: boolean;
}

/**
 * What comes instead of an answer.
 *
 * @group Tenant
 */
export type FaultInstead = FaultAnswer | LostConnection | PlannedChallenge;

/**
 * A planned refusal or delay of a route, for a stated number of calls.
 *
 * @group Tenant
 */
export interface Fault {
  /**
   * Name of the route, for example `login.token`; `login.*`, or `*`, for every route of a part, or of all. `login.return`
   * is every answer that a browser carries back to an app.
   */
  readonly route: string;
  /** Only calls whose path names this calendar, by its id or by its name. Default all. */
  readonly calendar?: string;
  /** Calls let through before the fault begins. Default 0. */
  readonly after?: number;
  /** Calls that fail. Default 1. */
  readonly times?: number;
  /** How likely each of those calls is to fail after all, above 0 up to 1, drawn from the tenant's seed. Default 1. */
  readonly chance?: number;
  /** What the caller gets. */
  readonly answer:
    | FaultInstead
    | AnswerFault<FaultInstead>
    | ListFault
    | PlannedRefusal
    | ServiceFault
    | ReturnFault;
}

/** A fault with the calls it has seen so far. */
export interface PlannedFault {
  readonly id: string;
  readonly fault: Fault;
  readonly seen: number;
  /** When it was planned. */
  readonly since: EpochMilliseconds;
  /** The answer that one on its way back is exchanged for. */
  readonly kept?: KeptAnswer;
}

/** What tells whether a call is one that a fault is meant for. */
export interface FaultyCall {
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Why a fault cannot be planned.
 *
 * @param fault - of a route that there is
 */
export function problemOfFault({ route, calendar, answer, times, chance = 1 }: Fault): string | undefined {
  const wrongWay = problemOfReturn(route, answer);
  if (wrongWay !== undefined) return wrongWay;
  if (calendar !== undefined && route !== "*" && !route.startsWith("graph."))
    return `Calls of "${route}" are about no calendar, so that none is about "${calendar}".`;
  if (!(chance > 0 && chance <= 1))
    return `The chance of a fault is above 0 and up to 1, not ${String(chance)}.`;
  if (answer.kind === "slow" && !(answer.milliseconds > 0 && Number.isFinite(answer.milliseconds)))
    return `A slow answer takes more than 0 milliseconds, not ${String(answer.milliseconds)}.`;
  if (isServiceFault(answer))
    return problemOfServiceFault(answer, { route, ...(times !== undefined && { times }) });
  if (answer.kind === "refusal") return problemOfRefusal(route, answer);
  const instead = answer.kind === "slow" ? answer.ending : answer;
  if (instead?.kind === "claims-challenge" && !route.startsWith("graph."))
    return `The route "${route}" asks for no access token that it could challenge.`;
  if (!isListFault(answer)) return undefined;
  if (!route.startsWith("graph.") || route.endsWith("*"))
    return `The route "${route}" has no pages that "${answer.kind}" could spoil.`;
  return answer.kind === "sync-lost" && !route.endsWith("-delta")
    ? `The route "${route}" is no delta whose place could be lost.`
    : undefined;
}

const isCalendar = (state: TenantState, wanted: string, id: string | undefined): boolean => {
  const calendar = state.calendars.get(state.calendarEntries.get(id ?? "")?.calendarId ?? id ?? "");
  return wanted === id || wanted === calendar?.id || wanted === calendar?.name;
};

const hasToken = ({ searchParams }: URL): boolean =>
  [...searchParams].some(([name, value]) => /^\$(?:delta|skip)token$/i.test(name) && value !== "");

/** Whether a fault is meant for a call: others neither meet it nor count. */
export function isMeantFor(
  { fault }: PlannedFault,
  { url, params }: FaultyCall,
  state: TenantState,
): boolean {
  if (fault.answer.kind === "sync-lost" && !hasToken(url)) return false;
  return fault.calendar === undefined || isCalendar(state, fault.calendar, params.calendar);
}

/** Names by which a fault may be planned for a route, beside the route's own: that of its part, and that of all. */
export const groupsOf = (route: string): readonly string[] => [`${route.split(".", 1)[0] ?? ""}.*`, "*"];

/** A number from 0 up to 1 for a call that a fault sees: the same seed draws the same. */
function draw({ id, seen }: PlannedFault): number {
  let mixed = sumOf(`${id}/${String(seen)}`);
  // Sums of texts that are much alike are much alike: see the finalizer of MurmurHash3.
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** Calls that a fault strikes at most; who is offline is so whatever is asked. */
export const strikesOf = ({ answer, times = 1 }: Fault): number =>
  answer.kind === "offline" ? Number.POSITIVE_INFINITY : times;

/** Whether the time of a fault is over. */
export function isOver({ fault: { answer }, since }: PlannedFault, now: EpochMilliseconds): boolean {
  const seconds = answer.kind === "offline" ? answer.seconds : undefined;
  return seconds !== undefined && now >= since + seconds * 1000;
}

/**
 * Whether a fault strikes at its next call.
 *
 * @returns `strike`, `pass`, or `spent` once all its calls have failed, or could have
 */
export function judgeFault(planned: PlannedFault, now: EpochMilliseconds): "strike" | "pass" | "spent" {
  const { fault, seen } = planned;
  const { after = 0, chance = 1 } = fault;
  if (seen >= after + strikesOf(fault) || isOver(planned, now)) return "spent";
  return seen >= after && draw(planned) < chance ? "strike" : "pass";
}

/** Text of the `Retry-After` that a fault's answer carries; undefined where it carries none. */
export function retryAfterOf(
  { retryAfterSeconds, retryAfterForm: form = "seconds" }: FaultAnswer,
  now: EpochMilliseconds,
): string | undefined {
  return retryAfterSeconds === undefined ? undefined : formatRetryAfter(retryAfterSeconds, { form, now });
}
