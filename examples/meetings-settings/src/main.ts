import { createCalendarClient } from "@consentra/calendar";
import { createIntegration, reportFailure } from "@consentra/integration";
import { checkOnReturn, msalBrowserAuth, webStorage } from "@consentra/integration/browser";
import { comingWeek } from "./coming-week.ts";
import { loadConfig } from "./config.ts";
import { connectionCard } from "./connection-card.ts";
import { element } from "./elements.ts";

const host = document.querySelector("#calendar-connection");
if (!host) throw new Error("The page has no place for the calendar connection.");

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
const card = connectionCard(integration);
host.replaceChildren(card.root);

let shown: AbortController | undefined;

/** Shows the coming week while the calendar is connected. */
async function showWeek(): Promise<void> {
  if (integration.state.status !== "connected") {
    shown?.abort();
    shown = undefined;
    card.extra.replaceChildren();
    return;
  }
  if (shown) return;
  shown = new AbortController();
  const { signal } = shown;
  try {
    const week = await comingWeek(calendar, signal);
    if (!signal.aborted) card.extra.replaceChildren(week);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    await reportFailure(integration, error);
    card.extra.replaceChildren(
      element("p", { className: "advice" }, "Your events cannot be shown right now."),
    );
  }
}

const update = () => {
  card.update();
  void showWeek();
};
integration.subscribe(update);
checkOnReturn(integration);
update();
