/**
 * The connection in React: a hook, and the card as a component.
 *
 * @module
 */

export type { CalendarConnectionProps } from "./calendar-connection.ts";
export { CalendarConnection } from "./calendar-connection.ts";
export type { UsedCalendarConnection } from "./use-calendar-connection.ts";
export { useCalendarConnection } from "./use-calendar-connection.ts";
