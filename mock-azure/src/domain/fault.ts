/** See {@link ServiceTrouble}. */
export const SERVICE_TROUBLES = [
  50000, 70012, 90006, 90012, 90024, 90033, 90036, 90055, 90090, 90091, 90092,
] as const;

/** What a fault can answer with. */
export const FAULT_STATUSES = [429, 500, 502, 503, 504] as const;

/**
 * AADSTS numbers of trouble that lies with the service, not with a request.
 *
 * @group Tenant
 */
export type ServiceTrouble = (typeof SERVICE_TROUBLES)[number];

/**
 * The answer of a planned fault.
 *
 * @group Tenant
 */
export interface FaultAnswer {
  readonly kind: "status";
  readonly status: (typeof FAULT_STATUSES)[number];
  readonly retryAfterSeconds?: number;
  /** What the sign-in service says is wrong. Default 90055 with status 429, else 90033. */
  readonly aadsts?: ServiceTrouble;
}

/**
 * A planned refusal or delay of a route, for a stated number of calls.
 *
 * @group Tenant
 */
export interface Fault {
  /** Name of the route, for example `login.token`. */
  readonly route: string;
  /** Calls let through before the fault begins. Default 0. */
  readonly after?: number;
  /** Calls that fail. Default 1. */
  readonly times?: number;
  /** What the caller gets. */
  readonly answer: FaultAnswer | { readonly kind: "connection-lost" };
}

/** A fault with the calls it has seen so far. */
export interface PlannedFault {
  readonly id: string;
  readonly fault: Fault;
  readonly seen: number;
}

/**
 * Whether a fault strikes at its next call.
 *
 * @returns `strike`, `pass`, or `spent` once all its calls have failed
 */
export function judgeFault({ fault, seen }: PlannedFault): "strike" | "pass" | "spent" {
  const after = fault.after ?? 0;
  if (seen < after) return "pass";
  return seen < after + (fault.times ?? 1) ? "strike" : "spent";
}
