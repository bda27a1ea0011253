import type { Integration, IntegrationState } from "@consentra/integration";
import { createElement, type HTMLAttributes, type ReactElement, useEffect, useRef } from "react";
import type { CalendarConnectionElement } from "../calendar-connection-element.ts";
import { defineCalendarConnection } from "../define-calendar-connection.ts";
import type { CalendarConnectionAction } from "../events.ts";
import type { MessageReplacements } from "../messages/messages.ts";

/**
 * What the component takes; besides these, what every element takes, such as `lang`, `className` and `style`.
 *
 * @group Element
 */
export interface CalendarConnectionProps extends Omit<HTMLAttributes<HTMLElement>, "onError"> {
  readonly integration: Integration;
  /** The product's own words, by key. */
  readonly messages?: MessageReplacements;
  /** What the product calls itself. @defaultValue the registered name */
  readonly productName?: string;
  readonly theme?: "light" | "dark";
  /** The level of the card's heading, 1 to 6. @defaultValue 3 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** IANA name. @defaultValue the browser's */
  readonly timeZone?: string;
  /** The connection stands elsewhere. */
  readonly onConnectionChange?: (state: IntegrationState) => void;
  /** The user is about to do something; return false to do it yourself. */
  readonly onConnectionAction?: (action: CalendarConnectionAction["action"]) => boolean | undefined;
  /** Something did not work that no status tells of. */
  readonly onConnectionError?: (error: unknown) => void;
}

/**
 * `<calendar-connection>` as a component. On a server, and until the page comes to life, its children are shown: give
 * it what visitors without scripts should read, and children with `slot` for words of your own.
 *
 * @param props - the connection, and how to show it
 * @returns the element
 * @example
 * ```ts no-run="a component of yours renders it"
 * import type { Integration } from "@consentra/integration";
 * import { CalendarConnection } from "@consentra/elements/react";
 * import { createElement } from "react";
 *
 * export const Settings = ({ integration }: { integration: Integration }) =>
 *   createElement(CalendarConnection, { integration, lang: "de", productName: "Meetings" });
 * ```
 * @group Element
 */
export function CalendarConnection(props: CalendarConnectionProps): ReactElement {
  const {
    integration,
    messages,
    productName,
    theme,
    headingLevel,
    timeZone,
    onConnectionChange,
    onConnectionAction,
    onConnectionError,
    children,
    ...rest
  } = props;
  const element = useRef<CalendarConnectionElement>(null);

  useEffect(() => {
    defineCalendarConnection();
    if (element.current) Object.assign(element.current, { integration, messages });
  }, [integration, messages]);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const { current } = element;
    current?.addEventListener("connectionchange", ({ detail }) => onConnectionChange?.(detail), { signal });
    current?.addEventListener("connectionerror", ({ detail }) => onConnectionError?.(detail), { signal });
    current?.addEventListener(
      "connectionaction",
      (event) => {
        if (onConnectionAction?.(event.detail.action) === false) event.preventDefault();
      },
      { signal },
    );
    return () => listening.abort();
  }, [onConnectionChange, onConnectionAction, onConnectionError]);

  return createElement(
    "calendar-connection",
    {
      ...rest,
      ref: element,
      "product-name": productName,
      theme,
      "heading-level": headingLevel,
      "time-zone": timeZone,
    },
    children,
  );
}
