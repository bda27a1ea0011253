import type { Clock } from "@consentra/protocol";
import { type Fault, type FaultInstead, type FaultyCall, isMeantFor, judgeFault } from "../domain/fault.ts";
import { isListFault, type ListFault } from "../domain/list-fault.ts";
import type { PlannedRefusal } from "../domain/planned-refusal.ts";
import { keepCookies } from "../http/cookies.ts";
import type { HostVoice } from "../http/host-voice.ts";
import type { ViewTools } from "../http/route.ts";
import type { World } from "./world.ts";

/** That a planned fault has cut the connection, as `fetch` says it. */
export class ConnectionLostError extends TypeError {
  constructor() {
    super("Failed to fetch");
  }
}

/** What a planned fault does to one answer. */
export interface Affliction {
  /** How much later it comes, in milliseconds of the tenant's clock. */
  readonly delay: number;
  readonly instead: FaultInstead | undefined;
  readonly spoils: ListFault | undefined;
  readonly truncated: "cut" | "broken" | undefined;
  /** What is decided in place of what a good request gets. */
  readonly refuses: PlannedRefusal | undefined;
}

const WELL: Affliction = {
  delay: 0,
  instead: undefined,
  spoils: undefined,
  truncated: undefined,
  refuses: undefined,
};

function toAffliction(answer: Fault["answer"]): Affliction {
  if (isListFault(answer)) return { ...WELL, spoils: answer };
  switch (answer.kind) {
    case "slow":
      return { ...WELL, delay: answer.milliseconds, instead: answer.ending };
    case "refusal":
      return { ...WELL, refuses: answer };
    case "truncated":
      return { ...WELL, truncated: answer.end ?? "cut" };
    default:
      return { ...WELL, instead: answer };
  }
}

/** Inside of another request, what breaks a connection is a server that waits in vain. */
function withinAnother(affliction: Affliction): Affliction {
  const { instead, truncated } = affliction;
  const isLost = instead?.kind === "connection-lost";
  if (!isLost && truncated === undefined) return affliction;
  const committed = isLost ? (instead.committed ?? false) : true;
  return { ...affliction, instead: { kind: "status", status: 504, committed }, truncated: undefined };
}

/** What the fault does that strikes now, after noting that it has seen the call. */
export function meetFault(
  world: World,
  route: string,
  { isWithin, ...call }: FaultyCall & { readonly isWithin: boolean },
): Affliction {
  for (const planned of world.state.faults.by("route", route)) {
    if (!isMeantFor(planned, call, world.state)) continue;
    const verdict = judgeFault(planned);
    const change =
      verdict === "spent"
        ? ({ kind: "fault-spent", faultId: planned.id } as const)
        : ({ kind: "fault-met", planned: { ...planned, seen: planned.seen + 1 } } as const);
    world.commit(route, { outcome: undefined, changes: [change], because: [] });
    if (verdict === "strike") {
      const affliction = toAffliction(planned.fault.answer);
      return isWithin ? withinAnother(affliction) : affliction;
    }
  }
  return WELL;
}

/** Whether a fault keeps the request from being carried out. */
export const preventsRequest = ({ instead }: Affliction): boolean =>
  instead !== undefined && !("committed" in instead && instead.committed);

/** Lets the tenant's time pass, unless nobody waits any more. */
export async function waitFor(milliseconds: number, clock: Clock, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const giveUp = () => {
      clock.clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = clock.setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Half of an answer. */
async function truncate(response: Response, end: "cut" | "broken"): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length === 0) return response;
  const half = bytes.slice(0, Math.floor(bytes.length / 2));
  if (end === "cut") return keepCookies(response, new Response(half, response));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError("terminated"));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return keepCookies(response, new Response(body, response));
}

/**
 * Says what comes instead of an answer.
 *
 * @throws ConnectionLostError where nothing does
 */
export function answerInstead(
  instead: FaultInstead,
  voice: HostVoice,
  { tools, onPage }: { readonly tools: ViewTools; readonly onPage: boolean },
): Response {
  switch (instead.kind) {
    case "connection-lost":
      throw new ConnectionLostError();
    case "claims-challenge":
      return (
        voice.challenge?.(instead, tools) ?? voice.faulted({ kind: "status", status: 500 }, tools, onPage)
      );
    case "status":
      return voice.faulted(instead, tools, onPage);
  }
}

/** What becomes of the answer to a request that was carried out. */
export async function afflict(
  response: Response,
  { instead, spoils, truncated }: Affliction,
  asked: {
    readonly voice: HostVoice;
    readonly tools: ViewTools;
    readonly url: URL;
    readonly onPage: boolean;
  },
): Promise<Response> {
  const { voice, tools, url } = asked;
  if (instead) return answerInstead(instead, voice, asked);
  if (spoils) return (await voice.spoil?.(response, spoils, { url, tools })) ?? response;
  return truncated === undefined ? response : truncate(response, truncated);
}
