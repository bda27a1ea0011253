import type { Guidance, Handoff, IntegrationState } from "@consentra/integration";
import type { Words } from "../messages/words.ts";

/** All that the card is drawn from. */
export interface CardFacts {
  readonly state: IntegrationState;
  readonly guidance: Guidance;
  readonly handoff: Handoff;
  readonly words: Words;
  /** What the product calls itself. */
  readonly app: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the device can share a text with other applications. */
  readonly canShare: boolean;
  /** The level of the card's heading, 1 to 6. */
  readonly headingLevel: string;
  /** What was done a moment ago, for those who do not see it. */
  readonly told: string;
}

/**
 * What a user does on the card.
 *
 * @group Element
 */
export type CardAction =
  | "connect"
  | "ask"
  | "signIn"
  | "restart"
  | "otherAccount"
  | "requestSent"
  | "requestDenied"
  | "check"
  | "cancel"
  | "withdraw"
  | "disconnect"
  | "copyMessage"
  | "share"
  | "copyDetails";

/** The failure that explains a state, where there is one. */
export function failureOf(state: IntegrationState) {
  if ("failure" in state) return state.failure;
  return "lastFailure" in state ? state.lastFailure : undefined;
}
