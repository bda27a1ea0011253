import type { Reason } from "../decision.ts";

/**
 * Names of the rules by which the tenant decides who may grant what an application asks for, as a {@link Reason} names
 * them: what is granted or missing, who asks, what the policies and the risk say, and why there is a form or none.
 *
 * @example
 * ```ts run
 * import { consentRules } from "@consentra/mock-azure";
 *
 * consentRules.includes("consent.user-policy"); // => true
 * ```
 * @group Tenant
 */
export const consentRules = [
  "consent.granted",
  "consent.missing",
  "consent.prompt",
  "consent.role",
  "consent.assignment",
  "consent.user-policy",
  "consent.risk",
  "consent.workflow",
  "request.waiting",
  "request.denied",
  "request.expired",
] as const;

/** A reason of the decision about consent. */
export interface ConsentReason extends Reason {
  readonly rule: (typeof consentRules)[number];
}
