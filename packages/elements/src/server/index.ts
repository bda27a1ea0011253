/**
 * The card as HTML, for servers.
 *
 * @module
 */

export type { RenderOptions } from "./render-calendar-connection.ts";
export { renderCalendarConnection } from "./render-calendar-connection.ts";
