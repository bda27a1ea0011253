// @vitest-environment happy-dom
import { createIntegration, type Integration, type IntegrationState } from "@consentra/integration";
import { type ScriptLine, scriptedAuth } from "@consentra/integration/testing";
import { createVirtualClock } from "@consentra/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { CalendarConnectionElement } from "./calendar-connection-element.ts";
import { defineCalendarConnection } from "./define-calendar-connection.ts";

const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };

defineCalendarConnection();

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute("lang");
});

function connection(...lines: ScriptLine[]): Integration {
  return createIntegration({ app, auth: scriptedAuth(lines), clock: createVirtualClock(), watch: false });
}

/** Puts a card on the page, in English unless it says otherwise. */
async function show(integration: Integration, attributes: Record<string, string> = { lang: "en" }) {
  const card = document.createElement("calendar-connection");
  card.integration = integration;
  card.clock = createVirtualClock();
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  document.body.append(card);
  await vi.waitFor(() => expect(shadow(card).querySelector("article")).not.toBeNull());
  return card;
}

const shadow = (card: CalendarConnectionElement): ShadowRoot => {
  if (!card.shadowRoot) throw new Error("The card is not on a page.");
  return card.shadowRoot;
};
const button = (card: CalendarConnectionElement, action: string) =>
  shadow(card).querySelector<HTMLButtonElement>(`[data-action=${action}]`);
const status = (card: CalendarConnectionElement) => shadow(card).querySelector(".status")?.textContent;
const told = (card: CalendarConnectionElement) => shadow(card).querySelector(".told")?.textContent;

