import type { IntegrationState } from "@consentra/integration";
import type { CardAction } from "./card/facts.ts";

/**
 * What `<calendar-connection>` tells. None of its events leaves the element (`bubbles` is false), so two cards on a page
 * are never taken for each other.
 *
 * @group Element
 */
export interface CalendarConnectionEventMap {
  /** The connection stands elsewhere; `detail` is its state. */
  readonly connectionchange: CustomEvent<IntegrationState>;
  /** The user is about to do something; `preventDefault()` lets the product do it instead. */
  readonly connectionaction: CustomEvent<CalendarConnectionAction>;
  /** Something did not work that no status tells of; `detail` is what was thrown. */
  readonly connectionerror: CustomEvent<unknown>;
}

/**
 * What the user does on the card.
 *
 * @group Element
 */
export interface CalendarConnectionAction {
  readonly action: CardAction;
}

/**
 * What hears one of the element's events.
 *
 * @group Element
 */
export type CalendarConnectionListener<Name extends keyof CalendarConnectionEventMap> = (
  event: CalendarConnectionEventMap[Name],
) => unknown;
