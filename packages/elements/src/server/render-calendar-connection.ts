import type { Integration } from "@consentra/integration";
import type { Clock } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { card } from "../card/card.ts";
import { STYLES } from "../card/styles.ts";
import { escapeHtml, toHtml } from "../card/to-html.ts";
import type { Words } from "../messages/words.ts";

/**
 * How a card is written.
 *
 * @group Element
 */
export interface RenderOptions {
  /** The language that the card speaks. */
  readonly words: Words;
  /** What the product calls itself. @defaultValue the registered name */
  readonly productName?: string;
  /** The level of the card's heading, 1 to 6. @defaultValue 3 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly theme?: "light" | "dark";
  /**
   * Lets the looks come with the page under a content security policy that names it. Without one, the card has no looks
   * until the element is defined.
   */
  readonly nonce?: string;
  /** HTML for the element's slots, such as `<p slot="footer">…</p>`; goes in as it is. */
  readonly slots?: string;
  /** @defaultValue the host's clock */
  readonly clock?: Clock;
}

/**
 * The card as HTML with a declarative shadow root, to be read before any script runs; the element then draws the same
 * into it, and its buttons come to life. Links work at once, also the way on to Microsoft's page.
 *
 * @param integration - the connection, on the server
 * @param options - words, and the page's own
 * @returns HTML of one `<calendar-connection>`; every name and text in it is escaped
 * @example
 * ```ts run
 * import { createIntegration } from "@consentra/integration";
 * import { scriptedAuth } from "@consentra/integration/testing";
 * import { createWords, english } from "@consentra/elements/messages";
 * import { renderCalendarConnection } from "@consentra/elements/server";
 *
 * const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
 * const integration = createIntegration({ app, auth: scriptedAuth([]) });
 * const words = createWords({ language: "en", messages: english });
 * const html = renderCalendarConnection(integration, { words });
 * html.includes("Your calendar is not connected to Meetings."); // => true
 * ```
 * @group Element
 */
export function renderCalendarConnection(integration: Integration, options: RenderOptions): string {
  const { words, clock = systemClock, nonce, theme, slots = "", productName, headingLevel = 3 } = options;
  const handoff = integration.handoff();
  const drawn = card({
    state: integration.state,
    guidance: integration.guidance(),
    handoff,
    words,
    app: productName ?? handoff.appName,
    now: clock.now(),
    canShare: false,
    headingLevel: String(headingLevel),
    told: "",
  });
  const attributes = [
    ["lang", words.language],
    ["theme", theme],
    ["product-name", productName],
    ["heading-level", headingLevel === 3 ? undefined : String(headingLevel)],
  ].map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeHtml(value)}"`));
  const style = nonce === undefined ? "" : `<style nonce="${escapeHtml(nonce)}">${STYLES}</style>`;
  const shadow = `<template shadowrootmode="open">${style}${toHtml([drawn])}</template>`;
  return `<calendar-connection${attributes.join("")}>${shadow}${slots}</calendar-connection>`;
}
