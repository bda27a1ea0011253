import type { Clock } from "@consentra/protocol";
import type { Sender } from "./create-sender.ts";
import type { GraphRequest } from "./graph-request.ts";
import { buildBatch, LARGEST_BATCH, readBatch } from "./operations/batch.ts";
import { wait } from "./or-abort.ts";
import { decideRetry } from "./retry.ts";
import { parseRetryAfter } from "./retry-after.ts";

/** What a batch is sent with. */
export interface BatchOrder {
  readonly sender: Pick<Sender, "send">;
  readonly clock: Clock;
  readonly requests: readonly GraphRequest[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends requests in batches of up to twenty, one batch after the other. What the service throttles within a batch goes
 * into another one, once the longest wait that it asked for is over; what it still throttles then is handed on.
 */
export async function sendBatch(order: BatchOrder): Promise<readonly Response[]> {
  const { sender, clock, requests, signal } = order;
  const answers = new Map<number, Response>();
  let open = [...requests.keys()];
  for (let attempt = 1; ; attempt += 1) {
    for (let first = 0; first < open.length; first += LARGEST_BATCH) {
      const chunk = open.slice(first, first + LARGEST_BATCH);
      const batch = buildBatch(chunk.flatMap((index) => requests[index] ?? []));
      const received = await sender.send(batch, (response) => readBatch(response, chunk.length), signal);
      for (const [place, answer] of received.entries()) answers.set(chunk[place] ?? Number.NaN, answer);
    }
    open = open.filter((index) => answers.get(index)?.status === 429);
    const asked = open.flatMap((index) => {
      const header = answers.get(index)?.headers.get("retry-after") ?? null;
      return parseRetryAfter(header, clock.now()) ?? [];
    });
    const failure = {
      kind: "throttled",
      status: 429,
      code: "",
      message: "",
      ...(asked.length > 0 && { retryAfter: Math.max(...asked) }),
    } as const;
    const decision = decideRetry({ failure, repeatable: true }, attempt);
    if (open.length === 0 || decision.kind === "giveUp") break;
    await wait(clock, decision.milliseconds, signal);
  }
  return [...requests.keys()].flatMap((index) => answers.get(index) ?? []);
}
