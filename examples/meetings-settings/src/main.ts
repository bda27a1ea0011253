import { createCalendarClient } from "@consentra/calendar";
import "@consentra/elements/define";
import { createIntegration, reportFailure } from "@consentra/integration";
import { checkOnReturn, msalBrowserAuth, webStorage } from "@consentra/integration/browser";
import { comingWeek } from "./coming-week.ts";
import { loadConfig } from "./config.ts";
import { element } from "./elements.ts";

const card = document.querySelector("calendar-connection");
const more = document.querySelector("#coming-week");
if (!card || !more) throw new Error("The page has no place for the calendar connection.");

const config = await loadConfig();
const integration = createIntegration({
  app: { clientId: config.clientId, displayName: "Meetings" },
  auth: msalBrowserAuth({
    clientId: config.clientId,
    authority: config.authority,
    redirectUri: new URL("/redirect.html", location.href).href,
    mode: config.signIn,
    ...(config.popupTimeout !== undefined && { popupTimeout: config.popupTimeout }),
  }),
  storage: webStorage(() => localStorage),
  onStorageError: (problem) => console.warn("The connection will not be remembered.", problem.cause),
});
const calendar = createCalendarClient({ tokens: integration.tokens });
card.integration = integration;

let shown: AbortController | undefined;

/** Shows the coming week in a place of the page while the calendar is connected. */
async function showWeek(place: Element): Promise<void> {
  if (integration.state.status !== "connected") {
    shown?.abort();
    shown = undefined;
    place.replaceChildren();
    return;
  }
  if (shown) return;
  shown = new AbortController();
  const { signal } = shown;
  try {
    const week = await comingWeek(calendar, signal);
    if (!signal.aborted) place.replaceChildren(week);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    await reportFailure(integration, error);
    place.replaceChildren(element("p", { className: "advice" }, "Your events cannot be shown right now."));
  }
}

card.addEventListener("connectionchange", () => void showWeek(more));
card.addEventListener("connectionerror", ({ detail }) => console.error(detail));
checkOnReturn(integration);
await showWeek(more);
