import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { type GraphFailure, isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { RouteRequest } from "../../http/route.ts";
import { readJsonBody } from "./read-json-body.ts";

/** What every request that writes may carry. */
export interface WriteCondition {
  /** `If-Match`: write only over this version. */
  readonly ifMatch: string | undefined;
}

/** Reads a request that writes without a body. */
export function readCondition({ request, url }: RouteRequest): WriteCondition | GraphFailure {
  return refuseOptions(url.searchParams) ?? { ifMatch: request.headers.get("if-match") ?? undefined };
}

/** Reads a request that writes what its body names. */
export async function readDraft<Draft>(
  request: RouteRequest,
  read: (body: unknown) => Draft | GraphFailure,
): Promise<(WriteCondition & { readonly draft: Draft }) | GraphFailure> {
  const condition = readCondition(request);
  if (isGraphFailure(condition)) return condition;
  const body = await readJsonBody(request.request);
  if (isGraphFailure(body)) return body;
  const draft = read(body.value);
  return isGraphFailure(draft) ? draft : { ...condition, draft };
}
