import { conclude, type Decision, type Moment } from "../decision.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Bearer, judgeBearer } from "./bearer.ts";
import { type GraphFailure, isGraphFailure, refuse } from "./graph-failure.ts";
import type { Batch, BatchOrder } from "./read-batch.ts";

const ORDERS: Readonly<Record<BatchOrder, string>> = {
  parallel: "in no promised order",
  serial: "each after the one before it",
  same: "all others after the first",
};

/** How the requests of a batch are sent. */
export interface BatchManner {
  /** Whether all are sent before any is answered; else one goes after the other. */
  readonly atOnce: boolean;
}

/**
 * Decides `POST /$batch`: whether it is one, and whether its token is good. What each request may do is for its own
 * route to say.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function decideBatch(
  state: TenantState,
  { bearer, batch }: { readonly bearer: Bearer; readonly batch: Batch | GraphFailure },
  moment: Moment,
): Decision<(Batch & BatchManner) | GraphFailure> {
  const caller = judgeBearer(state, bearer, moment);
  if (isGraphFailure(caller)) return refuse(caller);
  if (isGraphFailure(batch)) return refuse(batch);
  const { batches } = state.policies.emulation.limits;
  const atOnce = batches === "throttled" && batch.order === "parallel";
  return conclude({ ...batch, atOnce }, [
    {
      rule: "graph.batch",
      text: `${batch.requests.length} requests, ${ORDERS[batch.order]}`,
      source: "https://learn.microsoft.com/graph/json-batching",
    },
  ]);
}
