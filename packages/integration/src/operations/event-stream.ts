import type { EpochMilliseconds } from "@consentra/protocol";
import type { OperationsEvent } from "./operations-event.ts";

/** How many events wait for a slow reader. */
const LONGEST_QUEUE = 1000;

/** Hands events to listeners and to iterations, and remembers the latest. */
export interface EventStream {
  emit(event: OperationsEvent): void;
  subscribe(listener: (event: OperationsEvent) => void): () => void;
  iterate(signal?: AbortSignal): AsyncIterable<OperationsEvent>;
  recent(): readonly OperationsEvent[];
}

/** @param keep - how many of the latest events are remembered */
export function createEventStream(keep: number, onListenerError: (error: unknown) => void): EventStream {
  const listeners = new Set<(event: OperationsEvent) => void>();
  const kept: OperationsEvent[] = [];
  const subscribe: EventStream["subscribe"] = (listener) => {
    const entry = (event: OperationsEvent) => listener(event);
    listeners.add(entry);
    return () => listeners.delete(entry);
  };
  return {
    subscribe,
    emit(event) {
      kept.push(event);
      if (kept.length > keep) kept.shift();
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // Who only watches must not stop the work.
          onListenerError(error);
        }
      }
    },
    iterate: (signal) => ({ [Symbol.asyncIterator]: () => createIterator(subscribe, signal) }),
    recent: () => [...kept],
  };
}

function createIterator(
  subscribe: EventStream["subscribe"],
  signal: AbortSignal | undefined,
): AsyncIterator<OperationsEvent, undefined> {
  const queue: OperationsEvent[] = [];
  let missed = 0;
  let isOver = signal?.aborted ?? false;
  // Somebody may ask for the next event before the one before has come.
  const sleepers: (() => void)[] = [];
  const wake = () => {
    for (const resume of sleepers.splice(0)) resume();
  };
  const stop = subscribe((event) => {
    if (queue.push(event) > LONGEST_QUEUE) {
      queue.shift();
      missed += 1;
    }
    wake();
  });
  const end = () => {
    isOver = true;
    stop();
    signal?.removeEventListener("abort", end);
    wake();
  };
  if (isOver) end();
  else signal?.addEventListener("abort", end, { once: true });
  return {
    async next() {
      while (queue.length === 0 && !isOver) await new Promise<void>((resolve) => sleepers.push(resolve));
      if (isOver) return { done: true, value: undefined };
      if (missed > 0) {
        const value = { kind: "missed", at: queue[0]?.at as EpochMilliseconds, count: missed } as const;
        missed = 0;
        return { done: false, value };
      }
      return { done: false, value: queue.shift() as OperationsEvent };
    },
    async return() {
      end();
      return { done: true, value: undefined };
    },
  };
}
