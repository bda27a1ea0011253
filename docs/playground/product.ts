import { collect, createCalendarClient } from "@consentra/calendar";
import { defineCalendarConnection } from "@consentra/elements";
import { createIntegration, type Integration, reportFailure } from "@consentra/integration";
import { checkOnReturn, msalBrowserAuth, webStorage } from "@consentra/integration/browser";
import type { BrowserTenant } from "@consentra/mock-azure/browser";
import { element, part } from "./parts.ts";

const WEEK = 7 * 86_400_000;

/** Prefixes of what the product and Microsoft's library keep in the browser. */
const KEPT = /^(consentra|msal)\./;

/** Makes the product a stranger to this browser, as it is to a tenant that starts anew. */
export function forgetProduct(): void {
  for (const area of [localStorage, sessionStorage]) {
    for (const key of Object.keys(area)) if (KEPT.test(key)) area.removeItem(key);
  }
}

async function weekOf(integration: Integration, now: number): Promise<HTMLElement> {
  const calendar = createCalendarClient({ tokens: integration.tokens });
  const start = new Date(now).toISOString();
  const end = new Date(now + WEEK).toISOString();
  const events = await collect(calendar.view({ start, end, select: ["id", "subject", "start"] }));
  const format = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const items = events.map(({ subject, start: from }) => {
    const time = format.format(new Date(`${from.dateTime.slice(0, 19)}Z`));
    return element("li", {}, element("time", { dateTime: from.dateTime }, time), ` ${subject ?? ""}`);
  });
  return items.length > 0
    ? element("ul", {}, ...items)
    : element("p", {}, "Nothing is planned in the coming seven days.");
}

/** Brings the example product to life: a card that connects a calendar, and the week once it is connected. */
export async function startProduct(tenant: BrowserTenant): Promise<Integration> {
  const { app } = await tenant.control.state();
  const integration = createIntegration({
    app,
    clock: tenant.clock,
    storage: webStorage(() => localStorage),
    auth: msalBrowserAuth({
      clientId: app.clientId,
      redirectUri: new URL("redirect.html", location.href).href,
      mode: "popup",
      msal: { auth: tenant.authority() },
    }),
  });
  defineCalendarConnection();
  const card = document.querySelector("calendar-connection");
  if (!card) throw new Error("The page has no card.");
  Object.assign(card, { integration, clock: tenant.clock });
  const week = part("div", "week");
  let shown = "";
  const show = async () => {
    const { status } = integration.state;
    if (status === shown) return;
    shown = status;
    try {
      const events = status === "connected" ? [await weekOf(integration, tenant.clock.now())] : [];
      week.replaceChildren(...events);
    } catch (error) {
      await reportFailure(integration, error);
    }
  };
  integration.subscribe(() => void show());
  checkOnReturn(integration, { atMostEvery: 2 });
  await show();
  return integration;
}
