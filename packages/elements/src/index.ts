/**
 * The connection of an Office 365 calendar as one tag. Importing it defines nothing.
 *
 * @module
 */

export { CalendarConnectionElement } from "./calendar-connection-element.ts";
export type { CardAction } from "./card/facts.ts";
export { defineCalendarConnection } from "./define-calendar-connection.ts";
export type {
  CalendarConnectionAction,
  CalendarConnectionEventMap,
  CalendarConnectionListener,
} from "./events.ts";
