import { html } from "hono/html";
import type { User } from "../users.ts";

/** A piece of a page, its texts escaped. */
export type Markup = ReturnType<typeof html>;

/** A moment as a day, in UTC: the server does not know where its users are. */
export const formatDay = (moment: number): string =>
  new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(moment);

/** A moment to the minute, in UTC. */
export const formatMinute = (moment: number): string =>
  `${new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(moment)} UTC`;

/** A button that sends a form without fields. */
export const button = (name: string, action: string): Markup =>
  html`<form method="post" action="${action}"><button>${name}</button></form>`;

/** A whole page. */
export function layout(title: string, user: User | undefined, content: Markup): Markup {
  const navigation = user
    ? html`<nav aria-label="Product">
        <a href="/settings">Settings</a>
        ${user.isOperator ? html`<a href="/customers">Customers</a>` : ""}
        <span>${user.name}, ${user.customer}</span>
        ${button("Sign out", "/sign-out")}
      </nav>`
    : "";
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title} · Meetings</title>
        <link rel="stylesheet" href="/styles.css" />
      </head>
      <body>
        <header>${navigation}</header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
