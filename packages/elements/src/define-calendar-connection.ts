import { CalendarConnectionElement } from "./calendar-connection-element.ts";

/**
 * Makes a tag draw the card of a connection. Does nothing where the tag is known already, and on servers.
 *
 * @param tag - the tag's name, with a hyphen; another one than the default gets a class of its own
 * @defaultValue tag `calendar-connection`
 * @throws DOMException when `tag` is no name for a custom element
 * @example
 * ```ts run
 * import { defineCalendarConnection } from "@consentra/elements";
 *
 * defineCalendarConnection();
 * // On a server there is nothing to define, and nothing happens.
 * typeof customElements; // => "undefined"
 * ```
 * @group Element
 */
export function defineCalendarConnection(tag = "calendar-connection"): void {
  const registry = globalThis.customElements;
  if (!registry || registry.get(tag)) return;
  const isTaken = tag !== "calendar-connection";
  registry.define(tag, isTaken ? class extends CalendarConnectionElement {} : CalendarConnectionElement);
}
