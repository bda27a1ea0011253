import { conclude } from "../../domain/decision.ts";
import type { Bearer } from "../../domain/graph/bearer.ts";
import { type BatchManner, decideBatch } from "../../domain/graph/decide-batch.ts";
import { type GraphFailure, graphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import { type Batch, type BatchBody, type BatchRequest, readBatch } from "../../domain/graph/read-batch.ts";
import { defineRoute, type Send, type ViewTools } from "../../http/route.ts";
import { type BatchAnswer, toBatchAnswer } from "./batch-answer.ts";
import { readBearer } from "./read-bearer.ts";
import { readJsonBody } from "./read-json-body.ts";
import { respondGraph, respondGraphFailure } from "./respond-graph.ts";

/** What every request of a batch takes over from the batch itself. */
interface Forward {
  readonly origin: string;
  readonly authorization: string | null;
}

/** What was asked, and the answers to it in the order they came; a failed dependency is known by its request. */
interface BatchOutcome {
  readonly result: (Batch & BatchManner) | GraphFailure;
  readonly forward: Forward;
  readonly answers: readonly (BatchAnswer | BatchRefusal)[];
}

/** A request that was never sent. */
interface BatchRefusal {
  readonly id: string;
  readonly failure: GraphFailure;
}

interface BatchInput {
  readonly bearer: Bearer;
  readonly batch: Batch | GraphFailure;
  readonly forward: Forward;
}

/** An item's own authorization is passed over, and what belongs to the connection is. */
const NOT_FORWARDED: readonly string[] = ["authorization", "content-length", "cookie", "host"];

function bodyOf(body: BatchBody): string | Uint8Array<ArrayBuffer> {
  if (body.kind === "json") return body.text;
  const base64 = body.base64.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function toRequest(
  { method, url, headers, body }: BatchRequest,
  { origin, authorization }: Forward,
): Request {
  const own = Object.entries(headers).filter(([name]) => !NOT_FORWARDED.includes(name));
  return new Request(new URL(`${origin}/v1.0/${url.replace(/^\/+/, "")}`), {
    method,
    headers: [
      ...own,
      ...(authorization === null ? [] : [["authorization", authorization] as [string, string]]),
    ],
    ...(body && method !== "GET" && { body: bodyOf(body) }),
  });
}

const isBatch = ({ url }: Request): boolean => /\/\$batch$/i.test(new URL(url).pathname);

const sendOne = async (
  { id }: BatchRequest,
  request: Request,
  send: Send,
): Promise<BatchAnswer | BatchRefusal> =>
  isBatch(request) ? { id, failure: graphFailure("batchNested") } : toBatchAnswer(id, await send(request));

/** Sends the requests one by one, in their order: what one does, the next one sees. Where told so, sends all at once. */
async function sendAll(
  { requests, atOnce }: Batch & BatchManner,
  forward: Forward,
  send: Send,
): Promise<readonly (BatchAnswer | BatchRefusal)[]> {
  if (atOnce) return Promise.all(requests.map((item) => sendOne(item, toRequest(item, forward), send)));
  const answers: (BatchAnswer | BatchRefusal)[] = [];
  const failed = new Set<string>();
  for (const item of requests) {
    const { id, dependsOn } = item;
    const request = toRequest(item, forward);
    const answer =
      dependsOn !== undefined && failed.has(dependsOn)
        ? { id, failure: graphFailure("dependencyFailed", { id: dependsOn }) }
        : await sendOne(item, request, send);
    if ("failure" in answer || answer.status >= 400) failed.add(id);
    answers.push(answer);
  }
  return answers;
}

async function writeAnswer(answer: BatchAnswer | BatchRefusal, tools: ViewTools): Promise<BatchAnswer> {
  return "failure" in answer ? toBatchAnswer(answer.id, respondGraphFailure(answer.failure, tools)) : answer;
}

/**
 * `POST /$batch`. Where no request waits for another the answers come the other way round, since no order is promised
 * and clients must look at the ids.
 */
export const batch = defineRoute<BatchInput, BatchOutcome>({
  name: "graph.batch",
  host: "graph",
  method: "POST",
  path: "/v1.0/$batch",
  source: "https://learn.microsoft.com/graph/json-batching",
  async parse(route) {
    const body = await readJsonBody(route.request);
    return {
      bearer: await readBearer(route),
      batch: isGraphFailure(body) ? body : readBatch(body.value),
      forward: { origin: route.origins.graph, authorization: route.request.headers.get("authorization") },
    };
  },
  decide(state, { forward, ...input }, moment) {
    const { outcome: result, because } = decideBatch(state, input, moment);
    return conclude({ result, forward, answers: [] }, because);
  },
  async relay({ result, forward, ...outcome }, send) {
    if (isGraphFailure(result)) return { ...outcome, result, forward };
    const answers = await sendAll(result, forward, send);
    return { result, forward, answers: result.order === "parallel" ? answers.toReversed() : answers };
  },
  async view({ result, answers }, tools) {
    if (isGraphFailure(result)) return respondGraphFailure(result, tools);
    const responses = await Promise.all(answers.map((answer) => writeAnswer(answer, tools)));
    return respondGraph({ responses }, tools);
  },
});
