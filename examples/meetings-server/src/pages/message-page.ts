import { html } from "hono/html";
import { layout, type Markup } from "./layout.ts";

/** A page that says one thing, and leads on. */
export const messagePage = (title: string, text: string, next: string): Markup =>
  layout(
    title,
    undefined,
    html`<p>${text}</p>
      <p><a href="${next}">Go on to Meetings</a></p>`,
  );
