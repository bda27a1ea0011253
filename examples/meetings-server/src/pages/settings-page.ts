import type { CalendarEvent } from "@consentra/calendar";
import type { IntegrationState } from "@consentra/integration";
import { html } from "hono/html";
import type { News } from "../calendar-news.ts";
import type { User } from "../users.ts";
import { button, formatMinute, layout, type Markup } from "./layout.ts";
import { statusText } from "./status-text.ts";

/** What a connected calendar shows; a text where it could not be read. */
export interface CalendarView {
  readonly events: readonly Pick<CalendarEvent, "subject" | "start">[] | string;
  readonly news: readonly News[];
}

/** The settings page: where the connection stands, and what to do. */
export function settingsPage(facts: {
  readonly user: User;
  readonly state: IntegrationState;
  /** The message for the administrator. */
  readonly handoff: string;
  readonly calendar?: CalendarView;
}): Markup {
  const { user, state, calendar } = facts;
  const { headline, advice, buttons } = statusText(state);
  return layout(
    "Settings",
    user,
    html`<section aria-labelledby="calendar">
      <h2 id="calendar">Office 365 calendar</h2>
      <p role="status">${headline}</p>
      <p>${advice}</p>
      ${Object.entries(buttons).map(([route, name]) => button(name, `/auth/${route}`))}
      ${calendar ? calendarPart(calendar) : ""}
      ${
        ["approvalRequired", "pending", "denied", "expired", "blocked"].includes(state.status)
          ? html`<h3>For your administrator</h3>
            <p><a href="/auth/admin-consent">I am an administrator: approve now</a></p>
            <pre>${facts.handoff}</pre>`
          : ""
      }
    </section>`,
  );
}

const calendarPart = ({ events, news }: CalendarView): Markup =>
  html`<h3>Coming week</h3>
    ${
      typeof events === "string"
        ? html`<p>${events}</p>`
        : html`<ul>
          ${events.map(({ subject, start }) => html`<li>${start.dateTime.slice(0, 16).replace("T", " ")} ${subject}</li>`)}
        </ul>`
    }
    <h3>Changes</h3>
    <ul>
      ${news.map(({ at, what }) => html`<li>${formatMinute(at)}: an event was ${what}</li>`)}
    </ul>`;
