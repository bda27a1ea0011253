import { type GraphFailure, graphFailure } from "./graph-failure.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** What a request inside a batch carries: JSON, or bytes as base64 in either alphabet. */
export type BatchBody =
  | { readonly kind: "json"; readonly text: string }
  | { readonly kind: "bytes"; readonly base64: string };

/** One request inside a batch. */
export interface BatchRequest {
  readonly id: string;
  readonly method: (typeof METHODS)[number];
  /** Relative to the version's root, with or without a slash before it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BatchBody | undefined;
  /** The request that must have succeeded before. */
  readonly dependsOn: string | undefined;
}

/** How the requests of a batch hang together. */
export type BatchOrder = "parallel" | "serial" | "same";

export interface Batch {
  readonly kind: "batch";
  readonly order: BatchOrder;
  readonly requests: readonly BatchRequest[];
}

const LARGEST_BATCH = 20;

const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

const invalid = (detail: string): GraphFailure => graphFailure("batchInvalid", { detail });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function readHeaders(value: unknown): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return undefined;
  const headers: Record<string, string> = {};
  for (const [name, content] of Object.entries(value)) {
    if (typeof content !== "string" || !HEADER_NAME.test(name) || !HEADER_VALUE.test(content))
      return undefined;
    headers[name.toLowerCase()] = content;
  }
  return headers;
}

function readBody(value: unknown, contentType: string): BatchBody | undefined | "unreadable" {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" || /\bjson\b/i.test(contentType)) {
    return { kind: "json", text: JSON.stringify(value) };
  }
  return BASE64.test(value) ? { kind: "bytes", base64: value } : "unreadable";
}

/** The ids a request depends on; undefined where they are none. */
function readDependencies(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every((one) => typeof one === "string") ? value : undefined;
}

function readRequest(value: unknown, earlier: readonly BatchRequest[]): BatchRequest | GraphFailure {
  if (!isRecord(value)) return invalid("a request is no object");
  const { id, url } = value;
  const method = METHODS.find((one) => one === String(value.method).toUpperCase());
  const headers = readHeaders(value.headers);
  const dependencies = readDependencies(value.dependsOn);
  if (typeof id !== "string" || id === "") return invalid("a request has no id");
  if (!method) return invalid(`the request ${id} has no method`);
  if (typeof url !== "string" || url === "") return invalid(`the request ${id} has no url`);
  if (!headers) return invalid(`the headers of the request ${id} are no object of texts`);
  if (!dependencies) return invalid(`dependsOn of the request ${id} is no list of ids`);
  if (earlier.some((other) => sameId(other.id, id))) return graphFailure("batchIdTaken", { id });
  const body = readBody(value.body, headers["content-type"] ?? "");
  if (body === "unreadable") return invalid(`the body of the request ${id} is neither JSON nor base64`);
  const isWrite = method !== "GET" && method !== "DELETE";
  if (isWrite && (!body || headers["content-type"] === undefined))
    return graphFailure("batchBodyMissing", { id });
  const [dependsOn, another] = dependencies;
  const known = earlier.find((other) => dependsOn !== undefined && sameId(other.id, dependsOn));
  // Only what stands before can be waited for: https://github.com/microsoftgraph/msgraph-sdk-java-core/issues/71
  if (another !== undefined || (dependsOn !== undefined && !known)) {
    return graphFailure("batchDependency", { id });
  }
  return { id, method, url, headers, body, dependsOn: known?.id };
}

/** How the requests hang together; undefined where some wait and others do not. */
function orderOf(requests: readonly BatchRequest[]): BatchOrder | undefined {
  const [first, ...rest] = requests;
  if (rest.every(({ dependsOn }) => dependsOn === undefined)) return "parallel";
  if (rest.every(({ dependsOn }, at) => dependsOn === requests[at]?.id)) return "serial";
  return rest.every(({ dependsOn }) => dependsOn === first?.id) ? "same" : undefined;
}

/**
 * Reads the body of a batch. What is wrong with one of its requests is wrong with all of it.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function readBatch(body: unknown): Batch | GraphFailure {
  const given = isRecord(body) ? body.requests : undefined;
  if (!Array.isArray(given) || given.length === 0) return invalid("there is no list of requests");
  if (given.length > LARGEST_BATCH) return graphFailure("batchTooLarge");
  const requests: BatchRequest[] = [];
  for (const one of given) {
    const request = readRequest(one, requests);
    if ("kind" in request) return request;
    requests.push(request);
  }
  const order = orderOf(requests);
  return order ? { kind: "batch", order, requests } : graphFailure("batchOrder");
}
