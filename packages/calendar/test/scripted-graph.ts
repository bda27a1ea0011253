import { type Clock, createVirtualClock, type VirtualClock } from "@consentra/protocol";

export type Answer = Response | Error | ((request: Request) => Response | Promise<Response>);

export interface ScriptedGraph {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What was sent, in order. */
  readonly requests: readonly Request[];
  /** What of the script was not asked for. */
  readonly left: () => number;
}

/** A service that gives one prepared answer a request; an `Error` stands for a connection that broke. */
export function scriptedGraph(...script: readonly Answer[]): ScriptedGraph {
  const requests: Request[] = [];
  const left = [...script];
  return {
    requests,
    left: () => left.length,
    fetch: async (request) => {
      requests.push(request);
      const answer = left.shift();
      if (answer === undefined)
        throw new RangeError(`No answer is left for ${request.method} ${request.url}`);
      if (answer instanceof Error) throw answer;
      return typeof answer === "function" ? answer(request) : answer;
    },
  };
}

/** An error as the service writes it. */
export function refusal(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message: `${code} happened.` } }, { status, headers });
}

/** A page of a list as the service writes it. */
export function page(value: readonly unknown[], nextLink?: string): Response {
  return Response.json({ value, ...(nextLink !== undefined && { "@odata.nextLink": nextLink }) });
}

export interface ImpatientClock extends Clock {
  /** Every wait that was begun, in milliseconds. */
  readonly waits: readonly number[];
  readonly pendingTimers: number;
}

/** A virtual clock that moves on by itself as soon as somebody waits. */
export function impatientClock(clock: VirtualClock = createVirtualClock()): ImpatientClock {
  const waits: number[] = [];
  return {
    waits,
    now: () => clock.now(),
    setTimeout(callback, delay) {
      waits.push(delay);
      queueMicrotask(() => {
        clock.advance({ milliseconds: delay });
      });
      return clock.setTimeout(callback, delay);
    },
    clearTimeout: (handle) => {
      clock.clearTimeout(handle);
    },
    get pendingTimers() {
      return clock.pendingTimers;
    },
  };
}

/** The failure that a promise rejects with; anything else fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => new RangeError("The call succeeded."),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && "failure" in error) return error.failure;
  throw error;
}