describe("<calendar-connection>", () => {
  test("leads from Connect over an approval to a connected calendar, and back", async () => {
    const integration = connection(
      { signIn: { error: "access_denied", aadsts: [90095] } },
      { probe: { error: "consent_required", aadsts: [65001] } },
      { probe: "ok" },
      { signIn: "ok" },
    );
    const card = await show(integration);
    expect(status(card)).toBe("Not connected");
    button(card, "connect")?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Approval required"));
    button(card, "requestSent")?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Pending approval"));
    button(card, "check")?.click();
    await vi.waitFor(() => expect(told(card)).toMatch(/^January 5, 2026.*not approved yet$/));
    button(card, "check")?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Approved"));
    button(card, "connect")?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Connected"));
    button(card, "disconnect")?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Not connected"));
  });

  test("keeps focus on a button that stays, and gives it to the message when its button goes", async () => {
    const integration = connection({ signIn: "never" });
    const card = await show(integration);
    const connect = button(card, "connect");
    connect?.focus();
    card.clock = createVirtualClock({ start: "2026-02-01T00:00:00Z" });
    expect(shadow(card).activeElement).toBe(connect);
    connect?.click();
    await vi.waitFor(() => expect(status(card)).toBe("Connecting…"));
    expect(shadow(card).activeElement?.className).toBe("message");
    expect(shadow(card).activeElement?.getAttribute("role")).toBe("status");
  });

  test("leaves open what the user unfolded", async () => {
    const integration = connection({ signIn: { error: "access_denied", aadsts: [90094] } });
    await integration.connect();
    const card = await show(integration);
    const details = shadow(card).querySelector("details");
    details?.setAttribute("open", "");
    card.clock = createVirtualClock({ start: "2026-02-01T00:00:00Z" });
    expect(shadow(card).querySelector("details")).toBe(details);
    expect(details?.hasAttribute("open")).toBe(true);
  });

  test("tells of changes and of what the user does, and lets the product do it instead", async () => {
    const integration = connection({ signIn: "ok" });
    const card = await show(integration);
    const heard: string[] = [];
    const states: IntegrationState[] = [];
    card.addEventListener("connectionchange", ({ detail }) => states.push(detail));
    const instead = (event: CustomEvent<{ readonly action: string }>) => {
      heard.push(event.detail.action);
      event.preventDefault();
    };
    card.addEventListener("connectionaction", instead);
    button(card, "connect")?.click();
    expect([heard, integration.state.status]).toEqual([["connect"], "disconnected"]);
    card.removeEventListener("connectionaction", instead);
    button(card, "connect")?.click();
    await vi.waitFor(() => expect(states.map((state) => state.status)).toEqual(["connecting", "connected"]));
    expect(heard).toEqual(["connect"]);
  });

  test("says so when tokens cannot be removed, and tells the product why", async () => {
    const integration = connection({ signIn: "ok" }, { signOut: { error: "network_error" } });
    await integration.connect();
    const card = await show(integration);
    const errors: unknown[] = [];
    card.addEventListener("connectionerror", ({ detail }) => errors.push(detail));
    button(card, "disconnect")?.click();
    await vi.waitFor(() => expect(told(card)).toBe("That did not work. Try again."));
    expect(errors).toEqual([expect.objectContaining({ name: "ConnectionError" })]);
  });

  test("speaks the language of its place, also from right to left, and follows its own attribute", async () => {
    document.documentElement.lang = "ar-EG";
    const card = await show(connection(), {});
    expect(status(card)).toBe("غير متصل");
    expect(shadow(card).querySelector("article")?.dir).toBe("rtl");
    card.lang = "de-CH";
    await vi.waitFor(() => expect(status(card)).toBe("Nicht verbunden"));
    expect(shadow(card).querySelector("article")?.dir).toBe("ltr");
    card.lang = "eo";
    await vi.waitFor(() => expect(status(card)).toBe("Not connected"));
    expect(shadow(card).querySelector("article")?.lang).toBe("en");
  });

  test("takes the product's name and words, and refuses words for nothing", async () => {
    const card = await show(connection(), { lang: "en", "product-name": "Kalendar <b>Pro</b>" });
    expect(shadow(card).textContent).toContain("Your calendar is not connected to Kalendar <b>Pro</b>.");
    expect(shadow(card).querySelector("b")).toBeNull();
    card.messages = { "happened.disconnected": "Add {app}!" };
    await vi.waitFor(() => expect(shadow(card).textContent).toContain("Add Kalendar <b>Pro</b>!"));
    expect(() => {
      card.messages = { "happened.never": "?" } as object;
    }).toThrow('messages has the key "happened.never", which no message has');
    expect(card.messages).toEqual({ "happened.disconnected": "Add {app}!" });
  });

  test("copies what support asks for, or says how to do it by hand", async () => {
    const integration = connection({
      signIn: { error: "unauthorized_client", aadsts: [700016], correlationId: "corr-1", traceId: "trace-1" },
    });
    await integration.connect();
    const card = await show(integration);
    button(card, "copyDetails")?.click();
    await vi.waitFor(() => expect(told(card)).toBe("Copied."));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("Microsoft's number: 700016");
    expect(copied).toContain("Correlation ID: corr-1\nTrace ID: trace-1");
    const refuse = vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    button(card, "copyDetails")?.click();
    await vi.waitFor(() => expect(told(card)).toMatch(/^Copying did not work/));
    refuse.mockRestore();
  });

  test("offers a mail to the administrator, whose lines end as mail's do", async () => {
    const integration = connection({ signIn: { error: "access_denied", aadsts: [90095] } });
    await integration.connect();
    const card = await show(integration);
    const mail = new URL(shadow(card).querySelector<HTMLAnchorElement>("a[href^=mailto]")?.href ?? "");
    const preview = shadow(card).querySelector(".preview")?.textContent ?? "";
    const { subject, body } = Object.fromEntries(mail.searchParams);
    expect(`${subject}\r\n\r\n${body}`).toBe(preview.replaceAll("\n", "\r\n"));
  });

  test("follows another connection when it is given one, and none that it has left", async () => {
    const first = connection({ signIn: "ok" });
    const second = connection({ signIn: { error: "access_denied", aadsts: [65004] } });
    const card = await show(first);
    card.integration = second;
    await first.connect();
    expect(status(card)).toBe("Not connected");
    card.remove();
    await second.connect();
    expect(shadow(card).textContent).not.toContain("declined");
    document.body.append(card);
    await vi.waitFor(() => expect(shadow(card).textContent).toContain("You declined the permissions"));
  });

  test("is empty without a connection, and tells nothing of the one before", async () => {
    const first = connection({ signIn: "ok" }, { signOut: { error: "network_error" } });
    await first.connect();
    const card = await show(first);
    button(card, "disconnect")?.click();
    await vi.waitFor(() => expect(told(card)).toMatch(/did not work/));
    card.integration = undefined;
    expect(shadow(card).querySelector("article")).toBeNull();
    card.integration = connection();
    expect(status(card)).toBe("Not connected");
    expect(told(card)).toBe("");
  });

  test("does not say of one connection what became of another", async () => {
    const first = connection({ signIn: "ok" }, { signOut: { error: "network_error" } });
    await first.connect();
    const card = await show(first);
    const failed = vi.fn();
    card.addEventListener("connectionerror", failed);
    button(card, "disconnect")?.click();
    card.integration = connection();
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    expect(told(card)).toBe("");
  });

  test("draws in the place of what a server has written", async () => {
    const card = document.createElement("calendar-connection");
    card.attachShadow({ mode: "open" }).append(document.createElement("article"), "as the server saw it");
    card.lang = "de";
    card.integration = connection();
    document.body.append(card);
    expect(shadow(card).textContent).toBe("as the server saw it");
    await vi.waitFor(() => expect(status(card)).toBe("Nicht verbunden"));
    expect(shadow(card).querySelectorAll("article").length).toBe(1);
    expect(shadow(card).textContent).not.toContain("as the server saw it");
  });

  test("goes on where a language, a zone or a level is none, and tells the product", async () => {
    const card = document.createElement("calendar-connection");
    const errors: unknown[] = [];
    card.addEventListener("connectionerror", ({ detail }) => errors.push(detail));
    card.integration = connection();
    card.messages = { "action.connect": "Go" };
    card.setAttribute("heading-level", "9");
    card.setAttribute("time-zone", "Nowhere/Land");
    card.lang = "no language";
    document.body.append(card);
    await vi.waitFor(() => expect(button(card, "connect")?.textContent).toBe("Go"));
    expect(errors).toEqual([expect.any(RangeError)]);
    expect(shadow(card).querySelector(".title")?.getAttribute("aria-level")).toBe("3");
  });

  test("leads on to an https page only", async () => {
    const leave = (authorizationUrl: string) =>
      createIntegration({
        app,
        auth: scriptedAuth([{ signIn: { kind: "leaving-page", authorizationUrl } }], {
          completion: "callback",
        }),
      });
    const [safe, unsafe] = [leave("https://login.microsoftonline.com/x"), leave("javascript:alert(1)")];
    await Promise.all([safe.connect(), unsafe.connect()]);
    const hrefs = async (integration: Integration) =>
      [...shadow(await show(integration)).querySelectorAll("a")].map(({ href }) => href);
    expect(await hrefs(safe)).toEqual(["https://login.microsoftonline.com/x"]);
    expect(await hrefs(unsafe)).toEqual([]);
    safe.dispose();
    unsafe.dispose();
  });
});

describe("defineCalendarConnection", () => {
  test("can be called again, and for a tag of the product's own", () => {
    defineCalendarConnection();
    defineCalendarConnection("meetings-connection");
    expect(document.createElement("meetings-connection")).toBeInstanceOf(
      customElements.get("calendar-connection"),
    );
  });
});
