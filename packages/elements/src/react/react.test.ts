// @vitest-environment happy-dom
import { createIntegration, type IntegrationState } from "@consentra/integration";
import { scriptedAuth } from "@consentra/integration/testing";
import { act, createElement, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CalendarConnection } from "./calendar-connection.ts";
import { useCalendarConnection } from "./use-calendar-connection.ts";

const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };
const integrationOf = (...lines: Parameters<typeof scriptedAuth>[0]) =>
  createIntegration({ app, auth: scriptedAuth(lines), watch: false });
type Connection = ReturnType<typeof integrationOf>;

let place: HTMLElement;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.body.appendChild(document.createElement("main"));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function Status({ integration }: { readonly integration: Connection }) {
  const { state, guidance, handoff } = useCalendarConnection(integration);
  return createElement("p", null, `${state.status} ${guidance.steps[0]?.key ?? "-"} ${handoff().appName}`);
}

const page = (integration: Connection, lang = "en") =>
  createElement(
    StrictMode,
    null,
    createElement(Status, { integration }),
    createElement(
      CalendarConnection,
      { integration, lang, productName: "Meetings" },
      "Connect your calendar.",
    ),
  );

const cardText = () => place.querySelector("calendar-connection")?.shadowRoot?.textContent ?? "";

describe("useCalendarConnection and <CalendarConnection>", () => {
  test("follow one connection under StrictMode, until they are gone", async () => {
    const integration = integrationOf({ signIn: "ok" });
    const root = createRoot(place);
    await act(async () => root.render(page(integration)));
    expect(place.querySelector("p")?.textContent).toBe("disconnected user.connect Meetings");
    await vi.waitFor(() => expect(cardText()).toContain("Not connected"));
    await act(() => integration.connect());
    expect(place.querySelector("p")?.textContent).toBe("connected - Meetings");
    expect(cardText()).toContain("Connected");
    const card = place.querySelector("calendar-connection");
    await act(async () => root.unmount());
    await integration.disconnect();
    expect(card?.shadowRoot?.textContent).toContain("Connected");
    expect(integration.actor.getSnapshot().status).toBe("active");
  });

  test("write the fallback on a server, and come to life without a complaint", async () => {
    const integration = integrationOf({ signIn: "ok" });
    await integration.connect();
    const complain = vi.spyOn(console, "error");
    const html = renderToString(page(integration));
    expect(html).toBe(
      '<p>disconnected user.connect Meetings</p><calendar-connection lang="en" product-name="Meetings">' +
        "Connect your calendar.</calendar-connection>",
    );
    place.innerHTML = html;
    const root = await act(async () => hydrateRoot(place, page(integration)));
    expect(place.querySelector("p")?.textContent).toBe("connected - Meetings");
    await vi.waitFor(() => expect(cardText()).toContain("Connected"));
    expect(complain).not.toHaveBeenCalled();
    await act(async () => root.unmount());
  });

  test("write on a server what the server knows", () => {
    const integration = integrationOf();
    const serverState: IntegrationState = { status: "expired" };
    const Known = () => useCalendarConnection(integration, { serverState }).state.status;
    expect(renderToString(createElement(Known))).toBe("expired");
  });

  test("tell of changes and errors, and let the product act instead", async () => {
    const integration = integrationOf({ signIn: "ok" }, { signOut: { error: "network_error" } });
    const heard: unknown[] = [];
    const root = createRoot(place);
    await act(async () =>
      root.render(
        createElement(CalendarConnection, {
          integration,
          lang: "en",
          onConnectionChange: ({ status }) => heard.push(status),
          onConnectionAction: (action) => {
            heard.push(action);
            return action !== "connect";
          },
          onConnectionError: (error) => heard.push((error as Error).name),
        }),
      ),
    );
    const press = (action: string) =>
      vi.waitFor(() => {
        const shown = place.querySelector("calendar-connection")?.shadowRoot;
        const button = shown?.querySelector<HTMLButtonElement>(`[data-action=${action}]`);
        expect(button).toBeTruthy();
        button?.click();
      });
    await press("connect");
    expect(heard).toEqual(["connect"]);
    await integration.connect();
    await press("disconnect");
    await vi.waitFor(() => expect(heard).toContain("ConnectionError"));
    expect(heard).toEqual([
      "connect",
      "connecting",
      "connected",
      "disconnect",
      "disconnected",
      "ConnectionError",
    ]);
    await act(async () => root.unmount());
  });
});
