import type { Clock } from "@consentra/protocol";
import { createAttempts, noContent } from "./create-attempts.ts";
import type { Sender } from "./create-sender.ts";
import type { GraphRequest } from "./graph-request.ts";
import { buildBatch, LARGEST_BATCH, readBatch } from "./operations/batch.ts";
import { wait } from "./or-abort.ts";
import { readFailure, withContext } from "./read-failure.ts";

/** What a batch is sent with. */
export interface BatchOrder {
  readonly sender: Pick<Sender, "send">;
  readonly clock: Clock;
  readonly random: () => number;
  readonly requests: readonly GraphRequest[];
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends requests in batches of up to twenty, one batch after the other. What failed within one in passing goes to the
 * head of the next, once the longest wait that was asked for is over, on the terms that hold for a request by itself;
 * what still fails then is handed on.
 */
export async function sendBatch(order: BatchOrder): Promise<readonly Response[]> {
  const { sender, clock, requests, signal } = order;
  const items = requests.map((request) => ({
    request,
    attempts: createAttempts(request, order),
    answer: noContent(),
  }));
  for (let open = items; open.length > 0; ) {
    const chunk = open.slice(0, LARGEST_BATCH);
    const batch = buildBatch(chunk.map(({ request }) => request));
    for (const { attempts } of chunk) attempts.begin();
    const answers = await sender.send(batch, (response) => readBatch(response, chunk.length), signal);
    const again: typeof items = [];
    let longest = 0;
    for (const [place, item] of chunk.entries()) {
      const answer = withContext(answers[place] ?? item.answer, item.attempts.context());
      item.answer = answer;
      if (answer.ok) continue;
      const { failure } = await readFailure(answer.clone(), answer);
      const next = item.attempts.after(failure);
      if (next === "done") item.answer = noContent();
      else if (next !== undefined) {
        again.push(item);
        longest = Math.max(longest, next);
      }
    }
    open = [...again, ...open.slice(LARGEST_BATCH)];
    if (longest > 0) await wait(clock, longest, signal);
  }
  return items.map(({ answer }) => answer);
}
