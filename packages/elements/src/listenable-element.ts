import type { CalendarConnectionEventMap, CalendarConnectionListener } from "./events.ts";

/** Servers have no elements; there the class is only a name to import. */
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** An element that knows the events of `<calendar-connection>` by their types. */
export class ListenableElement extends Base {
  /** Hears one of the element's own events, or any other. */
  override addEventListener<Name extends keyof CalendarConnectionEventMap>(
    type: Name,
    listener: CalendarConnectionListener<Name>,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** As every element does. */
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(...given: [type: string, listener: EventListener]): void {
    super.addEventListener(...given);
  }

  /** Hears it no more. */
  override removeEventListener<Name extends keyof CalendarConnectionEventMap>(
    type: Name,
    listener: CalendarConnectionListener<Name>,
    options?: boolean | EventListenerOptions,
  ): void;
  /** As every element does. */
  override removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener(...given: [type: string, listener: EventListener]): void {
    super.removeEventListener(...given);
  }
}
