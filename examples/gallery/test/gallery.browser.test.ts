import { createWords, english, LANGUAGES } from "@consentra/elements/messages";
import { renderCalendarConnection } from "@consentra/elements/server";
import { openConnections } from "@consentra/elements/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeLayout } from "./support/judge-layout.ts";
import { type OpenGallery, openGallery } from "./support/open-gallery.ts";

let gallery: OpenGallery;
beforeAll(async () => {
  gallery = await openGallery();
  // Whatever can be unfolded is judged as well.
  await gallery.page.evaluate(() => {
    for (const card of document.querySelectorAll("calendar-connection")) {
      for (const details of card.shadowRoot?.querySelectorAll("details") ?? []) details.open = true;
    }
  });
});
afterAll(() => gallery.close());

describe("every status", () => {
  // Each width in a theme of its own: colours take no place.
  test.each(LANGUAGES)("is whole on a desk and on a phone: %s", async (language) => {
    await gallery.show(language, "light", "desk");
    expect(await gallery.page.evaluate(judgeLayout)).toEqual([]);
    await gallery.show(language, "dark", "phone");
    expect(await gallery.page.evaluate(judgeLayout)).toEqual([]);
  });

  // Words make no difference to colours, nor colours to names and roles: no look is judged twice for the same.
  test("is accessible in English and light colours", async () => {
    await gallery.show("en", "light", "desk");
    expect(await gallery.findings()).toEqual([]);
  });

  test("is readable in dark colours", async () => {
    await gallery.show("en", "dark", "desk");
    expect(await gallery.findings("colours")).toEqual([]);
  });

  test.each(LANGUAGES.slice(1))("is accessible on a phone: %s", async (language) => {
    await gallery.show(language, "light", "phone");
    expect(await gallery.findings("all but colours")).toEqual([]);
  });

  test("would not pass unseen with a part too wide, a colour too weak, or a name missing", async () => {
    await gallery.show("en", "light", "phone");
    const undo = await gallery.page.evaluateHandle(() => {
      const card = document.querySelector<HTMLElement>("calendar-connection");
      const status = card?.shadowRoot?.querySelector<HTMLElement>(".status");
      const button = card?.shadowRoot?.querySelector("button");
      if (!card || !status || !button) throw new Error("There is no card.");
      const label = button.textContent;
      card.style.setProperty("--calendar-connection-muted", "#bbb");
      status.style.width = "900px";
      button.textContent = "";
      return () => {
        card.style.removeProperty("--calendar-connection-muted");
        status.style.width = "";
        button.textContent = label;
      };
    });
    const layout = await gallery.page.evaluate(judgeLayout);
    const findings = await gallery.findings("all", "figure[id=disconnected]");
    await undo.evaluate((put) => put());
    expect(layout).toContainEqual(
      expect.stringMatching(/^disconnected: stands out: p\.status Not connected/),
    );
    expect(findings.map((line) => line.split(":")[0]).sort()).toEqual(["button-name", "color-contrast"]);
  });

  test("is reached by keyboard, and keeps the focus when its button goes", async () => {
    await gallery.show("en", "light", "desk");
    const { page } = gallery;
    const card = page.locator("figure[id=disconnected] calendar-connection");
    await page.locator("[name=card]").focus();
    await page.keyboard.press("Tab");
    const focused = () => card.evaluate((element) => element.shadowRoot?.activeElement?.textContent);
    expect(await focused()).toBe("Connect");
    await page.keyboard.press("Enter");
    await card.getByText("That did not work").waitFor();
    expect(await focused()).toContain("That did not work");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Try again");
  });

  test("is there with its looks before any script, where a server wrote it", async () => {
    const connections = await openConnections();
    const words = createWords({ language: "en", messages: english });
    const cards = connections.map(({ integration }) =>
      renderCalendarConnection(integration, { words, nonce: "n1" }),
    );
    const page = await gallery.browser.newPage();
    await page.route("https://meetings.example/", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        headers: { "Content-Security-Policy": "default-src 'none'; style-src 'nonce-n1'" },
        body: `<!doctype html><html lang="en"><title>Settings</title>${cards.join("")}</html>`,
      }),
    );
    await page.goto("https://meetings.example/");
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll("calendar-connection")].map(({ shadowRoot }) => {
        const card = shadowRoot?.querySelector("article");
        return card && card.getBoundingClientRect().height > 50 ? getComputedStyle(card).display : "missing";
      }),
    );
    expect(drawn).toEqual(connections.map(() => "grid"));
    await page.close();
  });

  test("breaks no rule of a strict content security policy", () => {
    expect(gallery.complaints).toEqual([]);
  });
});
