import type { Clock } from "@consentra/protocol";
import type { GraphFailure } from "./graph-failure.ts";
import type { GraphRequest } from "./graph-request.ts";
import type { AnswerContext } from "./read-failure.ts";
import { retryDelay } from "./retry.ts";

/** What is tried to get one request done. */
export interface Attempts {
  /** Counts an attempt that is about to be sent. */
  begin(): void;
  /** What is to be told of the answer to the last one. */
  context(): AnswerContext;
  /** What follows a failure: a wait in milliseconds, nothing more, or that it is done after all. */
  after(failure: GraphFailure): number | "done" | undefined;
}

/** Starts to keep account of the attempts at a request. */
export function createAttempts(
  { method, path, repeatable }: GraphRequest,
  { clock, random }: { readonly clock: Clock; readonly random: () => number },
): Attempts {
  const ownCalendar = !path.startsWith("/me/calendars/");
  let attempts = 0;
  let firstSent: number | undefined;
  let doubtful = false;
  const context = (now = clock.now()): AnswerContext => {
    return { now, ownCalendar, attempts, elapsed: now - (firstSent ?? now) };
  };
  return {
    begin() {
      attempts += 1;
      firstSent ??= clock.now();
    },
    context: () => context(),
    after(failure) {
      const { kind } = failure;
      // An attempt that seemed to fail has deleted it after all.
      if (doubtful && method === "DELETE" && kind === "notFound") return "done";
      doubtful ||= kind !== "throttled";
      return retryDelay({ failure, repeatable, random, ...context() });
    },
  };
}

/** Stands for the answer to a deletion that was done after all. */
export const noContent = (): Response => new Response(null, { status: 204 });
