import type { OpenConnection } from "@consentra/elements/testing";

/** One card, and what it is called. */
export function shelf({ name, integration, clock }: OpenConnection): HTMLElement {
  const figure = document.createElement("figure");
  figure.id = name;
  const caption = document.createElement("figcaption");
  caption.textContent = name;
  const card = document.createElement("calendar-connection");
  Object.assign(card, { integration, clock });
  card.setAttribute("time-zone", "UTC");
  card.setAttribute("heading-level", "2");
  figure.append(caption, card);
  return figure;
}
