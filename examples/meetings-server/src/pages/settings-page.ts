import type { CalendarEvent } from "@consentra/calendar";
import { createWords, english, handoffMessage, sayStep } from "@consentra/elements/messages";
import type { Integration } from "@consentra/integration";
import { html } from "hono/html";
import type { News } from "../calendar-news.ts";
import type { User } from "../users.ts";
import { actionsOf } from "./actions.ts";
import { button, formatMinute, layout, type Markup } from "./layout.ts";

/** The words of the card, in the language of these pages; the server does not know where its users are. */
const createPageWords = () => createWords({ language: "en", messages: english, timeZone: "UTC" });

/** What a connected calendar shows; a text where it could not be read. */
export interface CalendarView {
  readonly events: readonly Pick<CalendarEvent, "subject" | "start">[] | string;
  readonly news: readonly News[];
}

/** The settings page: where the connection stands, and what to do. */
export function settingsPage(facts: {
  readonly user: User;
  readonly integration: Integration;
  readonly now: number;
  readonly calendar?: CalendarView;
}): Markup {
  const { user, integration, now, calendar } = facts;
  const { state } = integration;
  const words = createPageWords();
  const shown = state.status === "pending" && state.approved ? "approved" : state.status;
  const advice = integration
    .guidance()
    .steps.filter(({ who }) => who === "user")
    .map((step) => sayStep(words, step, { now }));
  return layout(
    "Settings",
    user,
    html`<section aria-labelledby="calendar">
      <h2 id="calendar">Office 365 calendar</h2>
      <p role="status">${words.say(`status.${shown}`)}</p>
      ${state.status === "connected" ? html`<p>Connected as ${state.account.username}.</p>` : ""}
      ${advice.map((line) => html`<p>${line}</p>`)}
      ${actionsOf(state).map(([route, name]) => button(words.say(name), `/auth/${route}`))}
      ${calendar ? calendarPart(calendar) : ""}
      ${
        ["approvalRequired", "pending", "denied", "expired", "blocked"].includes(state.status)
          ? html`<h3>For your administrator</h3>
            <p><a href="/auth/admin-consent">I am an administrator: approve now</a></p>
            <pre>${handoffMessage(words, integration.handoff()).text}</pre>`
          : ""
      }
      <p><a href="/support.json" download>File for support</a></p>
    </section>`,
  );
}

const NEWS: Record<News["what"], string> = {
  created: "an event was created",
  updated: "an event was updated",
  deleted: "an event was deleted",
  missed: "some changes were not told of",
};

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
      ${news.map(({ at, what }) => html`<li>${formatMinute(at)}: ${NEWS[what]}</li>`)}
    </ul>`;
