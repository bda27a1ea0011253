import { buildRequest } from "../build-request.ts";
import { badResponse } from "../failed-call.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import { readObject } from "../read-success.ts";

/**
 * How many requests one batch takes.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export const LARGEST_BATCH = 20;

/** One answer as it stands in the answer to a batch. */
interface BatchItem {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Builds one request of up to twenty. Each counts for itself: some may fail while others succeed, and none is undone.
 * They run in no particular order.
 *
 * @param requests - what `build…` functions returned
 * @returns the request, repeatable where all of them are
 * @throws {@link GraphRequestError} `invalidInput` for none or for more than twenty
 * @see https://learn.microsoft.com/graph/json-batching
 * @example
 * ```ts run
 * import { buildBatch, buildGetCalendar, buildGetEvent } from "@consentra/calendar";
 *
 * const request = buildBatch([buildGetCalendar(), buildGetEvent({ id: "AAMkAD=" })]);
 * request.path; // => "/$batch"
 * ```
 * @group Requests
 */
export function buildBatch(requests: readonly GraphRequest[]): GraphRequest {
  if (!Array.isArray(requests) || requests.length === 0 || requests.length > LARGEST_BATCH) {
    throw invalidInput("requests", requests.length, `give 1 to ${LARGEST_BATCH} requests.`);
  }
  const entries = requests.map(({ method, path, headers, body }: GraphRequest, index) => ({
    id: String(index),
    method,
    url: path,
    headers,
    body,
  }));
  return buildRequest("POST", "/$batch", {
    body: { requests: entries },
    repeatable: requests.every(({ repeatable }: GraphRequest) => repeatable),
  });
}

/**
 * Reads the answer to {@link buildBatch}.
 *
 * @param response - the answer; its body is consumed
 * @param count - how many requests the batch had, to notice answers that are left out
 * @returns an answer for each request, in the order they were given; each is read by its own `read…` function
 * @throws {@link GraphRequestError} when the service refused the batch itself, or left an answer out
 * @example
 * ```ts run
 * import { readBatch, readGetEvent } from "@consentra/calendar";
 *
 * const answers = await readBatch(
 *   Response.json({ responses: [{ id: "0", status: 200, body: { id: "AAMkAD=", subject: "Stand-up" } }] }),
 * );
 * const [first] = answers;
 * first && (await readGetEvent(first)).subject; // => "Stand-up"
 * ```
 * @group Requests
 */
export async function readBatch(response: Response, count?: number): Promise<readonly Response[]> {
  const { responses } = await readObject<{ readonly responses?: readonly BatchItem[] }>(response);
  const items: readonly BatchItem[] = Array.isArray(responses) ? responses : [];
  const answers: Response[] = [];
  for (const { id, status, headers, body } of items) {
    const text = body === undefined ? null : JSON.stringify(body);
    answers[Number(id)] = new Response(text, {
      status,
      headers: { "content-type": "application/json", ...headers },
    });
  }
  const found = Object.keys(answers).length;
  if (found > 0 && found === answers.length && found === (count ?? items.length)) return answers;
  throw badResponse("unexpectedShape", "something other than an answer for each request", response);
}
